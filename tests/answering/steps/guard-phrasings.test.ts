import { describe, expect, it } from "vitest";
import { handOffPersonalCase } from "../../../src/answering/steps/hand-off-personal-case.ts";
import { handOverOnRequest } from "../../../src/answering/steps/hand-over-on-request.ts";
import { makeSmallTalk } from "../../../src/answering/steps/make-small-talk.ts";
import { refuseAbuse } from "../../../src/answering/steps/refuse-abuse.ts";
import { refuseInjection } from "../../../src/answering/steps/refuse-injection.ts";
import { refuseOutOfCompetence } from "../../../src/answering/steps/refuse-out-of-competence.ts";
import { signpostEmergency } from "../../../src/answering/steps/signpost-emergency.ts";
import type { Step } from "../../../src/answering/turn.ts";
import { turnOf } from "../turn-of.ts";
import { phrasingsOf } from "./phrasings-of.ts";

/** In the order in which a turn meets them. */
const GUARDS: ReadonlyArray<readonly [string, Step]> = [
  ["emergency", signpostEmergency],
  ["human", handOverOnRequest],
  ["injection", refuseInjection],
  ["abuse", refuseAbuse],
  ["smalltalk", makeSmallTalk],
  ["personal", handOffPersonalCase],
  ["off-topic", refuseOutOfCompetence],
];

async function caughtBy(text: string): Promise<string | null> {
  for (const [name, step] of GUARDS) {
    if ("kind" in (await step(turnOf(text)))) return name;
  }
  return null;
}

describe.each([
  ["personal", ["personal"]],
  // What is said of the assistant itself calls for a person; insults among the complaint are refused as such.
  ["complaint", ["personal", "human", "abuse"]],
  ["injection", ["injection"]],
  ["abuse", ["abuse"]],
  ["smalltalk", ["smalltalk", "human"]],
  ["human", ["human"]],
  ["off-topic", ["off-topic"]],
])("messages of the kind %s", (kind, guards) => {
  it.each(phrasingsOf(kind))("« %s » is caught", async (text) => {
    expect(guards).toContain(await caughtBy(text));
  });

  it.each(phrasingsOf(`harmless-${kind}`))("« %s » goes on to the documents", async (text) => {
    expect(await caughtBy(text)).toBeNull();
  });
});

describe("what happens in a town, told without a question", () => {
  it.each(phrasingsOf("harmless-reports"))("« %s » is no emergency", (text) => {
    expect(signpostEmergency(turnOf(text))).not.toHaveProperty("kind");
  });
});

describe("handOffPersonalCase", () => {
  it("hears a complaint as one", () => {
    expect(handOffPersonalCase(turnOf("Vos services sont lamentables"))).toMatchObject({
      kind: "handoff",
      text: expect.stringContaining("réclamation"),
    });
  });
});
