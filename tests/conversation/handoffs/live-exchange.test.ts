import { describe, expect, it } from "vitest";
import { CAMILLE, DENIS, hire, transcriptOf } from "../desk-people.ts";
import { messageEvent, recordingChannel, SMS, until, WEB } from "../recording-channel.ts";
import { MONDAY_EVENING, scriptedAnswer, townHall } from "./town-hall.ts";

describe("a citizen and an agent in the same chat", () => {
  it("goes from the bot to an agent and back, each silent while the other speaks", async () => {
    const hall = await townHall();
    const { agents } = hall.conversations;
    await hall.says("Je veux parler à un humain, je suis au 06 12 34 56 78");
    const id = await hall.idOf();
    expect(await hall.state()).toBe("waiting");
    expect(await agents.claim(id, CAMILLE)).toEqual({ kind: "done" });
    await hall.says("Vous êtes là ?");
    await agents.reply(id, CAMILLE, { key: "k1", text: "Oui, bonjour !", citations: [], by: "channel" });
    await hall.says("Mon dossier inconnu ?");
    expect(await agents.giveBack(id, CAMILLE)).toEqual({ kind: "done" });
    await hall.says("Quand ouvre la mairie ?");
    await hall.settle();
    expect(hall.channel.texts()).toEqual([
      expect.stringMatching(/^Votre demande est transmise \(service : Accueil de la mairie\)\. Une personne/),
      "Camille (Accueil de la mairie) a rejoint la conversation et vous répond maintenant.",
      "Oui, bonjour !",
      expect.stringMatching(/^Votre échange avec Camille est terminé\. C'est de nouveau l'assistant/),
      "Réponse : Quand ouvre la mairie ?",
    ]);
    expect(await transcriptOf(hall.database)).toEqual([
      "citizen: Je veux parler à un humain, je suis au 06 12 34 56 78",
      expect.stringMatching(/^notice: Votre demande/),
      expect.stringMatching(/^notice: Camille/),
      "citizen: Vous êtes là ?",
      "agent: Oui, bonjour !",
      "citizen: Mon dossier inconnu ?",
      expect.stringMatching(/^notice: Votre échange/),
      "citizen: Quand ouvre la mairie ?",
      "assistant: Réponse : Quand ouvre la mairie ?",
    ]);
  });

  it("masks what was told to the machine, and shows agents what was told to them", async () => {
    const hall = await townHall();
    await hall.says("Mon numéro est le 06 12 34 56 78");
    await hall.says("Une question inconnu, rappelez le 06 12 34 56 78");
    await hall.says("Et j'habite 3 rue du Pont, 06 99 99 99 99");
    const said = (await transcriptOf(hall.database)).filter((line) => line.startsWith("citizen"));
    expect(said).toEqual([
      "citizen: Mon numéro est le [téléphone]",
      "citizen: Une question inconnu, rappelez le 06 12 34 56 78",
      "citizen: Et j'habite 3 rue du Pont, 06 99 99 99 99",
    ]);
  });

  it("hands an unsure answer over by itself, and says once that more words will be read", async () => {
    const hall = await townHall();
    await hall.says("Un sujet inconnu");
    await hall.says("Je précise");
    await hall.says("Encore un mot");
    expect(hall.channel.texts().map((text) => text.slice(0, 24))).toEqual([
      expect.stringMatching(/^Bonjour, vous échangez/),
      "Votre demande est transm",
      "C'est noté, la personne ",
    ]);
  });

  it("still gives emergency numbers to whoever waits, and leaves them to the agent afterwards", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    await hall.says("au feu !");
    expect(hall.channel.texts().at(-1)).toContain("Appelez le 18");
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await hall.settle();
    const before = hall.channel.texts().length;
    await hall.says("au feu encore !");
    expect(hall.channel.texts()).toHaveLength(before);
  });

  it("lets the citizen go back to the assistant, waiting or not", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    await hall.says("annuler");
    expect(await hall.state()).toBe("bot");
    expect(hall.channel.texts().at(-1)).toMatch(/demande à nos services est annulée/);
    await hall.says("Une autre question");
    expect(hall.channel.texts().at(-1)).toBe("Réponse : Une autre question");
  });

  it("gives a conversation to one of two agents who claim at once", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    const { agents } = hall.conversations;
    const outcomes = await Promise.all([agents.claim(id, CAMILLE), agents.claim(id, DENIS)]);
    expect(outcomes).toEqual([
      { kind: "done" },
      { kind: "conflict", state: "with_agent", because: "held", holder: CAMILLE.id },
    ]);
    const late = await agents.reply(id, DENIS, { key: "k", text: "Moi !", citations: [], by: "channel" });
    expect(late).toMatchObject({ kind: "conflict", because: "not-holder" });
    await hall.settle();
    expect(hall.channel.texts().filter((text) => text.includes("a rejoint"))).toHaveLength(1);
  });

  it("keeps an agent with an old page from joining a conversation that a colleague has closed", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    const { agents } = hall.conversations;
    const { version } = await hall.database.selectFrom("handoff").select("version").executeTakeFirstOrThrow();
    await agents.claim(id, CAMILLE, version);
    await agents.close(id, CAMILLE, "answered");
    expect(await agents.claim(id, DENIS, version)).toMatchObject({ kind: "conflict", because: "changed" });
    await hall.settle();
    expect(hall.channel.texts().filter((text) => text.includes("a rejoint"))).toHaveLength(1);
  });

  it("says an agent's reply once, however often it is sent, even after the conversation was given back", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    const { agents } = hall.conversations;
    await agents.claim(id, CAMILLE);
    const reply = { key: "same", text: "Voici la réponse.", citations: [], by: "channel" as const };
    await Promise.all([agents.reply(id, CAMILLE, reply), agents.reply(id, CAMILLE, reply)]);
    await agents.close(id, CAMILLE, "answered");
    expect(await agents.reply(id, CAMILLE, reply)).toEqual({ kind: "done" });
    expect(await agents.close(id, CAMILLE, "answered")).toEqual({ kind: "done" });
    await hall.settle();
    expect(hall.channel.texts().filter((text) => text === "Voici la réponse.")).toHaveLength(1);
    expect(hall.channel.texts().filter((text) => text.includes("est terminée"))).toHaveLength(1);
  });

  it("begins afresh after closing, and says again that a machine answers", async () => {
    const hall = await townHall();
    await hall.says("Une question");
    await hall.says("un humain");
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    await hall.conversations.agents.close(id, CAMILLE, "answered");
    await hall.says("Nouvelle question");
    expect(hall.channel.texts().at(-1)).toBe(
      "Vous échangez toujours avec l'assistant automatique.\n\nRéponse : Nouvelle question",
    );
    expect(await hall.state()).toBe("bot");
    await hall.says("un humain");
    expect(await hall.state()).toBe("waiting");
  });

  it("transfers to a service or a colleague, who alone may take it", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    const id = await hall.idOf();
    const { agents } = hall.conversations;
    await agents.claim(id, CAMILLE);
    const to = { service: "urbanisme", colleague: DENIS.id, note: "Une clôture en limite" };
    expect(await agents.transfer(id, CAMILLE, to)).toEqual({ kind: "done" });
    expect(await agents.claim(id, CAMILLE)).toMatchObject({ kind: "conflict", because: "reserved" });
    expect(await agents.claim(id, DENIS)).toEqual({ kind: "done" });
    await hall.settle();
    expect(hall.channel.texts().slice(-2)).toEqual([
      expect.stringMatching(/transmise à Denis \(Service urbanisme\)/),
      "Denis (Service urbanisme) a rejoint la conversation et vous répond maintenant.",
    ]);
    expect(await transcriptOf(hall.database)).toContain("note: Une clôture en limite");
    expect(JSON.stringify(hall.channel.sent)).not.toContain("limite");
  });

  it("gives only the contact where nobody has an account, or the matter is another town's", async () => {
    const alone = await townHall({ staff: [] });
    await alone.says("un humain");
    expect(await alone.state()).toBe("bot");
    expect(alone.channel.texts()).toEqual([expect.stringContaining("Voici comment joindre une personne")]);
    const hall = await townHall();
    await hall.says("c'est ailleurs");
    expect(await hall.state()).toBe("bot");
  });

  it("throws the bot's answer away when an agent takes the conversation meanwhile, however often that happens", async () => {
    const gates: Array<PromiseWithResolvers<void>> = [];
    const hall = await townHall({
      answer: async (question) => {
        if (question.text === "Lente") {
          const gate = Promise.withResolvers<void>();
          gates.push(gate);
          await gate.promise;
        }
        return scriptedAnswer(question);
      },
    });
    await hall.says("Bonjour");
    const id = await hall.idOf();
    const { agents, inbox } = hall.conversations;
    await inbox.accept(messageEvent("c1", "slow", "Lente", hall.now));
    for (let round = 0; round < 5; round++) {
      await until(() => gates.length === round + 1, "the bot at work");
      await (round % 2 === 0 ? agents.claim(id, CAMILLE) : agents.giveBack(id, CAMILLE));
      gates[round]?.resolve();
    }
    await until(() => gates.length === 6, "the bot at work for the agent");
    gates[5]?.resolve();
    await hall.settle();
    const texts = hall.channel.texts();
    expect(texts.filter((text) => text.includes("Réponse : Lente") || text.includes("incident"))).toEqual([]);
    expect(await transcriptOf(hall.database)).toContain("citizen: Lente");
  });

  it("goes to the default service where nobody answers for the competent one", async () => {
    const hall = await townHall({ staff: [] });
    await hire(hall.database, [CAMILLE], hall.now.getTime(), ["accueil"]);
    await hall.says("un humain pour mon permis de construire");
    expect(await hall.state()).toBe("waiting");
    expect(hall.channel.texts()[0]).toMatch(/service : Accueil de la mairie/);
  });

  it("tells the agent when the channel no longer lets us write", async () => {
    const channel = recordingChannel("web", { ...WEB, windowHours: 24 });
    const hall = await townHall({ channel });
    await hall.says("un humain");
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    hall.now = new Date(hall.now.getTime() + 24 * 3_600_000);
    const reply = { key: "k", text: "Trop tard", citations: [], by: "channel" as const };
    expect(await hall.conversations.agents.reply(id, CAMILLE, reply)).toEqual({ kind: "window-closed" });
    expect(hall.channel.texts()).not.toContain("Trop tard");
  });

  it("speaks to a hub behind the channel in Bot Framework's words, and not to channels without events", async () => {
    const channel = recordingChannel("web", { ...WEB, events: true });
    const hall = await townHall({ channel });
    await hall.says("un humain");
    const id = await hall.idOf();
    await hall.conversations.agents.claim(id, CAMILLE);
    await hall.conversations.agents.giveBack(id, CAMILLE);
    await hall.settle();
    const events = hall.channel.sent.filter(({ type }) => type === "event").map(({ activity }) => activity);
    expect(events).toMatchObject([
      { name: "handoff.initiate", value: { Skill: "accueil", Reason: "asked" } },
      { name: "handoff.status", value: { state: "accepted" } },
      { name: "handoff.status", value: { state: "completed" } },
    ]);
    const plain = await townHall({ channel: recordingChannel("web", SMS) });
    await plain.says("un humain");
    expect(plain.channel.sent.filter(({ type }) => type === "event")).toEqual([]);
  });

  it("asks for a person again in the evening without a second offer", async () => {
    const hall = await townHall({ at: MONDAY_EVENING });
    await hall.says("un humain");
    await hall.says("Un sujet inconnu");
    expect(hall.channel.texts().filter((text) => text.includes("Voulez-vous"))).toHaveLength(1);
  });
});
