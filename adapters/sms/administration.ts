import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/sms.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import type { CallPlatform } from "../platform/call-platform.ts";
import type { SmsSettings } from "./definition.ts";
import { WEBHOOK } from "./webhook.ts";

const account = z.looseObject({ friendly_name: z.string() });
const numbers = z.looseObject({ incoming_phone_numbers: z.array(z.looseObject({ sms_url: z.string() })) });

export function createAdministration(deps: {
  readonly call: CallPlatform;
  readonly authorization: string;
  readonly settings: SmsSettings;
  readonly publicUrl: string;
}): ChannelAdministration {
  const { call, authorization, settings, publicUrl } = deps;
  const base = `${settings.apiUrl}/2010-04-01/Accounts/${settings.accountSid}`;
  const read = (path: string) => call(`${base}${path}`, { method: "GET", headers: { authorization } });
  return {
    async check() {
      const opened = await read(".json");
      if (opened.kind !== "answered") {
        const { unreachable, unreachableRemedy } = channels.check;
        return [{ status: "failure", message: unreachable, remedy: unreachableRemedy }];
      }
      const name = account.safeParse(opened.body).data?.friendly_name;
      if (opened.status !== 200 || name === undefined) {
        return [{ status: "failure", message: channels.check.tokenRefused, remedy: fr.check.tokenRemedy }];
      }
      const listed = await read(
        `/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(settings.number)}`,
      );
      const owned = listed.kind === "answered" ? numbers.safeParse(listed.body).data : undefined;
      return [
        { status: "ok", message: fr.check.account(name) },
        numberFinding(owned, `${publicUrl}${WEBHOOK}`),
      ];
    },
  };
}

function numberFinding(listed: z.infer<typeof numbers> | undefined, address: string): ChannelFinding {
  const { check } = fr;
  const url = listed?.incoming_phone_numbers[0]?.sms_url;
  const remedy = check.numberRemedy(address);
  if (url === undefined) return { status: "failure", message: check.numberUnknown, remedy };
  if (url !== address) return { status: "failure", message: check.numberElsewhere(url), remedy };
  return { status: "ok", message: check.number };
}
