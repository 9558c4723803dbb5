import fc from "fast-check";
import { expect, it } from "vitest";
import { fileType } from "../../../src/conversation/media/file-type.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

it.each([
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["GIF89a", "image/gif"],
  ["RIFF....WEBP", "image/webp"],
  ["RIFF....WAVE", "audio/wav"],
  ["....ftypheic", "image/heic"],
  ["....ftypM4A ", "audio/mp4"],
  ["....ftypisom", "video/mp4"],
  ["....ftyp3gp4", "video/3gpp"],
  ["OggS\0", "audio/ogg"],
  ["#!AMR\n", "audio/amr"],
  ["ID3\x03", "audio/mpeg"],
  ["%PDF-1.7", "application/pdf"],
  [
    "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text",
  ],
  ["PK\x03\x04 word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["PK\x03\x04 xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["Bonjour,\r\nune lettre\t!", "text/plain"],
])("knows %j", (start, type) => {
  expect(fileType(bytes(start))).toBe(type);
});

it.each([
  "",
  "MZ\x90\0",
  "PK\x03\x04 classes.dex",
  "PK\x03\x04 word/document.xml word/vbaProject.bin",
  " <svg onload=x>",
  "<!doctype html>",
  "#!/bin/sh",
  "a\0b",
  "\xe9",
])("refuses %j", (start) => {
  expect(fileType(bytes(start))).toBeNull();
});

it("takes any bytes without a fault, and never a page or a program", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("<", "MZ\0", "\x7fELF\0", "PK\x03\x04"),
      fc.uint8Array({ maxLength: 60 }),
      (start, rest) => {
        expect(fileType(Buffer.concat([bytes(start), rest]))).toBeNull();
      },
    ),
  );
});
