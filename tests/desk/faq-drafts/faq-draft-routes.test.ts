import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaqDraftView } from "../../../src/desk/api/knowledge.ts";
import { createTown, sheet, type Town } from "../../indexing/town.ts";
import { problemOf } from "../accounts/browser.ts";
import { answered, draftsDesk, NOW } from "./drafts-desk.ts";

const DRAFTS = "_faq-a-valider";
const NAME = "2026-11-23-ou-faire-vacciner-mon-chat.yaml";
const CHANGE = {
  question: "Où faire vacciner mon chat ?",
  answer: "La clinique mobile passe place de la Halle le premier mardi du mois.",
  service: "etat-civil",
};

let town: Town;
beforeEach(async () => {
  town = await createTown(() => new Date("2026-11-23T09:00:00Z"));
});
afterEach(() => town.close());

const openDesk = () => draftsDesk(town.knowledge);

/** A desk where an agent has closed the conversation `c1`. */
async function afterConversation(
  replies: readonly string[] = [CHANGE.answer],
  question: string | null = "chat ?",
) {
  const desk = await openDesk();
  const { agent, editor } = desk.staff;
  await answered(desk.database, "c1", { question, replies, accountId: agent.accountId });
  return { ...desk, agent, editor };
}

const draftPath = (name: string) => join(town.knowledge, DRAFTS, name);

describe("proposing after a conversation", () => {
  it("draws question, answer, service and date from the hand-off, without courtesies nor personal numbers", async () => {
    const { agent } = await afterConversation(
      [
        "Bonjour Madame Durand,\nLa clinique mobile passe le mardi : 05 36 49 10 01.",
        "Votre dossier est au 06 12 34 56 78.\nCordialement,\nPrénom agent",
      ],
      "bonjour, où faire vacciner mon chat ? merci",
    );
    const response = await agent.get("/conversations/c1/faq-draft");
    expect(await response.json()).toEqual({
      name: NAME,
      question: "Où faire vacciner mon chat ?",
      answer: "La clinique mobile passe le mardi : 05 36 49 10 01.\n\nVotre dossier est au [téléphone].",
      service: "etat-civil",
      date: "2026-11-23",
      proposedBy: "Prénom agent",
      problem: null,
    });
    expect(existsSync(join(town.knowledge, DRAFTS))).toBe(false);
  });

  it("asks what the agent was asked, when all that came before was to talk to somebody", async () => {
    const { agent, database } = await afterConversation([CHANGE.answer], "Je veux parler à quelqu'un");
    const said = { ...{ conversation_id: "c1", author: "citizen" as const, account_id: null }, detail: null };
    const texts = ["Bonjour", "Où faire vacciner mon chat ?", "J'attends."];
    const rows = texts.map((text) => ({
      ...{ ...said, text, at: NOW - 45_000, answer_record_id: null, outgoing_key: null },
    }));
    await database.insertInto("transcript").values(rows).execute();
    const response = await agent.get("/conversations/c1/faq-draft");
    expect(((await response.json()) as FaqDraftView).question).toBe("Où faire vacciner mon chat ?");
  });

  it("leaves to the agent what is no longer kept", async () => {
    const { agent } = await afterConversation([], null);
    const proposed = (await (await agent.get("/conversations/c1/faq-draft")).json()) as FaqDraftView;
    expect(proposed).toMatchObject({ question: "", answer: "" });
  });

  it("tells nothing of a conversation that is unknown, never handed off, or not theirs to read", async () => {
    const { agent, editor, database } = await afterConversation();
    const { accountId } = agent;
    await answered(database, "d-un-autre-service", { question: "chat ?", replies: ["Non."], accountId });
    for (const id of ["nulle-part", "d-un-autre-service", "..%2f..%2fcollectivity"]) {
      expect((await agent.get(`/conversations/${id}/faq-draft`)).status).toBe(404);
      expect((await agent.post(`/conversations/${id}/faq-draft`, CHANGE)).status).toBe(404);
    }
    expect((await editor.get("/conversations/c1/faq-draft")).status).toBe(403);
    expect((await editor.post("/conversations/c1/faq-draft", CHANGE)).status).toBe(403);
    expect(existsSync(join(town.knowledge, DRAFTS))).toBe(false);
  });

  it("refuses what cannot be an entry, naming the field", async () => {
    const { agent } = await afterConversation();
    const wrong: ReadonlyArray<readonly [object, string | undefined]> = [
      [{ ...CHANGE, question: " \u0000\n" }, "question"],
      [{ ...CHANGE, question: "x".repeat(301) }, "question"],
      [{ ...CHANGE, answer: 12 }, "answer"],
      [{ ...CHANGE, answer: "Appelez-moi au 06 12 34 56 78." }, "answer"],
      [{ ...CHANGE, answer: "Écrivez à camille@ailleurs.example." }, "answer"],
      [{ ...CHANGE, service: "../mairie" }, "service"],
      [[CHANGE], undefined],
    ];
    for (const [body, field] of wrong) {
      const problem = await problemOf(await agent.post("/conversations/c1/faq-draft", body));
      expect(problem).toMatchObject({ status: 400, code: "invalid" });
      expect(problem.field).toBe(field);
    }
    expect(existsSync(join(town.knowledge, DRAFTS))).toBe(false);
  });

  it("writes a file of its own each time, and the trail of who did", async () => {
    const { agent, accounts } = await afterConversation();
    const asked = { ...CHANGE, question: `${CHANGE.question} (puce 250 26 8500 123456)` };
    const names: string[] = [];
    for (const body of [CHANGE, CHANGE, asked]) {
      const response = await agent.post("/conversations/c1/faq-draft", body);
      expect(response.status).toBe(201);
      names.push(((await response.json()) as FaqDraftView).name);
    }
    expect(names.slice(0, 2)).toEqual([NAME, NAME.replace(".yaml", "-2.yaml")]);
    expect(readFileSync(draftPath(NAME), "utf8")).toBe(
      `faq:\n  - question: ${CHANGE.question}\n    answer: ${CHANGE.answer}\n    service: etat-civil\n    updated: 2026-11-23\n`,
    );
    expect(readFileSync(draftPath(names[2] ?? ""), "utf8")).not.toContain("8500");
    expect(readdirSync(join(town.knowledge, DRAFTS)).sort()).toEqual([...names].sort());
    const { entries } = await accounts.audit.list(null);
    const proposed = entries.filter(({ action }) => action === "faq-draft.proposed");
    expect(proposed.map(({ target, who }) => [target, who]).reverse()).toEqual(
      names.map((name) => [name, "Prénom agent"]),
    );
  });
});

describe("validating", () => {
  it("answers citizens with a draft once it is published, and not before", async () => {
    const { agent, editor } = await afterConversation();
    town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
    await agent.post("/conversations/c1/faq-draft", CHANGE);
    await town.index();
    expect((await town.find("Où faire vacciner mon chat ?")).join()).not.toContain("clinique mobile");

    const published = await editor.post(`/faq-drafts/${NAME}/publish`);
    expect(await published.json()).toEqual({ path: `faq/${NAME}` });
    expect(existsSync(draftPath(NAME))).toBe(false);
    await town.index();
    expect((await town.find("Où faire vacciner mon chat ?"))[0]).toContain("clinique mobile");
  });

  it("lists drafts with who proposed them, broken ones with what is wrong", async () => {
    const { agent, editor } = await afterConversation();
    await agent.post("/conversations/c1/faq-draft", CHANGE);
    town.write(`${DRAFTS}/2026-11-24-a-la-main.yaml`, "faq:\n  - question: Où ?\n    reponce: Ici.\n");
    const drafts = (await (await editor.get("/faq-drafts")).json()) as FaqDraftView[];
    expect(drafts[0]).toEqual({
      ...{ ...CHANGE, name: NAME, date: "2026-11-23", proposedBy: "Prénom agent", problem: null },
    });
    expect(drafts[1]).toMatchObject({ name: "2026-11-24-a-la-main.yaml", question: "", proposedBy: null });
    expect(drafts[1]?.problem).toContain("reponce");
    expect(drafts).toHaveLength(2);
  });

  it("publishes nothing that the index would set aside, or that says what it should not", async () => {
    const { editor } = (await openDesk()).staff;
    const refused = {
      "syntaxe.yaml": "faq: [",
      "numero.yaml": "faq:\n  - { question: Où ?, answer: Au 06 12 34 56 78., service: mairie }\n",
      "cache.yaml": "faq:\n  - { question: Où ?, answer: Au [téléphone]., service: mairie }\n",
      "service.yaml": "faq:\n  - { question: Où ?, answer: Ici., service: ailleurs }\n",
    };
    for (const [name, text] of Object.entries(refused)) {
      town.write(`${DRAFTS}/${name}`, text);
      const problem = await problemOf(await editor.post(`/faq-drafts/${name}/publish`));
      expect(problem).toMatchObject({ status: 400, code: "invalid" });
      expect(existsSync(draftPath(name))).toBe(true);
    }
    expect(existsSync(join(town.knowledge, "faq"))).toBe(false);
  });

  it("mends a broken draft, takes another away, and says when one has gone", async () => {
    const { editor } = (await openDesk()).staff;
    town.write(`${DRAFTS}/a.yaml`, "faq: [");
    town.write(`${DRAFTS}/b.yaml`, "faq: [");
    const mended = await editor.put("/faq-drafts/a.yaml", CHANGE);
    expect(await mended.json()).toMatchObject({ ...CHANGE, name: "a.yaml", problem: null });
    expect((await editor.put("/faq-drafts/a.yaml", { ...CHANGE, answer: "" })).status).toBe(400);
    expect((await editor.call("DELETE", "/faq-drafts/b.yaml")).status).toBe(204);
    expect(readdirSync(join(town.knowledge, DRAFTS))).toEqual(["a.yaml"]);
    for (const response of [
      await editor.put("/faq-drafts/b.yaml", CHANGE),
      await editor.post("/faq-drafts/b.yaml/publish"),
      await editor.call("DELETE", "/faq-drafts/b.yaml"),
    ]) {
      expect(await problemOf(response)).toMatchObject({ status: 404, code: "not-found" });
    }
  });

  it("is for editors, and never reaches another file", async () => {
    const { agent, editor } = (await openDesk()).staff;
    town.write("collectivity.yaml", "à garder");
    town.write(`${DRAFTS}/a.yaml`, "faq: [");
    for (const name of [
      "..%2Fcollectivity.yaml",
      "..%5Ccollectivity.yaml",
      "%2E%2E%2Fcollectivity.yaml",
      "a.yaml%00",
    ]) {
      expect((await editor.put(`/faq-drafts/${name}`, CHANGE)).status).toBe(404);
      expect((await editor.post(`/faq-drafts/${name}/publish`)).status).toBe(404);
      expect((await editor.call("DELETE", `/faq-drafts/${name}`)).status).toBe(404);
    }
    expect((await agent.get("/faq-drafts")).status).toBe(403);
    expect((await agent.post("/faq-drafts/a.yaml/publish")).status).toBe(403);
    expect((await agent.call("DELETE", "/faq-drafts/a.yaml")).status).toBe(403);
    expect(readFileSync(join(town.knowledge, "collectivity.yaml"), "utf8")).toBe("à garder");
  });

  it("says in French that the folder cannot be written", async () => {
    const { agent } = await afterConversation();
    // A file where the folder should be: the administrator of the machine may write in any folder.
    writeFileSync(join(town.knowledge, DRAFTS), "");
    const problem = await problemOf(await agent.post("/conversations/c1/faq-draft", CHANGE));
    expect(problem).toMatchObject({ status: 409, code: "conflict" });
    expect(problem.message).toContain("service informatique");
  });
});
