import type { Migration } from "kysely/migration";

export const conversation: Migration = { async up() {} };
