// The race: which rows each parser understands, and how many it reads in a second.

import { PEERS, crate } from "./readers.js";

const sorted = (elements) => elements.map(([key, value]) => `${key}=${value}`).sort().join("&");

function outcome(read, payload) {
  try {
    const found = read(payload);
    // No element is no GS1 data: the crate reads other links and texts as what they are.
    return found.ok && found.elements.length > 0 ? found.elements : undefined;
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

/** Rows a second of several readers of as many rows: the best of ten rounds, taken in turns, so that a busy machine and a
 * warm processor treat all alike. */
function speeds(readers, count) {
  const best = readers.map(() => 0);
  for (let turn = 0; turn < 11; turn += 1) {
    readers.forEach((once, at) => {
      const start = performance.now();
      let rounds = 0;
      let spent = 0;
      do {
        once();
        rounds += 1;
        spent = performance.now() - start;
      } while (spent < 100);
      // The first turn warms up.
      if (turn > 0) best[at] = Math.max(best[at], (rounds * count * 1000) / spent);
    });
  }
  return best;
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
    // Beside the crate, on the very rows that this parser can read.
    const [perSecond, cratePerSecond] = speeds([all(read), all(own.one)], readable.length);
    return { name, kinds: each, readable: readable.length, perSecond, cratePerSecond };
  });
  const payloads = rows.map((row) => row.payload);
  return { table, batchPerSecond: speeds([() => own.many(payloads)], rows.length)[0], rows: rows.length };
}
