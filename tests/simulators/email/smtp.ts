import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { createFailures } from "../screens.ts";
import type { Failure } from "../simulator.ts";

const ANSWERS: Readonly<Record<Exclude<Failure, "no-answer" | "window-closed">, readonly [number, string]>> =
  {
    "rate-limited": [451, "4.7.1 Too many mails, try again later"],
    "server-error": [421, "4.3.0 Service not available"],
    blocked: [550, "5.1.1 User unknown"],
    "token-expired": [535, "5.7.8 Bad credentials"],
    invalid: [554, "5.6.0 Message refused"],
  };

/** An SMTP server in clear on this machine, that refuses what it is asked to. */
export async function serveSmtp(
  account: { readonly user: string; readonly password: string },
  take: (raw: Buffer, envelope: { readonly from: string; readonly to: readonly string[] }) => Promise<void>,
) {
  const failures = createFailures<Failure>();
  const met = new WeakMap<SMTPServerSession, Failure | null>();
  let attempts = 0;
  const refusal = (failure: Failure) => {
    if (failure === "no-answer" || failure === "window-closed") throw new Error(`No answer for ${failure}`);
    const [responseCode, message] = ANSWERS[failure];
    return Object.assign(new Error(message), { responseCode });
  };
  const server = new SMTPServer({
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth({ username, password }, session, done) {
      const failure = failures.next();
      met.set(session, failure);
      if (failure === "token-expired" || username !== account.user || password !== account.password) {
        attempts += 1;
        return done(refusal("token-expired"));
      }
      done(null, { user: username });
    },
    onMailFrom(_address, _session, done) {
      attempts += 1;
      done();
    },
    onRcptTo(_address, session, done) {
      done(met.get(session) === "blocked" ? refusal("blocked") : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const failure = met.get(session) ?? null;
        if (failure !== null && failure !== "no-answer") return done(refusal(failure));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        await take(Buffer.concat(chunks), { from, to: rcptTo.map(({ address }) => address) });
        if (failure === null) done();
      });
    },
  });
  server.on("error", () => {});
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    fail: failures.fail,
    attempts: () => attempts,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
