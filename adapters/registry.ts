import { bridges } from "./bridge/definition.ts";
import type { ChannelDefinition } from "./channel-definition.ts";
import { email } from "./email/definition.ts";
import { instagram } from "./instagram/definition.ts";
import { linkedin } from "./linkedin/definition.ts";
import { messenger } from "./messenger/definition.ts";
import { sms } from "./sms/definition.ts";
import { snapchat } from "./snapchat/definition.ts";
import { teams } from "./teams/definition.ts";
import { telegram } from "./telegram/definition.ts";
import { whatsapp } from "./whatsapp/definition.ts";
import { x } from "./x/definition.ts";

/** Every channel that the configuration can ask for, beside the web chat which is always there. */
export const CHANNELS: readonly ChannelDefinition[] = [
  bridges,
  messenger,
  instagram,
  teams,
  telegram,
  sms,
  email,
  whatsapp,
  x,
  linkedin,
  snapchat,
];
