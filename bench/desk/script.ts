import type { Load } from "./run-load.ts";

/** What one citizen and whoever answers them do; the same at every run. */
export interface Script {
  /** "A017": said by both in every message, so that words that go astray are seen. */
  readonly file: string;
  readonly request: string;
  /** Adds a word while nobody has come yet. */
  readonly adds: boolean;
  /** Replies of agents, in order. */
  readonly replies: readonly string[];
  /** Sends two messages after each reply but the last. */
  readonly talkative: boolean;
  /** The reply after which the conversation goes to a colleague; 0 for none. */
  readonly transferAfter: number;
  readonly end: "give-back" | "close";
  /** How the agent's page repeats a reply whose answer it did not see: both at once, or again afterwards. */
  readonly repeats: "no" | "at-once" | "afterwards";
  /** Asks twice for the end. */
  readonly endsTwice: boolean;
}

const MATTERS = ["ma carte d'identité", "une facture", "une clôture", "la cantine", "un rendez-vous"];
const REPEATS = ["no", "at-once", "no", "afterwards"] as const;

export function scriptOf(number: number, { agents, replies }: Pick<Load, "agents" | "replies">): Script {
  const file = `A${String(number).padStart(3, "0")}`;
  return {
    file,
    request: `Je veux parler à un humain pour ${MATTERS[number % MATTERS.length]}, dossier ${file}`,
    adds: number % 4 === 1,
    replies: Array.from(
      { length: replies },
      (_, at) => `Dossier ${file} : réponse ${at + 1} sur ${replies}.`,
    ),
    talkative: number % 5 === 2,
    transferAfter: number % 6 === 3 && agents > 1 ? 1 + (number % Math.max(1, replies - 1)) : 0,
    end: number % 3 === 0 ? "give-back" : "close",
    repeats: REPEATS[number % REPEATS.length] ?? "no",
    endsTwice: number % 7 === 0,
  };
}

/** The file that a message names; null when it names none. */
export function fileIn(text: string): string | null {
  return /\bA\d{3,}\b/.exec(text)?.[0] ?? null;
}

/** What the citizen says after the reply of that number, from 1. */
export function wordsAfter({ file, talkative, replies }: Script, reply: number): readonly string[] {
  const said = `Merci, dossier ${file}, message ${reply}.`;
  return talkative && reply < replies.length
    ? [said, `Encore un mot, dossier ${file}, ${reply} bis.`]
    : [said];
}

/** Milliseconds between two bounds, spread evenly over conversations and replies. */
export function pauseOf([least, most]: readonly [number, number], number: number, reply: number): number {
  return least + ((number * 7919 + reply * 104_729) % Math.max(1, most - least + 1));
}
