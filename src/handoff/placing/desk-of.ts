import { defaultService } from "../../collectivity/contact.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";

/** The service whose people answer at the Desk for a service; unknown and null ids go to the default service. */
export function deskOf(collectivity: Collectivity, serviceId: string | null): Service {
  const byId = (id: string | null) => collectivity.services.find((service) => service.id === id);
  const followed = new Set<Service>();
  let service = byId(serviceId) ?? defaultService(collectivity);
  while (service.desk?.answeredBy !== undefined && !followed.has(service)) {
    followed.add(service);
    service = byId(service.desk.answeredBy) ?? defaultService(collectivity);
  }
  return service;
}
