import { constants } from "node:fs";
import { access, mkdir, statfs } from "node:fs/promises";
import { fr } from "../../i18n/fr/doctor.ts";
import type { Check, Finding } from "../check.ts";

const LOW = 500 * 1024 * 1024;

/** The data folder can be written and has room to build an index beside the one that serves. */
export const checkDisk: Check = async ({ data }) => {
  try {
    await mkdir(data, { recursive: true });
    await access(data, constants.W_OK);
  } catch (error) {
    return [
      { status: "failure", message: fr.notWritable(data, String(error)), remedy: fr.notWritableRemedy },
    ];
  }
  const { bavail, bsize } = await statfs(data);
  const free = bavail * bsize;
  const room: Finding =
    free < LOW
      ? { status: "warning", message: fr.lowDisk(data, free), remedy: fr.lowDiskRemedy }
      : { status: "ok", message: fr.disk(data, free) };
  return [room];
};
