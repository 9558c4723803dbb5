/** Tables of index generations (see `generations.ts`). */
export type KnowledgeTables = Record<never, never>;
