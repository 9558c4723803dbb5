import { describe, expect, it } from "vitest";
import { handOffAlwaysHuman } from "../../../src/answering/steps/hand-off-always-human.ts";
import type { Turn } from "../../../src/answering/turn.ts";
import { fr } from "../../../src/i18n/fr/answering.ts";
import { TOWN, turnOf } from "../turn-of.ts";

const turn = (text: string): Turn => ({
  ...turnOf(text),
  collectivity: {
    ...TOWN,
    handoff: {
      ...TOWN.handoff,
      always: [
        { topics: ["surendettement"], service: "urbanisme", message: "Une personne vous écoute :" },
        { topics: ["préemption"] },
      ],
    },
  },
});

describe("handOffAlwaysHuman", () => {
  it("hands a topic to the service that its rule names, in the rule's words", () => {
    expect(handOffAlwaysHuman(turn("je suis en surendettement"))).toMatchObject({
      kind: "handoff",
      reason: "topic",
      service: "urbanisme",
      contact: { service: "Service urbanisme" },
      text: expect.stringMatching(/^Une personne vous écoute :\n\n\*\*Service urbanisme\*\*/),
    });
  });

  it("hands it to the competent service when the rule names none", () => {
    const answer = handOffAlwaysHuman(turn("préemption sur un permis de construire"));
    expect(answer).toMatchObject({
      kind: "handoff",
      reason: "topic",
      contact: { service: "Service urbanisme" },
      text: expect.stringContaining(fr.handoff.topic),
    });
    expect(answer).not.toHaveProperty("service");
    expect(handOffAlwaysHuman(turn("préemption"))).toMatchObject({
      contact: { service: "Accueil de la mairie" },
    });
  });

  it("lets every other question through", () => {
    const asked = turn("quels papiers pour un passeport ?");
    expect(handOffAlwaysHuman(asked)).toBe(asked);
    const unruled = turnOf("je suis en surendettement");
    expect(handOffAlwaysHuman(unruled)).toBe(unruled);
  });
});
