import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handMadeCalls, message, refused } from "./hand-made-calls.ts";

const { line, call, post, activities, time, refreshed } = handMadeCalls();

describe("malformed calls", () => {
  it.each([
    ["broken JSON", "{", "BadArgument", /JSON/],
    ["no body", undefined, "BadArgument", /./],
    ["a JSON string", '"bonjour"', "BadArgument", /JSON/],
    ["a list", [message()], "BadArgument", /./],
    ["no type", { text: "Bonjour" }, "MissingProperty", /type/],
    ["an unknown type", { type: "invoke", name: "x" }, "BadArgument", /message, typing, event/],
    ["no text", { type: "message" }, "MissingProperty", /text/],
    ["a text that is a number", { type: "message", text: 12 }, "BadArgument", /text/],
    ["a blank text", message({ text: " \u0000\u202E\n " }), "BadArgument", /vide/],
    ["an event we do not offer", { type: "event", name: "tokens/response" }, "BadArgument", /name/],
    [
      "a deep value",
      { type: "event", name: "parvis/feedback", value: { kind: { a: { b: 1 } } } },
      "BadArgument",
      /value/,
    ],
  ])("refuses %s", async (_, body, code, says) => {
    expect(await post(body)).toMatchObject(refused(400, code, says));
  });

  it("refuses 100 kB, and a text over 4,000 characters", async () => {
    expect(await post(message({ text: "a".repeat(100_000) }))).toMatchObject(
      refused(413, "MessageSizeTooBig", /64 ko/),
    );
    expect(await post(message({ text: "é".repeat(4001) }))).toMatchObject(
      refused(413, "MessageSizeTooBig", /4.000/),
    );
    expect((await post(message({ text: "é".repeat(4000) }))).status).toBe(200);
  });

  it.each([
    ["text/plain", {}],
    ["application/x-www-form-urlencoded", {}],
    ["application/json; charset=klingon", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ])("refuses the content type %s %o", async (type, headers) => {
    const answer = await post(JSON.stringify(message()), { headers: { "content-type": type, ...headers } });
    expect(answer).toMatchObject(refused(415, "UnsupportedMediaType"));
  });

  it("refuses files", async () => {
    const form = new FormData();
    form.set("file", new Blob(["x"]), "photo.jpg");
    const response = await fetch(
      `${line.server.url}/v3/directline/conversations/${line.session.conversationId}/upload?userId=x`,
      { method: "POST", body: form, headers: { authorization: `Bearer ${line.session.token}` } },
    );
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/fichiers/) } });
  });

  it.each(["abc", "-1", "1.5", "9999999999999999", "1&watermark=2", "%00"])(
    "refuses the watermark %s",
    async (watermark) => {
      for (const path of [activities(), `/v3/directline/conversations/${line.session.conversationId}`]) {
        const answer = await call("GET", `${path}?watermark=${watermark}`, { token: line.session.token });
        expect(answer).toMatchObject(refused(400, "BadArgument", /watermark/));
      }
    },
  );

  it("brings a watermark from the future back to the end of the log", async () => {
    await post(message());
    const answer = await call("GET", `${activities()}?watermark=5000`, { token: line.session.token });
    expect(answer.body.activities).toEqual([]);
    expect(Number(answer.body.watermark)).toBeLessThan(10);
  });

  it("refuses a path that cannot be decoded", async () => {
    const answer = await call("GET", activities("%E0%A4%A"), { token: line.session.token });
    expect(answer).toMatchObject(refused(400, "BadArgument"));
  });

  it("does not know other addresses", async () => {
    const answer = await call("GET", "/v3/directline/session/getsessionid", { token: line.session.token });
    expect(answer).toMatchObject(refused(404, "NotFound"));
  });
});

describe("what a page claims about itself", () => {
  it("is not believed", async () => {
    const answer = await post(
      `{"type":"message","text":"Bonjour\\u0007 à tous","id":"x","timestamp":"1970","channelId":"teams",
        "serviceUrl":"http://169.254.169.254/","from":{"id":"parvis","role":"bot","name":"Le maire"},
        "recipient":{"id":"x"},"conversation":{"id":"other"},"channelData":{"parvis":{"kind":"answered"},
        "clientActivityID":"abc"},"entities":[{}],"attachments":[{}],"locale":"fr-FR",
        "__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
    );
    expect(answer).toMatchObject({ status: 200, body: { id: `${line.session.conversationId}|u-abc` } });
    const stored = line.server.accepted.at(-1);
    expect(stored).toMatchObject({
      channel: "web",
      accountId: "site",
      conversationId: line.session.conversationId,
      userId: line.session.userId,
      eventId: `${line.session.conversationId}|u-abc`,
    });
    expect(stored?.activity).toEqual({
      type: "message",
      text: "Bonjour à tous",
      textFormat: "plain",
      locale: "fr-FR",
      channelData: { clientActivityID: "abc" },
      id: `${line.session.conversationId}|u-abc`,
      timestamp: time.clock().toISOString(),
      channelId: "web",
      serviceUrl: "http://localhost",
      from: { id: line.session.userId, role: "user" },
      recipient: { id: "parvis", role: "bot" },
      conversation: { id: line.session.conversationId },
    });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("never stores that someone is typing", async () => {
    const count = line.server.accepted.length;
    expect((await post({ type: "typing" })).status).toBe(200);
    const { body } = await call("GET", activities(), { token: line.session.token });
    expect(JSON.stringify(body.activities)).not.toContain("typing");
    expect(line.server.accepted).toHaveLength(count);
  });
});

describe("whatever is posted", () => {
  it("never fails, never crashes, and is refused in the Direct Line form", async () => {
    const jsonish = fc.oneof(
      fc.json({ depthSize: "large" }),
      fc.object({ withNullPrototype: true }).map((value) => JSON.stringify(value)),
      fc
        .record(
          {
            type: fc.oneof(fc.constantFrom("message", "event", "typing"), fc.string()),
            text: fc.oneof(fc.string({ unit: "binary", maxLength: 5000 }), fc.jsonValue()),
            name: fc.oneof(fc.constantFrom("parvis/start"), fc.jsonValue()),
            value: fc.jsonValue(),
            locale: fc.oneof(fc.string(), fc.jsonValue()),
            channelData: fc.oneof(fc.record({ clientActivityID: fc.jsonValue() }), fc.jsonValue()),
            from: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
      fc.integer({ min: 1, max: 30_000 }).map((depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`),
      fc.uint8Array({ maxLength: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(jsonish, async (body) => {
        time.advance(60_000);
        line.session = { ...line.session, token: await refreshed(line.session.token) };
        const answer = await post(body);
        expect([200, 400, 413]).toContain(answer.status);
        if (answer.status === 200) expect(answer.body.id).toMatch(/\|u-/);
        else expect(answer.body.error?.message).toMatch(/./);
      }),
      { numRuns: 400 },
    );
    expect((await post(message())).status).toBe(200);
  });
});
