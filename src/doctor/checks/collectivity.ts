import { existsSync } from "node:fs";
import { loadCollectivity } from "../../collectivity/load.ts";
import { fr } from "../../i18n/fr/doctor.ts";
import type { Check } from "../check.ts";

/** The facts answered exactly are there and valid. */
export const checkCollectivity: Check = async ({ knowledge }) => {
  if (!existsSync(knowledge)) {
    return [{ status: "failure", message: fr.noKnowledge(knowledge), remedy: fr.noKnowledgeRemedy }];
  }
  const loaded = await loadCollectivity(knowledge);
  if (loaded.kind === "invalid") {
    return loaded.problems.map((problem) => ({
      status: "failure",
      message: fr.collectivityProblem(problem.message, problem.line, problem.field),
      remedy: fr.collectivityRemedy(problem.example),
    }));
  }
  const { name, services } = loaded.collectivity;
  return [{ status: "ok", message: fr.collectivity(name, services.length) }];
};
