import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server got it. */
export interface Received {
  readonly authorization: string | undefined;
  readonly path: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Never answers. */
  readonly hang?: boolean;
}

/** A local server that speaks OpenAI's `/v1/embeddings`; `replies` come first, then it behaves. */
export async function embeddingsServer(dimension: number) {
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(await bodyOf(request)) as Pick<Received, "model" | "input">;
    received.push({ authorization: request.headers.authorization, path: request.url, model, input });
    const reply = replies.shift() ?? { status: 200, body: vectorsOf(input, dimension) };
    if (reply.hang) return;
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    replies,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** One vector a text: its length first. Sent last first, as the protocol allows. */
export function vectorsOf(input: readonly string[], dimension: number): object {
  const data = input.map((text, index) => ({
    object: "embedding",
    index,
    embedding: Array.from({ length: dimension }, (_, i) => (i === 0 ? text.length : 1)),
  }));
  return { object: "list", data: data.toReversed(), model: "any" };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
