export { ece } from "../../src/retrieval/confidence/measures/ece.ts";
