import { fr } from "../../i18n/fr/doctor.ts";
import type { Check, Finding } from "../check.ts";

type OptionalPart = keyof typeof fr.optional;

const LOADERS: Readonly<Record<OptionalPart, () => Promise<unknown>>> = {
  "hnswlib-node": () => import("hnswlib-node"),
  "tesseract.js": async () => [await import("tesseract.js"), import.meta.resolve("@tesseract.js-data/fra")],
};

/** Parts that are better to have; without them Parvis says what it does instead. */
export const checkOptionalParts: Check = () =>
  Promise.all(
    (Object.keys(LOADERS) as OptionalPart[]).map(async (part): Promise<Finding> => {
      const wording = fr.optional[part];
      try {
        await LOADERS[part]();
        return { status: "ok", message: wording.present };
      } catch {
        return { status: "warning", message: wording.absent, remedy: wording.remedy };
      }
    }),
  );
