import { ANALYSER_VERSION } from "../versions.ts";
import trained from "./static/vectors.json" with { type: "json" };

/** The first components of a built-in vector come from the contrastive table. */
export const CONTRASTIVE_DIMENSION = trained.contrastive;

/** The others come from the skip-gram table. */
export const SKIP_GRAM_DIMENSION = trained.skipGram;

export const BUILT_IN_DIMENSION = CONTRASTIVE_DIMENSION + SKIP_GRAM_DIMENSION;

/** Name of the built-in vectors: changes with the tables and with how texts become stems. */
export const BUILT_IN_ID = `built-in-${BUILT_IN_DIMENSION}-${trained.digest}-${ANALYSER_VERSION}`;
