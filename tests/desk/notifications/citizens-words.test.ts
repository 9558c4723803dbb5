import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addAccount,
  addHandoff,
  changeHandoff,
  deskWithNotifications,
  NOW,
  SECRET,
} from "./desk-with-notifications.ts";
import { startHookServer } from "./hook-server.ts";
import { startMailServer } from "./mail-server.ts";

const FROM = "contact@valcour-sur-alize.example";
const letters = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom(..."éàbcœfxyz&<>\"'@*[]_`:/."),
});
/** Words that no message says by itself. */
const words = fc.array(letters, { minLength: 1, maxLength: 8 }).map((all) => `Zq${all.join(" ")}qZ`);

async function deskTelling(includeWords: boolean) {
  const mail = await startMailServer();
  const hook = await startHookServer();
  const desk = await deskWithNotifications({
    settings: {
      email: { host: "127.0.0.1", port: mail.port, from: FROM },
      webhooks: [{ url: hook.origin, secret: SECRET, allowPrivate: true }],
      batchSeconds: 0,
      includeWords,
    },
  });
  await addAccount(desk.database, "amel");
  await addHandoff(desk.database, "h1");
  await addHandoff(desk.database, "h2", { state: "with_agent", agent_id: "amel" });
  await addHandoff(desk.database, "h3", { state: "promised_callback", due_at: NOW });
  let batch = 0;
  const tell = async (said: string) => {
    batch += 1;
    mail.received.length = 0;
    hook.received.length = 0;
    for (const id of ["h1", "h2", "h3"]) await changeHandoff(desk.database, id, { question: said });
    await desk.database
      .insertInto("transcript")
      .values({
        conversation_id: "c-h2",
        at: NOW,
        author: "citizen",
        account_id: null,
        text: said,
        detail: null,
        answer_record_id: null,
        outgoing_key: null,
      })
      .execute();
    await desk.queue(
      { kind: "waiting", key: `w${batch}`, handoffId: "h1" },
      { kind: "citizen-replied", key: `r${batch}`, handoffId: "h2" },
      { kind: "callback-overdue", key: `o${batch}`, handoffId: "h3" },
    );
    await desk.after(0);
    const stored = await desk.database.selectFrom("notification").selectAll().execute();
    return {
      mails: mail.received,
      bodies: hook.received.map(({ body }) => body),
      stored: JSON.stringify(stored),
    };
  };
  return tell;
}

describe("the citizen's words", () => {
  it("never leave the Desk unless the town allows it", { timeout: 120_000 }, async () => {
    const tell = await deskTelling(false);
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const { mails, bodies, stored } = await tell(said);
        expect(mails).toHaveLength(1);
        expect(bodies).toHaveLength(3);
        const everything = [stored, ...mails.flatMap(({ raw, text }) => [raw, text]), ...bodies].join("\n");
        expect(everything).not.toContain("Zq");
        expect(everything).not.toContain(said);
      }),
      { numRuns: 40 },
    );
  });

  it("are quoted masked, on one line and inert where the town allows it", async () => {
    const tell = await deskTelling(true);
    const { mails, bodies, stored } = await tell(
      "Mon numéro est le 06 12 34 56 78.\r\n@all voir <http://mal.example|ici> et [là](http://mal.example)",
    );
    expect(mails[0]?.text.match(/« .* »/g)).toEqual(
      Array(3).fill(
        "« Mon numéro est le [téléphone]. @all voir <http://mal.example|ici> et [là](http://mal.example) »",
      ),
    );
    const texts = bodies.map((body) => (JSON.parse(body) as { text: string }).text);
    for (const text of texts) {
      const quoted = text.slice(text.indexOf("«"));
      expect(quoted).toContain("Mon numéro est le");
      expect(quoted).not.toMatch(/@all|<|\]\(|http:\/\/|mal\.example|06 12/);
    }
    expect(stored).not.toContain("numéro");
  });
});
