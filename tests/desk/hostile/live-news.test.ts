import { describe, expect, it, vi } from "vitest";
import { besiegedTown } from "./besieged-town.ts";
import { openStream } from "./open-stream.ts";

const town = await besiegedTown();
const camille = await town.hire("Camille");
const denis = await town.hire("Denis", "agent", ["urbanisme"]);

const arrival = (id: string, service: string) =>
  `data: ${JSON.stringify({ kind: "arrived", conversationId: id, service })}`;

describe("a service must not", () => {
  it("be left unaware of who waits for it, when a colleague passes them on unanswered", async () => {
    const { id } = await town.waiting();
    const news = await openStream(town.url, denis);
    const to = { service: "urbanisme", colleague: null, note: "" };
    expect((await camille.post(`/conversations/${id}/transfer`, to)).status).toBe(200);
    await vi.waitFor(() => expect(news.received()).toContain(arrival(id, "urbanisme")));
  });

  it("be left unaware of who was kept for a colleague that did not come", async () => {
    const { id } = await town.heldBy(camille);
    const to = { service: "urbanisme", colleague: town.admin.accountId, note: "" };
    await camille.post(`/conversations/${id}/transfer`, to);
    const news = await openStream(town.url, denis);
    town.pass(11 * 60_000);
    await vi.waitFor(() => expect(news.received()).toContain(arrival(id, "urbanisme")), { timeout: 15_000 });
  });
});
