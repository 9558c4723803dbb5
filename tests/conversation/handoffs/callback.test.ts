import { describe, expect, it } from "vitest";
import type { EmailReply, TellAgents } from "../../../src/conversation/handoffs/tell-agents.ts";
import { TELL_NOBODY } from "../../../src/conversation/handoffs/tell-agents.ts";
import { CAMILLE, transcriptOf } from "../desk-people.ts";
import { messageEvent } from "../recording-channel.ts";
import { MONDAY_EVENING, MONDAY_MORNING, TUESDAY_MORNING, townHall } from "./town-hall.ts";

const MINUTE = 60_000;

describe("outside opening hours", () => {
  it("offers an answer later, keeps the promise after consent, and answers the next morning in the same chat", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain pour mon acte");
    expect(hall.channel.texts()).toEqual([
      expect.stringMatching(/de retour demain à 9 h\)\. Voulez-vous .* au plus tard demain à 17 h \?$/),
    ]);
    expect(hall.channel.sent.at(-1)?.activity).toMatchObject({
      suggestedActions: { actions: [{ title: "Oui, répondez-moi ici" }, {}, { title: "Non merci" }] },
    });
    await hall.says("Oui, répondez-moi ici");
    expect(await hall.state()).toBe("promised_callback");
    expect(hall.channel.texts().at(-1)).toMatch(
      /^C'est promis : une personne vous répondra ici, au plus tard demain/,
    );
    await hall.says("Et la piscine ?");
    expect(hall.channel.texts().at(-1)).toContain("Réponse : Et la piscine ?");
    hall.now = TUESDAY_MORNING;
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    const reply = { key: "key-12345", text: "Votre acte est prêt.", citations: [], by: "channel" as const };
    expect(await hall.conversations.agents.reply(id, CAMILLE, reply)).toEqual({ kind: "done" });
    await hall.conversations.agents.close(id, CAMILLE, "answered");
    await hall.settle();
    expect(hall.channel.texts().slice(-3)).toEqual([
      expect.stringContaining("Camille (Accueil de la mairie) a rejoint"),
      "Votre acte est prêt.",
      expect.stringContaining("est terminée"),
    ]);
  });

  it("takes an e-mail or a phone for the answer, out of the transcript, and erases it at the end", async () => {
    const mailed: EmailReply[] = [];
    const tellAgents: TellAgents = {
      ...TELL_NOBODY,
      emailReply: async (_transaction, reply) => void mailed.push(reply),
    };
    const hall = await townHall({ at: MONDAY_EVENING, tellAgents });
    await hall.says("un humain");
    await hall.says("Oui, par courriel ou téléphone");
    expect(hall.channel.texts().at(-1)).toMatch(/^À quelle adresse électronique ou à quel numéro/);
    await hall.says("truc@");
    expect(hall.channel.texts().at(-1)).toMatch(/^Je n'ai pas reconnu/);
    await hall.says("lea.martin@example.org");
    expect(hall.channel.texts().at(-1)).toMatch(/répondra à l'adresse lea\.martin@example\.org/);
    const said = (await transcriptOf(hall.database)).filter((line) => line.startsWith("citizen"));
    expect(said.join()).not.toContain("lea.martin");
    hall.now = TUESDAY_MORNING;
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    const reply = { key: "key-12345", text: "Voici.", citations: [], by: "email" as const };
    await hall.conversations.agents.reply(id, CAMILLE, reply);
    await hall.conversations.agents.reply(id, CAMILLE, reply);
    expect(mailed).toMatchObject([{ to: "lea.martin@example.org", text: "Voici.", service: "accueil" }]);
    await hall.conversations.agents.close(id, CAMILLE, "answered");
    await hall.settle();
    expect(hall.channel.texts()).not.toContain("Voici.");
    expect(await hall.database.selectFrom("handoff").select("contact").execute()).toEqual([
      { contact: null },
    ]);
  });

  it("forgets an offer that was declined, or left without answer for a day", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says("non merci");
    expect(await hall.state()).toBe("bot");
    expect(hall.channel.texts().at(-1)).toMatch(/^C'est noté\. Je reste/);
    await hall.says("un humain");
    expect(await hall.state()).toBe("offered_callback");
    const said = hall.channel.texts().length;
    hall.now = new Date(hall.now.getTime() + 24 * 60 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(1);
    await hall.settle();
    expect(await hall.state()).toBe("bot");
    expect(hall.channel.texts()).toHaveLength(said);
  });

  it("forgets a promise broken for a month, with the address given for it", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says("lea.martin@example.org");
    hall.now = new Date(TUESDAY_MORNING.getTime() + 30 * 24 * 60 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(0);
    hall.now = new Date(hall.now.getTime() + 24 * 60 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(1);
    expect(await hall.database.selectFrom("handoff").select(["state", "contact"]).execute()).toEqual([
      { state: "bot", contact: null },
    ]);
  });

  it("reminds whoever asks again of the promise, without a new one", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says("oui");
    await hall.says("je veux parler à un humain");
    expect(hall.channel.texts().at(-1)).toMatch(
      /^Votre demande est déjà enregistrée : .* au plus tard demain à 17 h/,
    );
    expect(await hall.state()).toBe("promised_callback");
    await hall.says("annuler");
    expect(await hall.state()).toBe("bot");
  });

  it("puts whoever was promised an answer through at once when agents are back", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says("oui");
    hall.now = TUESDAY_MORNING;
    await hall.database.updateTable("account").set({ seen_at: hall.now.getTime() }).execute();
    await hall.says("je veux parler à un humain");
    expect(await hall.state()).toBe("waiting");
  });
});

describe("a wait that lasts", () => {
  it("ends in an offer, announced, when nobody comes", async () => {
    const hall = await townHall({ present: false });
    await hall.says("un humain");
    expect(hall.channel.texts()[0]).toMatch(/Sans réponse dans 10 minutes, je vous proposerai/);
    hall.now = new Date(MONDAY_MORNING.getTime() + 9 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(0);
    hall.now = new Date(MONDAY_MORNING.getTime() + 10 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(1);
    expect(await hall.conversations.sweep()).toBe(0);
    await hall.settle();
    expect(hall.channel.texts().at(-1)).toMatch(/^Je suis désolé, personne n'a pu vous répondre à temps/);
    expect(await hall.state()).toBe("offered_callback");
  });

  it("goes back to the queue when the agent who holds it is gone, and says so", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    await hall.says("Vous êtes là ?");
    hall.now = new Date(MONDAY_MORNING.getTime() + 4 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(0);
    hall.now = new Date(MONDAY_MORNING.getTime() + 6 * MINUTE);
    expect(await hall.conversations.sweep()).toBe(1);
    await hall.settle();
    expect(await hall.state()).toBe("waiting");
    expect(hall.channel.texts().at(-1)).toMatch(/a dû s'absenter/);
  });

  it("leaves the conversation to an agent who is at their Desk, and closes it after a day of silence, once", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    await hall.says("Merci, j'attends");
    hall.now = new Date(MONDAY_MORNING.getTime() + 30 * MINUTE);
    await hall.database.updateTable("account").set({ seen_at: hall.now.getTime() }).execute();
    expect(await hall.conversations.sweep()).toBe(0);
    const late = new Date(MONDAY_MORNING.getTime() + 25 * 60 * MINUTE);
    hall.now = late;
    await hall.database.updateTable("account").set({ seen_at: late.getTime() }).execute();
    expect(await Promise.all([hall.conversations.sweep(), hall.conversations.sweep()])).toContain(1);
    await hall.settle();
    expect(hall.channel.texts().filter((text) => text.includes("est terminée"))).toHaveLength(1);
  });
});

describe("what citizens think", () => {
  it("offers a person after an answer that did not help, and keeps the last word", async () => {
    const hall = await townHall();
    await hall.says("Une question");
    const target = /"target":"([^"]+)"/.exec(JSON.stringify(hall.channel.sent.at(-1)))?.[1] ?? "";
    const rate = async (id: string, value: object) => {
      const base = messageEvent("c1", id, "");
      await hall.conversations.inbox.accept({
        ...base,
        activity: { ...base.activity, type: "event", name: "parvis/feedback", value },
      });
      await hall.settle();
    };
    await rate("f1", { kind: "answer", target, useful: true });
    await rate("f2", { kind: "answer", target, useful: false });
    await rate("f3", { kind: "answer", target: "another-conversation", useful: false });
    expect(await hall.database.selectFrom("feedback").select(["target", "useful"]).execute()).toEqual([
      { target, useful: 0 },
    ]);
    expect(
      hall.channel.texts().filter((text) => text.includes("Voulez-vous parler à une personne")),
    ).toHaveLength(1);
    await hall.says("Parler à une personne");
    expect(await hall.state()).toBe("waiting");
  });
});
