import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Source } from "../../../../src/desk/client/live/live-events.ts";
import { shareSource, type Wire } from "../../../../src/desk/client/live/shared-source.ts";

function wireOn(name: string): Wire {
  const channel = new BroadcastChannel(name);
  const wire: Wire = {
    onmessage: null,
    postMessage: (said) => channel.postMessage(said),
    close: () => channel.close(),
  };
  channel.onmessage = ({ data }) => wire.onmessage?.({ data });
  return wire;
}

/** A browser with real locks and real lines between its tabs; only the network is played. */
function browser() {
  const name = randomUUID();
  const streams: Array<Source & { closed: boolean }> = [];
  const tabs: Source[] = [];
  onTestFinished(() => {
    for (const tab of tabs) tab.close();
  });
  const openTab = () => {
    const heard: string[] = [];
    const tab = shareSource({
      open: () => {
        const stream: Source & { closed: boolean } = {
          ...{ onopen: null, onmessage: null, onerror: null, closed: false },
          close() {
            this.closed = true;
          },
        };
        streams.push(stream);
        return stream;
      },
      wire: () => wireOn(name),
      turn: (hold, signal) => navigator.locks.request(name, { signal }, hold),
    });
    tab.onopen = () => heard.push("open");
    tab.onerror = () => heard.push("cut");
    tab.onmessage = ({ data }) => heard.push(data);
    tabs.push(tab);
    return { tab, heard };
  };
  const stream = async (index: number) => {
    await vi.waitFor(() => expect(streams).toHaveLength(index + 1));
    return streams[index] as Source & { closed: boolean };
  };
  return { openTab, streams, stream };
}

describe("the tabs of a browser", () => {
  it("hear one stream, also those that come later", async () => {
    const { openTab, streams, stream } = browser();
    const early = [openTab(), openTab(), openTab()];
    const first = await stream(0);
    first.onopen?.();
    await vi.waitFor(() => expect(early.map(({ heard }) => heard)).toEqual([["open"], ["open"], ["open"]]));
    const late = openTab();
    await vi.waitFor(() => expect(late.heard).toEqual(["open"]));
    first.onmessage?.({ data: "news" });
    for (const { heard } of [...early, late]) {
      await vi.waitFor(() => expect(heard).toEqual(["open", "news"]));
    }
    expect(streams).toHaveLength(1);
  });

  it("go on with another stream when the tab that listened leaves, and read again what they may have missed", async () => {
    const { openTab, stream } = browser();
    const [leader, second, third] = [openTab(), openTab(), openTab()];
    (await stream(0)).onopen?.();
    await vi.waitFor(() => expect(third.heard).toEqual(["open"]));
    leader.tab.close();
    const next = await stream(1);
    next.onopen?.();
    next.onmessage?.({ data: "news" });
    await vi.waitFor(() => expect(third.heard).toEqual(["open", "open", "news"]));
    expect(second.heard).toEqual(["open", "open", "news"]);
    expect(leader.heard).toEqual(["open"]);
  });

  it("try one after the other when the stream cannot be opened", async () => {
    const { openTab, stream } = browser();
    const [one, other] = [openTab(), openTab()];
    const first = await stream(0);
    one.tab.onerror = () => one.tab.close();
    first.onerror?.();
    expect(first.closed).toBe(true);
    (await stream(1)).onerror?.();
    expect(other.heard).toEqual(["cut"]);
  });

  it("say that they are cut where the browser gives no turn", async () => {
    const heard: string[] = [];
    const tab = shareSource({
      open: () => ({ onopen: null, onmessage: null, onerror: null, close() {} }),
      wire: () => wireOn(randomUUID()),
      turn: () => Promise.reject(new Error("not here")),
    });
    tab.onerror = () => heard.push("cut");
    await vi.waitFor(() => expect(heard).toEqual(["cut"]));
    tab.close();
  });
});
