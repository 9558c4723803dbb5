import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { besiegedTown } from "./besieged-town.ts";
import { DOORS } from "./doors.ts";

const town = await besiegedTown();
const { admin } = town;
const { id } = await town.heldBy(admin);

const json = { "content-type": "application/json" };
const BODIES: Readonly<
  Record<
    string,
    { readonly headers: Record<string, string>; readonly body: string | Uint8Array<ArrayBuffer> }
  >
> = {
  "broken JSON": { headers: json, body: '{"text":' },
  "an array": { headers: json, body: "[]" },
  "an array of arrays": { headers: json, body: "[[1]]" },
  "a string": { headers: json, body: '"text"' },
  null: { headers: json, body: "null" },
  "a number": { headers: json, body: "1e999" },
  "prototype keys": {
    headers: json,
    body: '{"__proto__":{"role":"administrator","text":"x"},"constructor":{"prototype":{"x":1}}}',
  },
  "objects for words": {
    headers: json,
    body: JSON.stringify(
      Object.fromEntries(
        [
          "text",
          "key",
          "service",
          "colleague",
          "note",
          "reason",
          "login",
          "password",
          "name",
          "title",
          "old",
          "new",
        ]
          .concat("question", "answer", "citations", "suggestion", "by", "version", "answerRecordId", "role")
          .map((field) => [field, { toString: "x", valueOf: [] }]),
      ),
    ),
  },
  "words for objects": {
    headers: json,
    body: '{"citations":"x","suggestion":"y","services":"z","version":"1","disabled":"no","away":"yes"}',
  },
  "thousands of levels": { headers: json, body: "[".repeat(30_000) + "]".repeat(30_000) },
  "deep objects": { headers: json, body: `${'{"a":'.repeat(8000)}1${"}".repeat(8000)}` },
  "a megabyte": { headers: json, body: JSON.stringify({ text: "x".repeat(1_000_000) }) },
  "a bomb": {
    headers: { ...json, "content-encoding": "gzip" },
    body: gzipSync(JSON.stringify({ text: "x".repeat(50_000_000) })),
  },
  "unknown compression": { headers: { ...json, "content-encoding": "zz" }, body: "{}" },
  "unknown charset": { headers: { "content-type": "application/json; charset=zz-9" }, body: "{}" },
  "a form": {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "text=x&role=administrator",
  },
  "plain text": { headers: { "content-type": "text/plain" }, body: '{"text":"x"}' },
  "wrong bytes": { headers: json, body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  nothing: { headers: json, body: "" },
};
const PATHS = [
  "%00",
  "%ff",
  "%E0%A4%A",
  "..%2F..%2Fetc%2Fpasswd",
  "__proto__",
  "constructor",
  "x".repeat(6000),
  "%F0%9F%98%80",
  "'%20or%201=1--",
];

const calls = Object.keys(DOORS)
  .filter((route) => !route.includes("/oidc/") && route !== "POST /logout" && route !== "GET /events")
  .map((route) => {
    const [method = "", path = ""] = route.split(" ");
    return { route, method, path };
  });

async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return admin.go(`/desk/api${path}`, {
    ...init,
    method,
    headers: { "x-parvis-csrf": admin.csrf(), ...(init.headers as Record<string, string>) },
  });
}

/** Refused in words for the person at the screen, without a fault of ours. */
async function expectPlain(response: Response, how: string): Promise<void> {
  const text = await response.text();
  expect(response.status, `${how}: ${text.slice(0, 200)}`).toBeLessThan(500);
  expect(text, how).not.toMatch(/node_modules|\.ts:|SQLITE|at \w+ \(/);
  if (response.status >= 400)
    expect(JSON.parse(text), how).toMatchObject({ error: { message: expect.any(String) } });
}

describe("no call of the Desk fails of its own on", () => {
  it.each(calls.filter(({ method }) => method !== "GET"))(
    "$route with bodies that are none",
    async (call) => {
      const path = call.path.replace("/conversations/:id", `/conversations/${id}`).replace(/:\w+/, "x");
      for (const [how, init] of Object.entries(BODIES)) {
        await expectPlain(await send(call.method, path, init), `${call.route}, ${how}`);
      }
    },
  );

  it.each(calls.filter(({ path }) => path.includes(":")))(
    "$route with addresses that are none",
    async (call) => {
      for (const odd of PATHS) {
        const init = call.method === "GET" ? {} : { headers: json, body: "{}" };
        const response = await send(call.method, call.path.replace(/:\w+/, odd), init);
        await expectPlain(response, `${call.route}, ${odd.slice(0, 40)}`);
        expect(response.status, odd).toBeGreaterThanOrEqual(400);
      }
    },
  );

  it.each(calls.filter(({ method }) => method === "GET"))(
    "$route with questions that are none",
    async (call) => {
      const path = call.path.replace("/conversations/:id", `/conversations/${id}`);
      const fields = [
        "box",
        "service",
        "before",
        "q",
        "query",
        "text",
        "from",
        "to",
        "period",
        "days",
        "limit",
      ];
      const odd = [
        "",
        "%00",
        "-1",
        "1e9",
        "9".repeat(30),
        "NaN",
        "%F0%9F%98%80",
        "x".repeat(5000),
        "2026-02-31",
        "0000-00-00",
      ];
      const questions = fields.flatMap((field) => [
        ...odd.map((value) => `${field}=${value}`),
        `${field}[]=1`,
        `${field}[__proto__]=1`,
        `${field}=1&${field}=2`,
      ]);
      for (const question of questions)
        await expectPlain(await send("GET", `${path}?${question}`), question.slice(0, 60));
    },
  );
});
