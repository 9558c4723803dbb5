import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS = ["[PAD]", "[UNK]", "mairie", "ville", "passeport"];
const WIDTH = 4;

/** One row a word: two words are as close as their rows. */
const TABLE = [
  [0, 0, 0, 0],
  [0, 0, 0, 1],
  [1, 0, 0, 0],
  [0.9, 0.1, 0, 0],
  [0, 0, 1, 0],
];

/** Writes a model that looks each word up in a table of five: the smallest thing transformers.js can run. */
export function writeTinyOnnxModel(folder: string): void {
  mkdirSync(join(folder, "onnx"), { recursive: true });
  const json = (name: string, value: object) => writeFileSync(join(folder, name), JSON.stringify(value));
  json("config.json", { model_type: "bert", architectures: ["BertModel"], hidden_size: WIDTH });
  json("tokenizer_config.json", { tokenizer_class: "PreTrainedTokenizerFast", pad_token: "[PAD]" });
  json("tokenizer.json", {
    version: "1.0",
    added_tokens: [],
    normalizer: { type: "Lowercase" },
    pre_tokenizer: { type: "Whitespace" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordLevel",
      vocab: Object.fromEntries(WORDS.map((word, i) => [word, i])),
      unk_token: "[UNK]",
    },
  });
  writeFileSync(join(folder, "onnx", "model.onnx"), model());
}

/** `last_hidden_state = Gather(table, input_ids)`, as ONNX protobuf. */
function model(): Buffer {
  const node = [text(1, "table"), text(1, "input_ids"), text(2, "last_hidden_state"), text(4, "Gather")];
  const values = Buffer.from(Float32Array.from(TABLE.flat()).buffer);
  const table = [number(1, TABLE.length), number(1, WIDTH), number(2, 1), text(8, "table"), bytes(9, values)];
  const int64 = 7;
  const float = 1;
  const graph = [
    message(1, node),
    text(2, "tiny"),
    message(5, table),
    message(11, tensor("input_ids", int64, ["batch", "sequence"])),
    message(12, tensor("last_hidden_state", float, ["batch", "sequence", WIDTH])),
  ];
  return Buffer.concat([number(1, 8), message(7, graph), message(8, [text(1, ""), number(2, 13)])]);
}

function tensor(name: string, type: number, shape: ReadonlyArray<string | number>): Buffer[] {
  const dimensions = shape.map((one) =>
    message(1, [typeof one === "number" ? number(1, one) : text(2, one)]),
  );
  return [text(1, name), message(2, [message(1, [number(1, type), message(2, dimensions)])])];
}

function varint(value: number): Buffer {
  const low = value & 0x7f;
  return value < 0x80 ? Buffer.of(low) : Buffer.concat([Buffer.of(low | 0x80), varint(value >>> 7)]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function bytes(field: number, value: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
}

function text(field: number, value: string): Buffer {
  return bytes(field, Buffer.from(value));
}

function message(field: number, parts: readonly Buffer[]): Buffer {
  return bytes(field, Buffer.concat(parts));
}
