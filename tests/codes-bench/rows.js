// The rows: published test vectors where they lie beside the checkout (`../shared/vectors`), else a few of our own.

import { existsSync, readFileSync } from "node:fs";

const OWN = [
  ["element strings", "]C1010690123456789210LOT01\u001d17271231", [["01", "06901234567892"], ["10", "LOT01"], ["17", "271231"]]],
  ["element strings", "]d2010690123456789221S7\u001d3103000500", [["01", "06901234567892"], ["21", "S7"], ["3103", "000500"]]],
  ["element strings", "]C100106141412345678908", [["00", "106141412345678908"]]],
  ["element strings", "]C10106901234567893", null],
  ["element strings", "]C1010690123456789217271332", null],
  ["element strings", "]C18912", null],
  ["Digital Links", "https://id.gs1.org/01/06901234567892/10/LOT01/21/S7?17=271231", [["01", "06901234567892"], ["10", "LOT01"], ["21", "S7"], ["17", "271231"]]],
  ["Digital Links", "https://a.example/x/01/06901234567892/10/b%2F1", [["01", "06901234567892"], ["10", "b/1"]]],
  ["Digital Links", "https://a.example/414/9520123456788/254/32a", [["414", "9520123456788"], ["254", "32a"]]],
  ["Digital Links", "https://a.example/01/06901234567893", null],
  ["Digital Links", "https://a.example/01/06901234567892/21/A/10/B", null],
  ["Digital Links", "https://a.example/01/06901234567892?999=x", null],
].map(([kind, payload, elements]) => ({ kind, payload, elements }));

/** Files of the vectors, and what each is called in the table. */
const FILES = {
  "ai-unbracketed": "element strings",
  "dl-parse": "Digital Links",
  "dl-decompress": "compressed Digital Links",
  scandata: "scan data",
};

export function rows(folder) {
  if (!existsSync(folder)) return OWN;
  return Object.entries(FILES).flatMap(([file, kind]) =>
    readFileSync(`${folder}/${file}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      // GS1 data only; what a source tolerates of withdrawn forms is no measure.
      .filter((row) => row.mode !== "legacy" && !["plain", "gtin"].includes(row.content))
      .map((row) => ({
        kind,
        payload: file === "ai-unbracketed" ? `]C1${row.input.replace(/^\u001d/, "")}` : row.input,
        elements: row.expect === "ok" ? row.elements : null,
      }))
      // A batch is separated by line feeds.
      .filter((row) => !row.payload.includes("\n")),
  );
}
