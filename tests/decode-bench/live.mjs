// How long until a code is read from a film, with every engine on the same frames.
//
//   node live.mjs CANS FOLDER DECODER.wasm SEEDS
//
// CANS is the program of `crates/synth/examples/cans.rs`; FOLDER is for its films, each of which is gone after its turn.
//
// A film is played as a camera's stream is read: a frame comes every 50 ms, the next one is taken when the engine is done
// with the last, and those in between are dropped. So a slow engine sees fewer frames. Once as quick as this machine, once
// with every reading taken for four times as long, as on a cheap phone.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suyuan, zxing } from './engines.mjs';

const [cans, folder, wasm, seeds] = process.argv.slice(2);
const FRAMES = 30;
const FRAMES_PER_SECOND = 20;
/** The part of a turn after which the code begins to come into view (it looks a radian aside then): time counts from there. */
const IN_VIEW = 0.1;
const SIZE = { width: 1280, height: 720 };
/** What spoils the films, one at a time, and how much: of 0 to 4. */
const HARMS = ['curvature', 'perspective', 'distance', 'motion', 'focus', 'dark', 'glare', 'print'];
const SEVERITIES = [1, 3];
const SLOWNESS = [1, 4];
/** What is drawn, by the symbology's name in the generator. */
const CODES = {
  qr: (seed) => `https://trace.example.cn/01/06901234567892/10/L${seed}/21/S${1000 + seed * 37}`,
  datamatrix: (seed) => `(01)06901234567892(10)L${seed}(21)S${1000 + seed * 37}`,
  'gs1-128': (seed) => `(01)06901234567892(10)L${seed}(21)S${1000 + seed * 37}`,
  ean13: (seed) => ean13(690123456700 + seed * 13),
};

/** With its check digit (GS1 General Specifications, 7.9). */
function ean13(digits) {
  const sum = [...String(digits)].reduce((sum, digit, at) => sum + digit * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The frames of a film from where the code comes into view; pixels as the engines want them, made before they are asked. */
function film(symbology, harm, severity, seed) {
  const file = join(folder, 'film.y4m');
  const options = { payload: CODES[symbology](seed), symbology, harm, severity, seed, frames: FRAMES, fps: FRAMES_PER_SECOND, ...SIZE, out: file };
  execFileSync(cans, Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]));
  const bytes = readFileSync(file);
  rmSync(file);
  const pixels = SIZE.width * SIZE.height;
  const length = 'FRAME\n'.length + (pixels * 3) / 2;
  const first = bytes.indexOf('\n') + 1;
  const frames = Array.from({ length: FRAMES }, (_, at) => {
    const start = first + at * length + 'FRAME\n'.length;
    const grey = new Uint8Array(bytes.subarray(start, start + pixels));
    return { ...SIZE, grey, get rgba() {
      const rgba = new Uint8ClampedArray(4 * pixels).fill(255);
      for (let at = 0; at < pixels; at++) rgba.fill(grey[at], 4 * at, 4 * at + 3);
      return rgba;
    } };
  });
  return { payload: options.payload, frames: frames.slice(Math.floor(IN_VIEW * FRAMES)) };
}

const bare = (text) => text.trimEnd().replace(/[()[\]\x1d]/g, '');

/** Plays a film to an engine until it has read the code; `time` is infinite where it does not. */
async function watch(engine, { payload, frames }, slowness) {
  const interval = 1000 / FRAMES_PER_SECOND;
  const wanted = bare(payload);
  let [free, read, wrong, spent] = [0, 0, 0, 0];
  engine.reset?.();
  for (;;) {
    const at = Math.ceil(free / interval - 1e-9);
    if (at >= frames.length) return { time: Infinity, read, wrong, spent };
    const { width, height, grey, rgba } = frames[at];
    const started = performance.now();
    const found = await engine.read({ width, height, grey, rgba });
    const took = performance.now() - started;
    [free, read, spent] = [at * interval + took * slowness, read + 1, spent + took];
    if (found.some(({ text, payload: raw }) => [text, raw ?? text].some((shown) => bare(shown) === wanted))) {
      return { time: free, read, wrong, spent };
    }
    if (found.length) wrong += 1;
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function print(title, head, lines) {
  const shown = (cell) => (typeof cell === 'string' ? cell : Number.isFinite(cell) ? cell.toFixed(cell < 10 ? 1 : 0) : '–');
  const table = [head, ...lines].map((line) => line.map(shown));
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column].length)));
  console.log(`\n${title}`);
  for (const line of table) console.log(line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '));
}

/** For each value of a property: films, and of every engine how many it read, and the median time to the first reading. */
function table(rows, names, property) {
  const values = [...new Set(rows.map(property))].sort();
  const line = (label, of) => {
    const by = (name) => of.filter(({ engine }) => engine === name);
    return [label, String(by(names[0]).length), ...names.flatMap((name) => [
      String(by(name).filter(({ time }) => time < Infinity).length), median(by(name).map(({ time }) => time)),
    ])];
  };
  return [...values.map((value) => line(String(value), rows.filter((row) => property(row) === value))), line('all', rows)];
}

mkdirSync(folder, { recursive: true });
const engines = [await suyuan(wasm, { still: false }), await zxing({ retail: true }), await zxing({ retail: true, fast: true })];
const names = engines.map(({ name }) => name);
const rows = [];
// The first readings after loading are slow, as the runtime has yet to optimise: nobody is measured by them.
const warm = film('qr', 'print', 0, 999);
for (const engine of engines) for (const frame of warm.frames.slice(0, 8)) await engine.read(frame);
for (const symbology of Object.keys(CODES)) {
  for (const [harm, severity, seed] of HARMS.flatMap((harm) => SEVERITIES.flatMap((severity) => (
    Array.from({ length: Number(seeds) }, (_, at) => [harm, severity, 100 * severity + at + 1]))))) {
    const shown = film(symbology, harm, severity, seed);
    for (const slowness of SLOWNESS) {
      for (const engine of engines) rows.push({ engine: engine.name, symbology, harm, severity, slowness, ...(await watch(engine, shown, slowness)) });
    }
  }
}
const head = ['', 'films', ...names.flatMap((name) => [`${name}: read`, 'median ms'])];
for (const slowness of SLOWNESS) {
  const these = rows.filter((row) => row.slowness === slowness);
  const speed = slowness === 1 ? 'as quick as this machine' : `${slowness} times slower`;
  print(`${speed}: films read, and time to the first right reading, by symbology`, head, table(these, names, ({ symbology }) => symbology));
  print(`${speed}: by harm`, head, table(these, names, ({ harm }) => harm));
  print(`${speed}: by severity`, head, table(these, names, ({ severity }) => severity));
  // Where both read: a mean over films that one of them alone reads would compare different films.
  const ours = these.filter(({ engine }) => engine === names[0]);
  print(`${speed}: engines`, ['', 'frames a film', 'ms a frame', 'other texts', 'time ÷ ours, films that both read'], names.map((name) => {
    const own = these.filter(({ engine }) => engine === name);
    const both = own.map((row, at) => [row.time, ours[at].time]).filter((pair) => pair.every(Number.isFinite));
    return [name, mean(own.map(({ read }) => read)), own.reduce((sum, { spent }) => sum + spent, 0) / own.reduce((sum, { read }) => sum + read, 0),
      String(own.reduce((sum, { wrong }) => sum + wrong, 0)),
      both.length ? (mean(both.map(([time]) => time)) / mean(both.map(([, time]) => time))).toFixed(2) : '–'];
  }));
}
