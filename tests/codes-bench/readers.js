// One face for every parser: a payload with its symbology identifier in, `{ ok, elements: [[ai, value], …] }` out. A parser
// that throws has refused the payload. Each is asked in the way its own documentation shows; where one has several
// functions, the payload's form picks one, as a web developer would.

import { parseBarcode } from "gs1-barcode-parser-mod";
import { Buffer } from "buffer/";
import { Aim, GS1 } from "@point-of-sale/barcode-parser";
import { GS1Reader } from "gs1js";

// digital-link.js takes Node's Buffer for granted, also in browsers.
globalThis.Buffer ??= Buffer;

/* global digitalLinkJs: digital-link.js is used in its own build for browsers, which is no module. */

const IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;
const isLink = (text) => /^https?:/i.test(text);
const bare = (payload) => payload.replace(IDENTIFIER, "");

export const PEERS = {
  "gs1-barcode-parser-mod": (payload) => {
    const { parsedCodeItems } = parseBarcode(payload);
    return { ok: parsedCodeItems.length > 0, elements: parsedCodeItems.map((item) => [item.ai, item.raw]) };
  },
  "digital-link.js": (payload) => {
    const text = bare(payload);
    if (!isLink(text)) throw new Error("no link");
    const link = digitalLinkJs.DigitalLink(text);
    const parts = { ...link.getIdentifier(), ...link.getKeyQualifiers(), ...link.getAttributes() };
    return { ok: link.isValid(), elements: Object.entries(parts) };
  },
  "@point-of-sale/barcode-parser": (payload) => {
    const identifier = IDENTIFIER.exec(payload)?.[0] ?? (isLink(payload) ? "]Q1" : "]C1");
    const found = GS1.parse({ value: bare(payload), ...Aim.decode(identifier, bare(payload)) });
    return { ok: Boolean(found), elements: (found?.elements ?? []).map(({ ai, value }) => [ai, value]) };
  },
  gs1js: (payload) => {
    const found = new GS1Reader(bare(payload)).getApplicationIdentifiers();
    return { ok: found.length > 0, elements: found.map(({ identifier, value }) => [identifier, value]) };
  },
};

const IN_TEXT = 2 ** 31;
const LEVELS = ["item", "batch", "product", "company", "document", "unknown"];

/** The crate, from its module's bytes. */
export function crate(bytes) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const identifiers = [];
  let input;
  let numbers;
  /** Views of the module's memory, which are void once it grows. */
  const look = () => {
    // Asked for first: the memory may grow on the way, which voids its former buffer.
    const [payload, answer] = [exports.payloads(0), exports.numbers()];
    input = new Uint8Array(exports.memory.buffer, payload, 1 << 16);
    numbers = new Uint32Array(exports.memory.buffer, answer, 256);
  };
  look();
  /** Hands over payloads that are separated by line feeds, and takes the answer as text. */
  const read = (payloads) => {
    // Three bytes are as much as one UTF-16 unit takes.
    const room = payloads.length * 3;
    const start = exports.payloads(room);
    const { written } = encoder.encodeInto(payloads, new Uint8Array(exports.memory.buffer, start, room));
    const length = exports.read(written);
    return decoder.decode(new Uint8Array(exports.memory.buffer, exports.answer(), length));
  };
  const reading = (line) => {
    const fields = line.split("\u001e");
    const elements = [];
    for (let at = 4; at + 1 < fields.length; at += 2) elements.push([fields[at], fields[at + 1]]);
    return { ok: fields[0] === "1", scheme: fields[1], level: fields[2], canonical: fields[3], elements };
  };
  return {
    /** One payload a call, as the peers are called. Parts are cut from the payload where they stand in it as they are. */
    one: (payload) => {
      if (input.length === 0) look();
      if (payload.length * 3 > input.length) return reading(read(payload));
      const { written } = encoder.encodeInto(payload, input);
      const count = exports.read_one(written);
      if (numbers.length === 0) look();
      let text = "";
      if (numbers[2] > 0) {
        text = decoder.decode(new Uint8Array(exports.memory.buffer, exports.answer(), numbers[2]));
        if (count < 0) return reading(text);
      }
      const elements = new Array(count);
      for (let at = 0; at < count; at += 1) {
        const code = numbers[3 * at + 3];
        const [start, end] = [numbers[3 * at + 4], numbers[3 * at + 5]];
        const key = (identifiers[code] ??= String(code).slice(1));
        elements[at] = [key, start < IN_TEXT ? payload.slice(start, end) : text.slice(start - IN_TEXT, end - IN_TEXT)];
      }
      return { ok: numbers[0] === 1, level: LEVELS[numbers[1]], elements };
    },
    /** Many payloads a call. */
    many: (payloads) => read(payloads.join("\n")).split("\n").slice(0, -1).map(reading),
  };
}
