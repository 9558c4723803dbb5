import { describe, expect, it } from "vitest";
import { createDrafts, type Draft, EMPTY_DRAFT } from "../../../../src/desk/client/drafts/drafts.ts";
import { browserMemory } from "../browser-memory.ts";

const DAY = 86_400_000;
const text = (words: string): Draft => ({ ...EMPTY_DRAFT, text: words });

function desk(memory = browserMemory()) {
  let now = Date.parse("2026-11-25T10:00:00Z");
  const open = (account: string) => createDrafts({ memory, account, clock: () => new Date(now) });
  return { memory, open, wait: (milliseconds: number) => (now += milliseconds) };
}

describe("drafts", () => {
  it("are there after a reload, one a conversation and a kind", () => {
    const { open } = desk();
    const drafts = open("amina");
    drafts.write("c1", "reply", text("Bonjour"));
    drafts.write("c1", "note", text("À voir"));
    const reopened = open("amina");
    expect(reopened.read("c1", "reply").text).toBe("Bonjour");
    expect(reopened.read("c1", "note").text).toBe("À voir");
    expect(reopened.read("c2", "reply")).toEqual(EMPTY_DRAFT);
  });

  it("are nobody else's, and only one's own go at sign-out", () => {
    const { open } = desk();
    open("amina").write("c1", "reply", text("À moi"));
    open("karim").write("c1", "reply", text("À lui"));
    expect(open("karim").read("c1", "reply").text).toBe("À lui");
    open("amina").clearAll();
    expect(open("amina").read("c1", "reply")).toEqual(EMPTY_DRAFT);
    expect(open("karim").read("c1", "reply").text).toBe("À lui");
  });

  it("leave no trace once emptied", () => {
    const { memory, open } = desk();
    const drafts = open("amina");
    drafts.write("c1", "reply", text("Bonjour"));
    drafts.write("c1", "reply", { ...EMPTY_DRAFT, by: "email" });
    expect(memory.length).toBe(0);
  });

  it("are forgotten after a week, whoever's they were", () => {
    const { memory, open, wait } = desk();
    open("karim").write("c1", "reply", text("Vieux"));
    wait(6 * DAY);
    open("amina").write("c1", "reply", text("Récent"));
    wait(DAY + 1);
    open("amina");
    expect(Array.from({ length: memory.length }, (_, index) => memory.key(index))).toEqual([
      "parvis.desk.draft.amina.reply.c1",
    ]);
  });

  it("read as empty when what is kept is damaged", () => {
    const { memory, open } = desk();
    for (const damaged of [
      "{",
      "null",
      "[]",
      '{"at":1}',
      '{"at":1,"draft":{"text":3,"citations":[],"by":"channel"}}',
    ]) {
      const drafts = open("amina");
      memory.setItem("parvis.desk.draft.amina.reply.c1", damaged);
      expect(drafts.read("c1", "reply")).toEqual(EMPTY_DRAFT);
    }
  });

  it("do not stop the agent from writing when the browser keeps nothing", () => {
    const memory = browserMemory();
    const { open } = desk(memory);
    const drafts = open("amina");
    memory.full = true;
    expect(() => drafts.write("c1", "reply", text("Bonjour"))).not.toThrow();
  });
});
