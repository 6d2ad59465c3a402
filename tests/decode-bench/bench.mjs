// Reads the same grey pixels with every engine and prints rates and times.
//
//   node bench.mjs FOLDER DECODER.wasm [OUT.json]
//
// FOLDER is what `crates/decode/examples/greys.rs` wrote. Photos and cans are read one by one, as if each were all there
// is; empty frames one after the other, as from a camera.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsqr, suyuan, zbar, zxing } from './engines.mjs';

const [folder, wasm, out] = process.argv.slice(2);
const list = (await readFile(join(folder, 'list.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));

async function picture({ grey: name, width, height }) {
  const grey = new Uint8Array(await readFile(join(folder, name)));
  const rgba = new Uint8ClampedArray(4 * grey.length).fill(255);
  for (let at = 0; at < grey.length; at++) rgba.fill(grey[at], 4 * at, 4 * at + 3);
  return { width, height, grey, rgba };
}

const bare = (text) => text.trimEnd().replace(/[()[\]\x1d]/g, '');

/** The 12 digits that a UPC-E stands for: some engines give those. */
function expanded(code) {
  const digits = /^\d{7}$/.test(code) ? `0${code}` : code;
  if (!/^\d{8}$/.test(digits)) return code;
  const [system, a, b, c, d, e, last, check] = digits;
  if (last <= '2') return system + a + b + last + '0000' + c + d + e + check;
  if (last === '3') return system + a + b + c + '00000' + d + e + check;
  if (last === '4') return system + a + b + c + d + '00000' + e + check;
  return system + a + b + c + d + e + '0000' + last + check;
}

function isRight(symbology, expected, { text, payload }) {
  const wanted = bare(expected);
  const zeroless = (code) => code.replace(/^0+/, '');
  return [text, payload ?? text].map(bare).some((read) => {
    if (read === wanted) return true;
    // With the application identifier of a GTIN, or without.
    if (symbology.startsWith('DataBar') && (read === `01${wanted}` || `01${read}` === wanted)) return true;
    if (symbology === 'UPCE') return zeroless(read) === zeroless(expanded(wanted)) || zeroless(expanded(read)) === zeroless(wanted);
    return ['UPCA', 'EAN13'].includes(symbology) && (`0${read}` === wanted || read === `0${wanted}`);
  });
}

async function measure(engines, pictures, warmUp) {
  for (const entry of pictures.slice(0, warmUp)) {
    const warm = await picture(entry);
    for (const engine of engines) await engine.read(warm);
  }
  const rows = [];
  for (const entry of pictures) {
    const shown = await picture(entry);
    for (const engine of engines) {
      const started = performance.now();
      let found = [];
      try {
        found = await engine.read(shown);
      } catch (error) {
        console.log(`${engine.name} threw at ${entry.file}: ${error}`);
      }
      const ms = performance.now() - started;
      const is = (reading) => isRight(entry.symbology, entry.text, reading);
      const outcome = found.length === 0 ? 'nothing'
        : entry.symbology === 'None' ? 'false'
        // Nobody wrote down what some pictures hold.
        : !entry.text ? 'unknown' : found.some(is) ? 'right' : 'wrong';
      rows.push({ engine: engine.name, kind: entry.kind, file: entry.file, symbology: entry.symbology, severity: entry.severity, harm: entry.harm,
        hasText: Boolean(entry.text), outcome, ms, read: found.map(({ format, text }) => `${format} ${text}`) });
    }
  }
  return rows;
}

function group(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

const count = (rows, outcome) => rows.filter((row) => row.outcome === outcome).length;
const at = (rows, part) => rows.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor((rows.length - 1) * part)];
const mean = (rows) => rows.reduce((sum, { ms }) => sum + ms, 0) / rows.length;
const times = (rows) => [mean(rows), at(rows, 0.5), at(rows, 0.95)];

function print(title, head, lines) {
  const table = [head, ...lines].map((line) => line.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)));
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column].length)));
  console.log(`\n${title}`);
  for (const line of table) console.log(line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '));
}

/** Rates by a property of the pictures: one row a value, one column an engine. */
function rates(title, rows, property) {
  const engines = [...group(rows, ({ engine }) => engine)];
  const values = [...group(rows.filter(({ hasText }) => hasText), property)];
  const lines = values.sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, all]) => [String(value), String(all.length / engines.length),
    ...engines.map(([name]) => 100 * count(all.filter(({ engine }) => engine === name), 'right') / (all.length / engines.length))]);
  lines.push(['all', '', ...engines.map(([, own]) => 100 * count(own, 'right') / own.filter(({ hasText }) => hasText).length)]);
  print(`${title}: right readings, %`, ['', 'pictures', ...engines.map(([name]) => name)], lines);
  print(`${title}: counts and milliseconds`, ['', 'right', 'wrong', 'false', 'mean', 'median', 'p95', 'mean ÷ ours', 'median ÷ ours'],
    engines.map(([name, own]) => [name, ...['right', 'wrong', 'false'].map((outcome) => String(count(own, outcome))), ...times(own),
      mean(own) / mean(engines[0][1]), at(own, 0.5) / at(engines[0][1], 0.5)]));
}

const still = await suyuan(wasm, { still: true, reset: true });
const peers = [await zxing({}), await zxing({ fast: true }), await zbar(), await jsqr()];
const kind = (name) => list.filter((entry) => entry.kind === name);
const photos = await measure([still, ...peers], kind('photo'), 12);
const cans = await measure([still, ...peers], kind('can'), 4);
const live = [await suyuan(wasm, { still: false }), await zxing({ fast: true, retail: true }), await zxing({ retail: true }), await zbar()];
const frames = await measure(live, kind('frame'), 24);

if (photos.length) rates('photos', photos, ({ symbology }) => symbology);
rates('cans by symbology', cans, ({ symbology }) => symbology);
rates('cans by harm', cans, ({ harm }) => harm);
rates('cans by severity', cans, ({ symbology, severity }) => `${symbology} ${severity}`);
print('frames of 1280×720 without a code', ['', 'false', 'mean', 'median', 'p95'],
  [...group(frames, ({ engine }) => engine)].map(([name, own]) => [name, String(count(own, 'false')), ...times(own)]));
for (const row of [...photos, ...cans]) {
  if (row.engine === still.name && ['wrong', 'false'].includes(row.outcome)) console.log(`${row.outcome}: ${row.file}: ${row.read.join(' | ')}`);
}
if (out) await writeFile(out, JSON.stringify([...photos, ...cans, ...frames], null, 1));
