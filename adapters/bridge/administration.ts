import { fr } from "../../src/i18n/fr/bridge.ts";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import type { CallPartner } from "./call-partner.ts";
import type { Bridge } from "./definition.ts";

/** Looks at each bridge with a signed `check`, which a partner answers with 2xx and nothing else. */
export function createAdministration(
  bridges: readonly Bridge[],
  call: CallPartner,
  ids: () => string,
): ChannelAdministration {
  return {
    check: () => Promise.all(bridges.map((bridge) => look(bridge, call, ids()))),
  };
}

async function look(bridge: Bridge, call: CallPartner, key: string): Promise<ChannelFinding> {
  const { check } = fr;
  const { label } = bridge;
  const answer = await call(bridge, { type: "check", idempotencyKey: key }, key);
  if (answer.kind === "not-public") {
    return { status: "failure", message: check.notPublic(label), remedy: check.notPublicRemedy };
  }
  if (answer.kind !== "answered") {
    const remedy = channels.check.unreachableRemedy;
    return { status: "failure", message: check.unreachable(label), remedy };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { status: "ok", message: check.ok(label) };
  if (status === 401 || status === 403) {
    return { status: "failure", message: check.signature(label), remedy: check.signatureRemedy };
  }
  return { status: "failure", message: check.refused(label, status), remedy: check.refusedRemedy };
}
