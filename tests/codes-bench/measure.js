// The race: which rows each parser understands, and how many it reads in a second.

import { PEERS, crate } from "./readers.js";

/** GS1 schemes; another reading of a payload, such as a plain link, refuses it as GS1 data. */
const GS1 = new Set(["gtin", "element-string", "digital-link"]);

const sorted = (elements) => elements.map(([key, value]) => `${key}=${value}`).sort().join("&");

function outcome(read, payload) {
  try {
    const found = read(payload);
    return found.ok && (found.scheme === undefined || GS1.has(found.scheme)) ? found.elements : undefined;
  } catch {
    return undefined;
  }
}

/** Rows whose elements came out right, and rows that were rightly refused. */
function understood(read, rows) {
  const right = { read: 0, refused: 0 };
  for (const row of rows) {
    const elements = outcome(read, row.payload);
    if (row.elements === null) right.refused += elements === undefined;
    else right.read += elements !== undefined && sorted(elements) === sorted(row.elements);
  }
  return right;
}

/** Rows a second: the best of several rounds, each long enough for the clock. */
function speed(once, count) {
  const round = (milliseconds) => {
    const start = performance.now();
    let rounds = 0;
    let spent = 0;
    do {
      once();
      rounds += 1;
      spent = performance.now() - start;
    } while (spent < milliseconds);
    return (rounds * count * 1000) / spent;
  };
  round(300);
  return Math.max(...Array.from({ length: 5 }, () => round(200)));
}

export function measure(rows, bytes) {
  // digital-link.js tells the console of every row that it refuses; writing that is not its work.
  const console = { ...globalThis.console };
  for (const name of ["log", "warn", "error", "info"]) globalThis.console[name] = () => {};
  try {
    return race(rows, bytes);
  } finally {
    Object.assign(globalThis.console, console);
  }
}

function race(rows, bytes) {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const own = crate(bytes);
  const readers = { "suyuan-codes": own.one, ...PEERS };
  const table = Object.entries(readers).map(([name, read]) => {
    const each = kinds.map((kind) => {
      const of = rows.filter((row) => row.kind === kind);
      return { kind, rows: of.length, ...understood(read, of) };
    });
    // Only on what a parser can read at all: to refuse at once is no reading.
    const readable = rows.filter((row) => row.elements !== null && outcome(read, row.payload) !== undefined);
    const all = (reader) => () => {
      for (const row of readable) outcome(reader, row.payload);
    };
    const figures = { name, kinds: each, readable: readable.length, perSecond: speed(all(read), readable.length) };
    // The crate on the very rows that this parser was timed on.
    figures.cratePerSecond = name === "suyuan-codes" ? figures.perSecond : speed(all(own.one), readable.length);
    return figures;
  });
  const payloads = rows.map((row) => row.payload);
  return { table, batchPerSecond: speed(() => own.many(payloads), rows.length), rows: rows.length };
}
