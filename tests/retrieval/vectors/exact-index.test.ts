import { createExactIndex } from "../../../src/retrieval/vectors/exact-index.ts";
import { vectorIndexContract } from "../../contract/vector-index.contract.ts";

vectorIndexContract("exact scan", async (vectors) => createExactIndex(vectors));
