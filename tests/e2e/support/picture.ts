// Pictures of codes, made where they are needed.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { crc32, deflateSync } from "node:zlib";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

const ZOOM = 6;
const QUIET = 4;

/** A PNG of a symbol, upright or turned by quarters. */
export async function picture(text: string, format: "QRCode" | "DataMatrix" | "EAN13" = "QRCode", quarters = 0): Promise<Buffer> {
  const writer = createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm");
  const wasmBinary = (await readFile(writer)).buffer as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const { error, symbol } = await writeBarcode(text, { format, scale: 1, addQuietZones: false });
  if (error || !symbol) throw new Error(`${format} of ${text}: ${error}`);
  let { width, height } = symbol;
  let dark = (x: number, y: number): boolean => symbol.data[y * symbol.width + x] < 128;
  for (let turn = 0; turn < quarters; turn++) {
    const [before, rows] = [dark, height];
    dark = (x, y) => before(y, rows - 1 - x);
    [width, height] = [height, width];
  }
  const [across, down] = [(width + 2 * QUIET) * ZOOM, (height + 2 * QUIET) * ZOOM];
  const grey = Buffer.alloc(across * down, 235);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [column, row] = [Math.floor(x / ZOOM) - QUIET, Math.floor(y / ZOOM) - QUIET];
      if (column >= 0 && row >= 0 && column < width && row < height && dark(column, row)) grey[y * across + x] = 20;
    }
  }
  return png(grey, across, down);
}

/** A PNG of noise, another one for each seed: what no encoder makes small. */
export function noise(seed: number, width: number, height: number): Buffer {
  const random = generator(seed);
  return png(Buffer.from(Uint8Array.from({ length: width * height }, () => random() * 256)), width, height);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Grey pixels as a PNG. */
function png(grey: Buffer, width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(content.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), grey.subarray(y * width, (y + 1) * width)])));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
