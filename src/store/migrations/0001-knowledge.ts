import type { Migration } from "kysely/migration";

export const knowledge: Migration = { async up() {} };
