import { describe, expect, it } from "vitest";
import { coalesce } from "../../../../src/desk/client/live/coalesce.ts";
import { listen, type Source } from "../../../../src/desk/client/live/live-events.ts";

function network() {
  const sources: Array<Source & { closed: boolean }> = [];
  const waiting: Array<{ milliseconds: number; run: () => void }> = [];
  const heard: string[] = [];
  const live = listen({
    open: () => {
      const source: Source & { closed: boolean } = {
        ...{ onopen: null, onmessage: null, onerror: null, closed: false },
        close() {
          this.closed = true;
        },
      };
      sources.push(source);
      return source;
    },
    after: (milliseconds, run) => {
      const timer = { milliseconds, run };
      waiting.push(timer);
      return () => waiting.splice(waiting.indexOf(timer), 1);
    },
    random: () => 0.5,
    onEvent: (event) => heard.push(event.kind),
    onOpen: () => heard.push("open"),
    onCut: () => heard.push("cut"),
  });
  const ring = () => waiting.splice(0).forEach(({ run }) => void run());
  return { live, sources, waiting, heard, ring, last: () => sources.at(-1) };
}

describe("live events", () => {
  it("come again after cuts, with pauses that grow to half a minute and start afresh", () => {
    const { last, waiting, ring, sources } = network();
    const pauses: number[] = [];
    for (let cut = 0; cut < 7; cut++) {
      last()?.onerror?.();
      pauses.push(...waiting.map(({ milliseconds }) => milliseconds));
      ring();
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(sources.map(({ closed }) => closed)).toEqual([...Array(7).fill(true), false]);
    last()?.onopen?.();
    last()?.onerror?.();
    expect(waiting[0]?.milliseconds).toBe(1_000);
  });

  it("say when the stream opens, and ignore what they cannot read", () => {
    const { last, heard } = network();
    last()?.onopen?.();
    for (const data of ["{", "null", "3", '{"kind":4}', '{"kind":"presence"}']) last()?.onmessage?.({ data });
    last()?.onerror?.();
    last()?.onopen?.();
    expect(heard).toEqual(["open", "presence", "cut", "open"]);
  });

  it("try at once when hurried after a cut, and leave a working stream alone", () => {
    const { live, last, sources, waiting } = network();
    live.hurry();
    expect(sources).toHaveLength(1);
    last()?.onerror?.();
    live.hurry();
    expect(sources).toHaveLength(2);
    expect(waiting).toEqual([]);
  });

  it("leave a stream that is doubted, once", () => {
    const { live, sources, waiting, heard } = network();
    live.doubt();
    live.doubt();
    expect(sources[0]?.closed).toBe(true);
    expect(waiting).toHaveLength(1);
    expect(heard).toEqual(["cut"]);
  });

  it("do not come back by themselves once crowded out, but do when hurried", () => {
    const { live, last, sources, waiting, heard } = network();
    last()?.onmessage?.({ data: '{"kind":"crowded-out"}' });
    live.doubt();
    expect([sources[0]?.closed, waiting, heard]).toEqual([true, [], []]);
    live.hurry();
    expect(sources).toHaveLength(2);
  });

  it("stop", () => {
    const { live, sources, waiting, last } = network();
    last()?.onerror?.();
    live.stop();
    expect(waiting).toEqual([]);
    expect(sources).toHaveLength(1);
  });
});

describe("reading again", () => {
  it("happens once more, however often it is asked meanwhile", async () => {
    const ends: Array<() => void> = [];
    const again = coalesce(() => new Promise<void>((end) => ends.push(end)));
    const first = again();
    const asked = [again(), again(), again()];
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await Promise.resolve();
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await Promise.all(asked);
    void again();
    expect(ends).toHaveLength(3);
  });

  it("goes on after a failure", async () => {
    let runs = 0;
    const again = coalesce(async () => {
      runs += 1;
      if (runs === 1) throw new Error("cut");
    });
    const first = again();
    const second = again();
    await expect(first).rejects.toThrow("cut");
    await second;
    expect(runs).toBe(2);
  });
});
