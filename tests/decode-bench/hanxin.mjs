// Writes `crates/decode/tests/symbols/han-xin-*.txt` as `symbols.mjs` writes the others, with Zint's command line (2.11 and
// later; `apt-get install zint`): zxing-wasm's writer has no Han Xin Code. The files are checked in.

import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';

/** Name, text, version, level, mask (0 to 3), identifier, payload where it is not the text, more options. */
const SYMBOLS = [
  ['digits', '690123456789', 1, 1, 0, ']h0'],
  ['text', 'TRACE-17 "a"', 3, 4, 1, ']h0'],
  // 产品追溯码 and a batch, in GB 18030: region one, region two and text.
  ['chinese', '产品追溯码：鏖B20261', 5, 3, 2, ']h0', '\\xB2\\xFA\\xC6\\xB7\\xD7\\xB7\\xCB\\xDD\\xC2\\xEB\\xA3\\xBA\\xF7\\xE9B20261'],
  // Two and four bytes.
  ['rare', '龘䶮㐀', 7, 2, 3, ']h0', '\\xFD\\x93\\xFE\\x9F\\x81\\x39\\xEE\\x39'],
  ['eci', '溯源 B1', 10, 2, 0, ']h1', undefined, ['--eci=26']],
  ['elements', '010690123456789210B1\\x1D21S17', 11, 2, 1, ']h0', undefined, ['--esc']],
  ['link', 'https://example.com/01/06901234567892/10/B20261/21/S0000017', 24, 1, 2, ']h0'],
  ['large', 'Batch B20261, serial S0000017, best before 2027-12-31', 41, 4, 3, ']h0'],
];

const folder = new URL('../../crates/decode/tests/symbols/', import.meta.url);
for (const [name, text, version, level, mask, identifier, payload = text, more = []] of SYMBOLS) {
  const options = [`--vers=${version}`, `--secure=${level}`, `--mask=${mask}`, ...more];
  const hex = execFileSync('zint', ['-b', 'HANXIN', ...options, '--dump', '-d', text], { encoding: 'utf8' });
  const bits = (digits) => digits.replaceAll(' ', '').replace(/./g, (digit) => parseInt(digit, 16).toString(2).padStart(4, '0'));
  const rows = hex.trim().split('\n').map(bits);
  const modules = rows.map((row) => row.slice(0, rows.length).replaceAll('1', '#').replaceAll('0', '.'));
  await writeFile(new URL(`han-xin-${name}.txt`, folder), `${identifier} ${payload}\n${modules.join('\n')}\n`);
}
