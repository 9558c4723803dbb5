import { describe, expect, it } from "vitest";
import { email } from "../../../adapters/email/definition.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { until } from "../../conversation/recording-channel.ts";
import { type EmailSimulator, simulateEmail } from "../../simulators/email/simulator.ts";

const CAMILLE = { id: "camille", name: "Camille", supervises: false };

async function townByMail(settings: object = {}) {
  const town = await channelRig(email, simulateEmail, { settings });
  return { ...town, provider: town.simulator as EmailSimulator };
}

describe("the town's mailbox", () => {
  it("says which mails a program wrote, and not those of a person", async () => {
    const { provider, writes, conversations, conversation, settle } = await townByMail();
    await writes("humain");
    const id = await conversation();
    await conversations.agents.claim(id, CAMILLE);
    await conversations.agents.reply(id, CAMILLE, {
      key: "1",
      text: "Me voici",
      citations: [],
      by: "channel",
    });
    await settle();
    const mails = provider.sent.map(({ text, headers }) => [
      text.includes("Me voici"),
      headers.has("auto-submitted"),
    ]);
    expect(mails.filter(([human]) => human)).toEqual([[true, false]]);
    expect(mails.filter(([human]) => !human).every(([, automatic]) => automatic)).toBe(true);
    expect(provider.broken).toEqual([]);
  });

  it("is read again without answering twice when its numbering changes", async () => {
    const { provider, writes, heard, script } = await townByMail();
    await writes("Bonjour ?");
    provider.imap.store.renumber("INBOX");
    await writes("Et le samedi ?");
    expect(script.asked).toEqual(["Bonjour ?", "Et le samedi ?"]);
    expect(heard()).toHaveLength(2);
  });

  it("is watched again after the connection was lost", async () => {
    const { provider, writes, heard } = await townByMail();
    await writes("Bonjour ?");
    provider.imap.cut();
    await writes("Et le samedi ?");
    expect(heard()).toHaveLength(2);
  });

  it("is not held up by a mail that nobody can read", async () => {
    const { provider, settle, heard } = await townByMail();
    const bad = provider.raw(Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a]));
    void provider.deliver([bad]);
    await provider.deliver([provider.message("Bonjour ?")]);
    await settle();
    await until(() => heard().length > 0, "the answer");
    expect(heard()).toHaveLength(1);
  });

  it("answers one address so many times a day, and no more", async () => {
    const { provider, writes, heard, pass } = await townByMail({ answersPerDay: 1 });
    await writes("Bonjour ?");
    await writes("Et le samedi ?");
    expect(heard()).toHaveLength(1);
    pass(24 * 60 * 60_000);
    await writes("Et dimanche ?");
    expect(heard()).toHaveLength(2);
    expect(provider.broken).toEqual([]);
  });

  it("gives back the bytes of what came with a mail", async () => {
    const { provider, channel, database, settle } = await townByMail();
    const [event] = [provider.media?.("file") ?? provider.unknown()];
    await provider.deliver([event]);
    await settle();
    expect(await database.selectFrom("inbound").select("event_id").execute()).toHaveLength(1);
    const fetched = await channel.fetchMedia?.({
      contentType: "application/pdf",
      content: { messageId: event.id, index: 0 },
    });
    expect(fetched).toMatchObject({ kind: "fetched", contentType: "application/pdf" });
    expect(fetched?.kind === "fetched" && Buffer.from(fetched.bytes).toString()).toBe("bytes of a file");
    const gone = { contentType: "application/pdf", content: { messageId: "nobody@x", index: 0 } };
    expect(await channel.fetchMedia?.(gone)).toEqual({ kind: "refused", why: "gone" });
  });

  it("is checked: both servers, the folders, what is refused", async () => {
    const { channel } = await townByMail();
    expect((await channel.administration?.check(null))?.every(({ status }) => status === "ok")).toBe(true);
    const astray = await townByMail({ sentFolder: "Envoyés" });
    const findings = await astray.channel.administration?.check(null);
    expect(findings?.filter(({ status }) => status === "failure")[0]?.message).toContain("Envoyés");
  });
});
