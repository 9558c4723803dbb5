import { fr } from "../../../../i18n/fr/desk-audit.ts";
import type { AuditView } from "../../../api/accounts.ts";

export type AuditEntry = AuditView["entries"][number];

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Known {
  readonly accounts: readonly Named[];
  readonly services: readonly Named[];
}

export interface EntryInWords {
  readonly sentence: string;
  /** What changed, or null. */
  readonly detail: string | null;
  /** Id of the conversation it was done to, or null. */
  readonly conversation: string | null;
}

/** An entry of the audit trail as a French sentence. */
export function entryInWords(entry: AuditEntry, { accounts, services }: Known): EntryInWords {
  const { action, who, target, detail } = entry;
  const details = detailsIn(detail);
  const account = accounts.find(({ id }) => id === target)?.name ?? null;
  return {
    sentence: fr.sentence(action, {
      who: who ?? fr.somebody,
      account: account ?? fr.unknownAccount,
      tried: account,
      details,
    }),
    detail:
      action === "overview.exported" && detail !== null
        ? fr.days(detail)
        : (detailInWords(details, services) ?? (details.size === 0 ? detail : null)),
    conversation: /^(handoff|reply)\./.test(action) ? target : null,
  };
}

/** Reads "role: agent; services: urbanisme"; what has no name stands under its own words. */
function detailsIn(detail: string | null): ReadonlyMap<string, string> {
  const parts = (detail ?? "").split("; ").flatMap((part) => {
    const [, name, value] = /^([\w-]+): (.+)$/.exec(part) ?? [];
    if (name !== undefined && value !== undefined) return [[name, value] as const];
    return part === "openid-connect" ? [[part, ""] as const] : [];
  });
  return new Map(parts);
}

function detailInWords(details: ReadonlyMap<string, string>, services: readonly Named[]): string | null {
  const said = [...details].flatMap(([name, value]) => {
    switch (name) {
      case "name":
        return [fr.name(value)];
      case "role":
        return [fr.role(value)];
      case "services":
        return [fr.services(value === "*" ? null : namesOf(value, services))];
      case "openid-connect":
        return [fr.identityProvider];
      default:
        return [];
    }
  });
  return said.length === 0 ? null : said.join(" ; ");
}

function namesOf(ids: string, services: readonly Named[]): string {
  return ids
    .split(", ")
    .map((id) => services.find((service) => service.id === id)?.name ?? id)
    .join(", ");
}
