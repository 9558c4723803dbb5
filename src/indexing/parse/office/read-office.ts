import { strFromU8, type Unzipped } from "fflate";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import type { FileFormat } from "../file-format.ts";
import { quarantined } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import type { ReadingJob } from "../worker/reading-job.ts";
import { openArchive } from "./open-archive.ts";

const messages = readingMessages.quarantine;

/** Reads a zip as the Office document it holds, whatever its extension says. */
export async function readOffice({ bytes, limits, extension, declared }: ReadingJob): Promise<ReadOutcome> {
  const archive = openArchive(bytes, limits);
  switch (archive.kind) {
    case "bomb":
      return quarantined("archive-bomb", messages.archiveBomb(limits.maxInflatedBytes));
    case "encrypted":
      return quarantined("encrypted", messages.encrypted);
    case "broken":
      return quarantined("corrupt", messages.corrupt(extension));
    case "open":
  }
  const actual = formatOf(archive.parts);
  if (actual === null) return quarantined("corrupt", messages.notWhatItSays(extension));
  const outcome = await readParts(actual, archive.parts);
  if (outcome.kind === "quarantined" || actual === declared) return outcome;
  const message = readingMessages.warning.wrongExtension(extension, actual);
  return { ...outcome, warnings: [{ message }, ...outcome.warnings] };
}

async function readParts(format: "docx" | "odt" | "xlsx", parts: Unzipped): Promise<ReadOutcome> {
  switch (format) {
    case "docx":
      return (await import("./read-docx.ts")).readDocx(parts);
    case "odt":
      return (await import("./read-odt.ts")).readOdt(parts);
    case "xlsx":
      return (await import("./read-xlsx.ts")).readXlsx(parts);
  }
}

function formatOf(parts: Unzipped): Extract<FileFormat, "docx" | "odt" | "xlsx"> | null {
  if (parts["word/document.xml"]) return "docx";
  if (parts["xl/workbook.xml"]) return "xlsx";
  const type = parts.mimetype;
  return type && strFromU8(type).startsWith("application/vnd.oasis.opendocument.text") ? "odt" : null;
}
