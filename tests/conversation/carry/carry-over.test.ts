import { describe, expect, it } from "vitest";
import { carryToken } from "../../../src/conversation/carry/carry-token.ts";
import { readState } from "../../../src/conversation/conversation-state.ts";
import { fr } from "../../../src/i18n/fr/carry.ts";
import { CAMILLE } from "../desk-people.ts";
import { messageEvent } from "../recording-channel.ts";
import { carriedTown, LINKS } from "./carried-town.ts";

async function leftForMessenger() {
  const town = await carriedTown();
  await town.hall.says("Prix de la cantine ?");
  await town.hall.says("continuer sur Messenger");
  return { ...town, link: town.token() };
}

const stateOf = async ({ hall }: Awaited<ReturnType<typeof carriedTown>>, conversation: string) => {
  const row = await hall.database
    .selectFrom("conversation")
    .select("state")
    .where("external_id", "=", conversation)
    .executeTakeFirstOrThrow();
  return readState(row.state);
};

describe("going on elsewhere", () => {
  it("gives a link to a channel that runs, and keeps it from whoever reads the conversation", async () => {
    const { hall, web, link } = await leftForMessenger();
    expect(web.texts().at(-1)).toContain(`https://m.me/town?ref=${link}`);
    const kept = await hall.database.selectFrom("transcript").select("text").execute();
    expect(kept.map(({ text }) => text).join("\n")).not.toContain(link);
  });

  it("says honestly what the other channels can do", async () => {
    const { hall, web } = await carriedTown();
    await hall.says("continuer sur Telegram");
    expect(web.texts().at(-1)).toBe(fr.addressOnly("sur Telegram", "https://t.me/town_bot"));
    await hall.says("continuer par mail");
    expect(web.texts().at(-1)).toContain("mairie@town.example");
    await hall.says("continuer sur Snapchat");
    expect(web.texts().at(-1)).toContain("ou sur Messenger");
    await hall.says("continuer sur le site");
    expect(web.texts().at(-1)).toBe(fr.alreadyHere);
    expect(await hall.database.selectFrom("carry_over").selectAll().execute()).toEqual([]);
  });

  it("offers no link to the page without an address of its own", async () => {
    const town = await carriedTown({ carryLinks: { ...LINKS, publicUrl: null } });
    await town.writes("continuer sur le site");
    expect(town.messenger.texts().at(-1)).toContain("Je ne peux pas continuer sur le site.");
    expect(town.messenger.texts().at(-1)).not.toContain("ou sur le site");
  });

  it("gives a link to the page where it has one", async () => {
    const town = await carriedTown();
    await town.writes("continuer sur mon ordinateur");
    expect(town.messenger.texts().at(-1)).toMatch(
      /https:\/\/chat\.town\.example\/chat\?suite=suite-[0-9a-f]{56}\n/,
    );
  });
});

describe("taking a conversation up", () => {
  it("says it is a machine and asks, showing nothing of what was said", async () => {
    const town = await leftForMessenger();
    await town.opens(town.link);
    const [asked, ...others] = town.messenger.texts();
    expect(others).toEqual([]);
    expect(asked).toContain("assistant automatique");
    expect(asked).toContain(fr.consent("sur le site"));
    expect(asked).not.toContain("cantine");
    expect(await stateOf(town, "p1")).toMatchObject({ history: [] });
  });

  it.each(["Oui, reprendre", "oui", "1"])("brings what was said, once, on %s", async (yes) => {
    const town = await leftForMessenger();
    await town.opens(town.link);
    await town.writes(yes);
    expect(town.messenger.texts().at(-1)).toBe(fr.resumed("sur le site", "Prix de la cantine ?"));
    expect(town.web.texts().at(-1)).toBe(fr.goesOn("sur Messenger"));
    expect((await stateOf(town, "p1")).history.map(({ question }) => question)).toEqual([
      "Prix de la cantine ?",
    ]);
    const used = await town.hall.database.selectFrom("carry_over").selectAll().executeTakeFirstOrThrow();
    expect(used).toMatchObject({ used_at: town.hall.now.getTime(), used_by: await town.hall.idOf("p1") });
    await town.opens(town.link, "p2");
    expect(town.messenger.texts("p2").at(-1)).toContain(fr.unusable);
    await town.writes("Oui, reprendre", "p2");
    expect(town.messenger.texts("p2").at(-1)).toBe(fr.unusable);
    expect((await stateOf(town, "p2")).history).toEqual([]);
  });

  it("brings nothing on a no, and the link has served", async () => {
    const town = await leftForMessenger();
    await town.opens(town.link);
    await town.writes("non");
    expect(town.messenger.texts().at(-1)).toBe(fr.fresh);
    expect((await stateOf(town, "p1")).history).toEqual([]);
    await town.opens(town.link);
    expect(town.messenger.texts().at(-1)).toBe(fr.unusable);
    expect(town.web.texts()).not.toContain(fr.goesOn("sur Messenger"));
  });

  it("reads the link in the first message, where links write one", async () => {
    const town = await leftForMessenger();
    await town.writes(fr.message(town.link));
    expect(town.messenger.texts().at(-1)).toContain(fr.consent("sur le site"));
    const kept = await town.hall.database.selectFrom("transcript").select("text").execute();
    expect(kept.map(({ text }) => text).join("\n")).not.toContain(town.link);
  });

  it("tells the same of links expired, used, forged, unknown or of another channel", async () => {
    const town = await leftForMessenger();
    await town.opens(carryToken("another-key-of-thirty-two-characters", "0".repeat(24)), "p3");
    await town.opens(carryToken(LINKS.key, "0".repeat(24)), "p4");
    await town.hall.says(fr.message(town.link), "c2");
    town.hall.now = new Date(town.hall.now.getTime() + 30 * 60_000);
    await town.opens(town.link, "p5");
    const told = [
      town.messenger.texts("p3"),
      town.messenger.texts("p4"),
      town.web.texts("c2"),
      town.messenger.texts("p5"),
    ];
    expect(new Set(told.map((texts) => texts.join("\n"))).size).toBe(1);
    expect(told[0]?.join("\n")).toContain(fr.unusable);
  });

  it("forgets the older link once a newer one is made", async () => {
    const town = await leftForMessenger();
    await town.hall.says("continuer sur Messenger");
    await town.opens(town.link);
    expect(town.messenger.texts().at(-1)).toContain(fr.unusable);
    await town.opens(town.token());
    expect(town.messenger.texts().at(-1)).toContain(fr.consent("sur le site"));
  });

  it("answers a question asked instead of a yes, and carries nothing", async () => {
    const town = await leftForMessenger();
    await town.opens(town.link);
    await town.writes("Horaires ?");
    expect(town.messenger.texts().at(-1)).toContain("Réponse : Horaires ?");
    await town.writes("oui");
    expect(town.messenger.texts().at(-1)).toContain("Réponse : oui");
  });
});

describe("a message deleted where it was written", () => {
  it("is deleted where it was carried", async () => {
    const town = await carriedTown();
    await town.hall.says("Je vis avec Paule");
    await town.hall.says("continuer sur Messenger");
    await town.opens(town.token());
    await town.writes("oui");
    const kept = async () =>
      JSON.stringify([
        await town.hall.database
          .selectFrom("transcript")
          .select("text")
          .where("author", "=", "citizen")
          .execute(),
        await stateOf(town, "p1"),
      ]);
    expect(await kept()).toContain("Paule");
    const { activity, ...address } = messageEvent("c1", "e1", "");
    await town.hall.conversations.inbox.erase(address);
    expect(await kept()).not.toContain("Paule");
  });
});

describe("a hand-off that follows", () => {
  it("goes with its agent, who answers on the new channel, while the bot speaks again on the old one", async () => {
    const town = await carriedTown();
    const { hall, web, messenger } = town;
    await hall.says("un humain");
    await hall.conversations.agents.claim(await hall.idOf(), CAMILLE);
    await hall.settle();
    await hall.says("continuer sur Messenger");
    await town.opens(town.token());
    expect(await hall.state()).toBe("with_agent");
    await town.writes("Oui, reprendre");
    expect(await hall.state("c1")).toBe("bot");
    expect(await hall.state("p1")).toBe("with_agent");
    expect(messenger.texts().at(-1)).toContain(fr.people.agent);
    expect(web.texts().at(-1)).toBe(fr.goesOnWithPeople("sur Messenger"));
    await hall.conversations.agents.reply(await hall.idOf("p1"), CAMILLE, {
      ...{ key: "k1", text: "Je vous réponds ici", citations: [], by: "channel" },
    });
    await hall.settle();
    expect(messenger.texts().at(-1)).toContain("Je vous réponds ici");
    const heard = messenger.texts().length;
    await town.writes("Merci");
    expect(messenger.texts()).toHaveLength(heard);
    await hall.says("Horaires ?");
    expect(web.texts().at(-1)).toContain("Réponse : Horaires ?");
    const open = await hall.database
      .selectFrom("handoff")
      .select("id")
      .where("ended_at", "is", null)
      .execute();
    expect(open).toHaveLength(1);
  });

  it("does not come where another one is open", async () => {
    const town = await carriedTown();
    await town.hall.says("un humain");
    await town.hall.says("continuer sur Messenger");
    const link = town.token();
    await town.writes("un humain");
    await town.opens(link);
    expect(town.messenger.texts().at(-1)).toBe(fr.busy);
    await town.writes("Oui, reprendre");
    expect(await town.hall.state("c1")).toBe("waiting");
    expect(await town.hall.state("p1")).toBe("waiting");
  });
});
