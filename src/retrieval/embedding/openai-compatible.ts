import { setTimeout as wait } from "node:timers/promises";
import { Embeddings } from "@langchain/core/embeddings";
import { z } from "zod";
import { fr } from "../../i18n/fr/retrieval.ts";

const DOCUMENT_ATTEMPTS = 5;
/** A citizen is waiting: better search by words alone than keep trying. */
const QUERY_ATTEMPTS = 1;
const QUERY_TIMEOUT = 4_000;
const DOCUMENTS_TIMEOUT = 120_000;
const BATCH = 64;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

export interface EndpointSettings {
  /** Up to and including `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** Expected length of the vectors; asked of the endpoint at start when left out. */
  readonly dimension?: number;
}

export interface EndpointDeps {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly queryTimeout?: number;
}

const answer = z.object({
  data: z.array(z.object({ index: z.number().int().min(0).optional(), embedding: z.array(z.number()) })),
});

/**
 * Vectors from any endpoint that speaks OpenAI's `/embeddings` (Albert, Mistral, Ollama, vLLM, TEI).
 * Written over fetch: the official client would add 60 MB and half a second of start for one request.
 */
export class OpenAiCompatibleEmbeddings extends Embeddings {
  readonly id: string;
  readonly dimension: number;
  readonly #settings: EndpointSettings;
  readonly #deps: EndpointDeps;

  constructor(settings: EndpointSettings & { readonly dimension: number }, deps: EndpointDeps) {
    super({});
    this.id = `openai-compatible:${settings.model}`;
    this.dimension = settings.dimension;
    this.#settings = settings;
    this.#deps = deps;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = texts.slice(from, from + BATCH);
      vectors.push(...this.#checked(await this.#ask(batch, DOCUMENT_ATTEMPTS, DOCUMENTS_TIMEOUT)));
    }
    return vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const timeout = this.#deps.queryTimeout ?? QUERY_TIMEOUT;
    const [vector] = this.#checked(await this.#ask([text], QUERY_ATTEMPTS, timeout));
    return vector ?? [];
  }

  #ask(texts: readonly string[], attempts: number, timeout: number): Promise<number[][]> {
    return ask(this.#settings, this.#deps, { texts, attempts, timeout });
  }

  #checked(vectors: number[][]): number[][] {
    for (const { length } of vectors) {
      if (length !== this.dimension) {
        throw new Error(fr.wrongDimension(this.#settings.model, length, this.dimension));
      }
    }
    return vectors;
  }
}

/**
 * Prepares the embedder of an endpoint, asking it for its dimension when that is not configured.
 *
 * @throws Error in French when the endpoint does not answer.
 */
export async function openAiCompatible(
  settings: EndpointSettings,
  deps: EndpointDeps = { fetch: globalThis.fetch, sleep: (milliseconds) => wait(milliseconds) },
): Promise<OpenAiCompatibleEmbeddings> {
  if (settings.dimension !== undefined) {
    return new OpenAiCompatibleEmbeddings({ ...settings, dimension: settings.dimension }, deps);
  }
  const [probe] = await ask(settings, deps, { texts: ["mairie"], attempts: 2, timeout: DOCUMENTS_TIMEOUT });
  return new OpenAiCompatibleEmbeddings({ ...settings, dimension: probe?.length ?? 0 }, deps);
}

interface Request {
  readonly texts: readonly string[];
  readonly attempts: number;
  readonly timeout: number;
}

async function ask(settings: EndpointSettings, deps: EndpointDeps, request: Request): Promise<number[][]> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(settings, deps, request);
    if ("vectors" in outcome) return outcome.vectors;
    if (!outcome.again || attempt >= request.attempts) {
      throw new Error(fr.endpointFailed(settings.baseUrl, outcome.reason));
    }
    const patience = outcome.after ?? FIRST_DELAY * 2 ** (attempt - 1);
    await deps.sleep(Math.min(LONGEST_DELAY, patience));
  }
}

type Outcome =
  | { readonly vectors: number[][] }
  | { readonly again: boolean; readonly reason: string; readonly after?: number };

async function tryOnce(settings: EndpointSettings, deps: EndpointDeps, request: Request): Promise<Outcome> {
  let response: Response;
  let body: unknown;
  try {
    response = await deps.fetch(`${settings.baseUrl.replace(/\/+$/, "")}/embeddings`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(settings.apiKey === undefined ? {} : { authorization: `Bearer ${settings.apiKey}` }),
      },
      body: JSON.stringify({ model: settings.model, input: request.texts, encoding_format: "float" }),
      signal: AbortSignal.timeout(request.timeout),
    });
    body = await response.json().catch(() => null);
  } catch (error) {
    return { again: true, reason: reasonOf(error) };
  }
  if (!response.ok) {
    const again = response.status === 408 || response.status === 429 || response.status >= 500;
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return {
      again,
      reason: fr.endpointStatus(response.status),
      ...(Number.isFinite(seconds) ? { after: seconds * 1000 } : {}),
    };
  }
  const parsed = answer.safeParse(body);
  if (!parsed.success || parsed.data.data.length !== request.texts.length) {
    return { again: false, reason: fr.endpointGarbled };
  }
  const sorted = parsed.data.data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
  return { vectors: sorted.map(({ embedding }) => embedding) };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return fr.endpointSlow;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
