import { ANALYSER_VERSION } from "../versions.ts";

export const BUILT_IN_DIMENSION = 256;

/** Name of the built-in vectors: their closeness is of spelling, not of meaning. */
export const BUILT_IN_ID = `built-in-${BUILT_IN_DIMENSION}-${ANALYSER_VERSION}`;
