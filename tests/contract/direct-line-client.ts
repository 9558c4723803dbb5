import { type Activity, ConnectionStatus, DirectLine } from "botframework-directlinejs";
import xhr2 from "xhr2";
import { eventually } from "../adapters/web/web-server.ts";

Object.assign(globalThis, { XMLHttpRequest: xhr2.XMLHttpRequest });

export interface Client {
  readonly directLine: DirectLine;
  /** Everything received, in order. */
  readonly received: Activity[];
  readonly statuses: ConnectionStatus[];
  texts(): string[];
  post(text: string, clientActivityID?: string): Promise<string>;
  /** Waits for a message with this text. */
  hears(text: string): Promise<Activity>;
  reaches(status: ConnectionStatus): Promise<void>;
  stop(): void;
}

export interface ClientOptions {
  readonly url: string;
  readonly webSocket: boolean;
  readonly token: string;
  readonly conversationId?: string;
  readonly watermark?: string;
}

/** The real client library, as a page would run it. */
export function connect({ url, ...options }: ClientOptions): Client {
  const directLine = new DirectLine({
    ...options,
    domain: `${url}/v3/directline`,
    pollingInterval: 200,
    timeout: 2000,
    // The shortest of its random delays before it comes back.
    random: () => 0,
  } as ConstructorParameters<typeof DirectLine>[0]);
  const received: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  const watching = directLine.connectionStatus$.subscribe((status) => {
    statuses.push(status);
  });
  const listening = directLine.activity$.subscribe(
    (activity) => {
      received.push(activity);
    },
    () => {},
  );
  const texts = () =>
    received.flatMap((activity) => (activity.type === "message" ? (activity.text ?? "") : []));
  return {
    directLine,
    received,
    statuses,
    texts,
    post: (text, clientActivityID) =>
      directLine
        .postActivity({
          type: "message",
          text,
          from: { id: "somebody-else", name: "Le maire" },
          ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
        })
        .toPromise(),
    async hears(text) {
      await eventually(`« ${text} » among ${JSON.stringify(texts())}`, () => texts().includes(text));
      return received.find((activity) => activity.type === "message" && activity.text === text) as Activity;
    },
    reaches: (status) => eventually(ConnectionStatus[status], () => statuses.includes(status)),
    stop() {
      listening.unsubscribe();
      watching.unsubscribe();
      directLine.end();
    },
  };
}
