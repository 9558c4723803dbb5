import type { ActivitySet } from "./wire.ts";

/** The server sends an empty frame every 20 seconds; a longer silence means a dead connection. */
const SILENCE = 50_000;
const OPENING = 10_000;

/** Listens until the socket ends or `signal` aborts; tells whether it ever opened (some proxies let none through). */
export function listen(
  streamUrl: string,
  onSet: (set: ActivitySet) => void,
  onOpen: () => void,
  signal: AbortSignal,
): Promise<{ readonly opened: boolean }> {
  return new Promise((resolve) => {
    let opened = false;
    let watchdog = 0;
    const socket = new WebSocket(streamUrl);
    const finish = () => {
      clearTimeout(watchdog);
      signal.removeEventListener("abort", finish);
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
      resolve({ opened });
    };
    const expect = (milliseconds: number) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(finish, milliseconds);
    };
    expect(OPENING);
    socket.onopen = () => {
      opened = true;
      expect(SILENCE);
      onOpen();
    };
    socket.onmessage = ({ data }) => {
      expect(SILENCE);
      if (typeof data === "string" && data !== "") onSet(JSON.parse(data));
    };
    socket.onclose = finish;
    signal.addEventListener("abort", finish);
    if (signal.aborted) finish();
  });
}
