import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  EMBEDDING_SITE,
  PRESENTATION,
  startWeb,
  temporaryFolder,
  type WebServer,
  type WebServerOptions,
} from "./web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;

const start = async (options: Partial<WebServerOptions> = {}) => {
  server = await startWeb({ folder: folder.path, ...options });
};
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });

/** `fetch` would add the "no-cache" of a forced reload. */
async function statusWith(path: string, etag: string): Promise<number | undefined> {
  const asked = request(`${server.url}${path}`, { headers: { "if-none-match": etag } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

describe("pages", () => {
  it.each(["/", "/chat"])("%s allows no inline script and only the listed sites as frames", async (path) => {
    await start({ publicUrl: "https://chat.valcour-sur-alize.example" });
    const response = await get(path);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' wss://chat.valcour-sur-alize.example");
    expect(policy).toContain(
      `frame-ancestors 'self' ${EMBEDDING_SITE} https://chat.valcour-sur-alize.example`,
    );
    expect(policy).not.toContain("unsafe");
    const html = await response.text();
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).not.toMatch(/<script>|<style|style=|\son\w+=/);
  });

  it("say that the commune is fictional in the demonstration, and only then", async () => {
    await start();
    for (const path of ["/", "/chat"]) expect(await (await get(path)).text()).toMatch(/fictive/);
    await server.stop();
    await start({ presentation: { ...PRESENTATION, demonstration: false } });
    for (const path of ["/", "/chat"]) expect(await (await get(path)).text()).not.toMatch(/fictive/);
  });

  it("write the collectivity's words as text", async () => {
    await start({ presentation: { ...PRESENTATION, name: `<script>"x"&</script>`, accent: "red;}*{x" } });
    for (const path of ["/", "/chat"]) {
      const html = await (await get(path)).text();
      expect(html).toContain("&lt;script&gt;&quot;x&quot;&amp;&lt;/script&gt;");
      expect(html).not.toContain("<script>");
    }
    expect(await (await get("/parvis/web/page.css")).text()).toMatch(/^:root \{ --accent: #[0-9a-f]{6}; \}/);
  });

  it("are not sent again when unchanged", async () => {
    await start();
    for (const path of ["/", "/chat", "/parvis/web/config", "/parvis/web/page.css"]) {
      const etag = (await get(path)).headers.get("etag") ?? "";
      expect(await statusWith(path, etag)).toBe(304);
    }
  });
});

describe("the widget", () => {
  it("is served to any site, with a cache", async () => {
    const widgetFile = join(folder.path, "widget.js");
    await writeFile(widgetFile, "globalThis.parvis = true;");
    await start({ widgetFile });
    const response = await get("/widget.js", { origin: "https://elsewhere.example" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/javascript/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    expect(await response.text()).toContain("parvis");
    const etag = response.headers.get("etag") ?? "";
    expect(await statusWith("/widget.js", etag)).toBe(304);
  });

  it("that was not built says how to build it", async () => {
    await start({ widgetFile: join(folder.path, "absent.js") });
    const response = await get("/widget.js");
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/npm run build/);
  });

  it("reads what to show, from the listed sites only", async () => {
    await start();
    const response = await get("/parvis/web/config", { origin: EMBEDDING_SITE });
    expect(response.headers.get("access-control-allow-origin")).toBe(EMBEDDING_SITE);
    expect(await response.json()).toEqual({ ...PRESENTATION, humans: false, maxText: 4000 });
    expect((await get("/parvis/web/config", { origin: "https://evil.example" })).status).toBe(403);
  });
});
