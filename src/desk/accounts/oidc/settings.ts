import { z } from "zod";
import { fr } from "../../../i18n/fr/accounts.ts";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Sign-in by an identity provider, beside passwords. The defaults are those of ProConnect. */
export const oidcSettings = z
  .strictObject({
    issuer: z.url({ protocol: /^https?$/, error: fr.settings.issuer }).refine((address) => {
      const url = new URL(address);
      return url.protocol === "https:" || LOCAL.has(url.hostname);
    }, fr.settings.issuer),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    /** Name on the button. */
    label: z.string().min(1).max(40).default("ProConnect"),
    /** ProConnect's own; most other providers want `openid profile email`. */
    scopes: z
      .string()
      .regex(/(^| )openid( |$)/)
      .default("openid given_name usual_name email"),
    /** Ends of the e-mail addresses let in, such as `mairie.fr`; empty lets in any that was invited. */
    domains: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
      )
      .default([]),
    /** Role given at the first sign-in to whoever has such an address; null asks for an invitation. */
    createAccounts: z.enum(["agent", "editor", "supervisor"]).nullable().default(null),
    /**
     * True when the provider only gives addresses it has checked, without saying so in `email_verified` (ProConnect:
     * the address is the one of the person's employer).
     */
    emailsVerified: z.boolean().default(false),
  })
  .refine(({ createAccounts, domains }) => createAccounts === null || domains.length > 0, {
    error: fr.settings.domainsNeeded,
    path: ["domains"],
  });

export type OidcSettings = Readonly<z.output<typeof oidcSettings>>;
