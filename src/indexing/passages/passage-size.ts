/** Characters one passage aims at: about 250 French words, what an embedder reads whole. */
export const TARGET = 1_500;
/** Characters no passage exceeds; tables and FAQ answers may go this far to stay whole. */
export const LIMIT = 4_000;
/** Characters repeated from one piece to the next when running prose is cut. */
export const OVERLAP = 200;
