// Writes `crates/decode/tests/symbols/`: symbols of Zint, through zxing-wasm's writer, each with its identifier and payload
// in the first line and its modules below. Run it after an update of the writer; the files are checked in.

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const GS1 = '(01)06901234567892(10)B1(21)S17';
const ELEMENTS = '010690123456789210B1\\x1D21S17';
const EXPANDED = '(01)98898765432106(3202)012345(15)991231';
const LINK = 'https://example.com/01/06901234567892';

/** Name, format, text, identifier; the payload where it is not the text. */
const SYMBOLS = [
  ['qr', 'QRCode', `${LINK}/21/S17`, ']Q1'],
  ['qr-gs1', 'QRCode', GS1, ']Q3', ELEMENTS],
  ['micro-qr', 'MicroQRCode', 'TRACE 17', ']Q1'],
  ['rmqr', 'rMQRCode', 'TRACE 8123456789', ']Q1'],
  ['data-matrix', 'DataMatrix', 'TRACE 81234567 plain', ']d1'],
  ['data-matrix-gs1', 'DataMatrix', GS1, ']d2', ELEMENTS],
  ['aztec', 'Aztec', 'Batch B20261, serial 17', ']z0'],
  ['aztec-full', 'Aztec', `${LINK}/10/B20261/21/S0000017?17=271231&3103=000800&note=a+longer+one`, ']z0'],
  ['pdf417', 'PDF417', 'Batch B20261, serial S0000017, best before 2027-12-31', ']L2'],
  ['ean-13', 'EAN13', '6901234567892', ']E0'],
  ['ean-8', 'EAN8', '96385074', ']E4'],
  ['upc-a', 'UPCA', '036000291452', ']E0', '0036000291452'],
  ['upc-e', 'UPCE', '01234505', ']E0', '0012000003455'],
  ['code-128', 'Code128', 'Batch-B20261', ']C0'],
  ['gs1-128', 'Code128', GS1, ']C1', ELEMENTS],
  ['code-39', 'Code39', 'TRACE-8123', ']A0'],
  ['itf-14', 'ITF14', '16901234567899', ']I1'],
  ['databar', 'DataBarOmni', '0106901234567892', ']e0'],
  ['databar-stacked', 'DataBarStkOmni', '0106901234567892', ']e0'],
  ['databar-limited', 'DataBarLtd', '0115012345678907', ']e0'],
  ['databar-expanded', 'DataBarExp', EXPANDED, ']e0', EXPANDED.replace(/[()]/g, '')],
  ['databar-expanded-stacked', 'DataBarExpStk', EXPANDED, ']e0', EXPANDED.replace(/[()]/g, '')],
];

const require = createRequire(import.meta.url);
const wasmBinary = (await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))).buffer;
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
const folder = new URL('../../crates/decode/tests/symbols/', import.meta.url);
for (const [name, format, text, identifier, payload = text] of SYMBOLS) {
  const options = text === GS1 ? 'gs1' : '';
  const { error, symbol } = await writeBarcode(text, { format, scale: 1, options, addQuietZones: false });
  if (error || !symbol) throw new Error(`${name}: ${error}`);
  const { data, width, height } = symbol;
  let rows = Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (value) => (value < 128 ? '#' : '.')).join(''));
  // Its bearer bars stand where the quiet zones would be.
  if (format === 'ITF14') rows = rows.filter((row) => row.includes('.')).map((row) => row.slice(5, -5)).slice(0, 40);
  await writeFile(new URL(`${name}.txt`, folder), `${identifier} ${payload}\n${rows.join('\n')}\n`);
}
