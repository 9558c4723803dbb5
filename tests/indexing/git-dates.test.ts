import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gitDates } from "../../src/indexing/git-dates.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parvis-git-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...words: string[]): void {
  const identity = ["-c", "user.name=Mairie", "-c", "user.email=mairie@valcour-sur-alize.example"];
  execFileSync("git", [...identity, ...words], { cwd: folder, stdio: "ignore" });
}

function commit(date: string): void {
  git("add", ".");
  execFileSync(
    "git",
    ["-c", "user.name=M", "-c", "user.email=m@valcour-sur-alize.example", "commit", "-qm", "x"],
    {
      cwd: folder,
      env: {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        PATH: "/usr/local/bin:/usr/bin:/bin",
        HOME: folder,
      },
    },
  );
}

describe("dates of files in a git repository", () => {
  it("are those of their last commit, unless they changed since", async () => {
    git("init", "-q");
    mkdirSync(join(folder, "knowledge/été"), { recursive: true });
    writeFileSync(join(folder, "knowledge/été/a.md"), "1");
    writeFileSync(join(folder, "knowledge/b.md"), "1");
    commit("2026-01-10T12:00:00Z");
    writeFileSync(join(folder, "knowledge/b.md"), "2");
    commit("2026-03-20T12:00:00Z");
    const dates = await gitDates(join(folder, "knowledge"));
    expect([...dates].sort()).toEqual([
      ["b.md", "2026-03-20"],
      ["été/a.md", "2026-01-10"],
    ]);
    writeFileSync(join(folder, "knowledge/b.md"), "3");
    expect((await gitDates(join(folder, "knowledge"))).has("b.md")).toBe(false);
  });

  it("are unknown outside a repository", async () => {
    expect(await gitDates(folder)).toEqual(new Map());
  });
});
