import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { besiegedTown } from "./besieged-town.ts";
const town = await besiegedTown();
const raw = (path: string, cookie: string) => {
  const s = connect(Number(new URL(town.url).port), "127.0.0.1");
  s.pause();
  s.on("error", () => {});
  s.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n\r\n`);
  return s;
};
process.on("uncaughtException", (e) => console.log("UNCAUGHT", e));
it("streams", async () => {
  const camille = await town.hire("Camille");
  const cookie = [...camille.jar].map(([n, v]) => `${n}=${v}`).join("; ");
  const socks = [];
  for (let i = 0; i < 30; i++) { const s = raw("/desk/api/events", cookie); socks.push(s); await sleep(30); }
  await sleep(500);
  console.log("closed", socks.filter(s => s.readableEnded || s.closed || s.destroyed).length);
  for (const s of socks) s.resume();
  await sleep(500);
  console.log("closed", socks.filter(s => s.readableEnded || s.closed || s.destroyed).length);
  // slow reader: flood events until buffer is full
  const slow = raw("/desk/api/events", cookie);
  await sleep(100);
  const { id } = await town.heldBy(camille);
  const before = process.memoryUsage();
  let n = 0;
  const t0 = Date.now();
  // direct flood through notes/typing would be slow: use claim (which tells 'changed')
  for (let i = 0; i < 300; i++) { await Promise.all(Array.from({length: 10}, () => camille.post(`/conversations/${id}/claim`, {}))); n += 10; }
  console.log("claims/s", n / ((Date.now() - t0) / 1000), process.memoryUsage().rss - before.rss);
  const out = await camille.post("/logout", {});
  console.log(out.status);
  const denis = await town.hire("Denis");
  await denis.post(`/conversations/${id}/claim`, {});
  await sleep(300);
  expect((await denis.get("/session")).status).toBe(200);
}, 120000);
