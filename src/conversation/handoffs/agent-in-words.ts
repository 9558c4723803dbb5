import type { Collectivity } from "../../collectivity/schema.ts";

/** Name of a service as written in `collectivity.yaml`; the town's own for one that is no longer there. */
export function serviceName(collectivity: Collectivity, id: string): string {
  return collectivity.services.find((service) => service.id === id)?.name ?? collectivity.name;
}

/** How citizens read who answers: "Camille, État civil". */
export function agentName(name: string, collectivity: Collectivity, service: string): string {
  return `${name}, ${serviceName(collectivity, service)}`;
}
