export { auc } from "../../src/retrieval/confidence/measures/auc.ts";
