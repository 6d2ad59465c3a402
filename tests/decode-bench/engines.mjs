// The decoders that are measured, each as `{ name, read(picture) → [{ format, text, payload? }] }`; a picture is
// `{ width, height, grey: Uint8Array, rgba: Uint8ClampedArray }`, made beforehand so that no engine pays for it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** What a shop needs: ten formats at once. */
const RETAIL = ['QRCode', 'DataMatrix', 'EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'ITF', 'DataBar', 'DataBarExpanded'];
const text = new TextDecoder();

/** Ours: the module of `crates/decode/examples/wasm.rs`; `still` for photos, else frames of a camera. */
export async function suyuan(file, { still, reset }) {
  const module = await WebAssembly.compile(await readFile(file));
  const host = {
    decode_text(label, labelLength, bytes, length) {
      const part = (at, count) => new Uint8Array(exports.memory.buffer, at, count);
      const utf8 = new TextEncoder().encode(new TextDecoder(text.decode(part(label, labelLength))).decode(part(bytes, length)));
      const at = exports.text(utf8.length);
      part(at, utf8.length).set(utf8);
      return utf8.length;
    },
  };
  const { exports } = await WebAssembly.instantiate(module, { host });
  const hex = (digits) => Buffer.from(digits, 'hex').toString();
  return {
    name: still ? 'suyuan' : 'suyuan frame',
    /** Forgets the frames so far. */
    reset: () => exports.reset(),
    read({ width, height, grey }) {
      if (reset) exports.reset();
      // First the call: it may move the memory.
      const at = exports.plane(grey.length);
      new Uint8Array(exports.memory.buffer, at, grey.length).set(grey);
      const length = exports.decode(width, height, still ? 1 : 0);
      if (length === 0) return [];
      const answer = text.decode(new Uint8Array(exports.memory.buffer, exports.answer(), length));
      return answer.trimEnd().split('\n').map((line) => {
        const [format, , payload, shown] = line.split('\t');
        return { format, text: hex(shown), payload: hex(payload) };
      });
    },
  };
}

/** zxing-wasm: its defaults with all formats, or everything optional off. */
export async function zxing({ fast, retail }) {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const wasmBinary = (await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const thrifty = { tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false };
  const options = { ...(fast ? thrifty : {}), ...(retail ? { formats: RETAIL } : {}) };
  return {
    name: fast ? 'zxing-wasm fast' : 'zxing-wasm',
    async read({ width, height, rgba }) {
      const found = await readBarcodes({ width, height, data: rgba, colorSpace: 'srgb' }, options);
      return found.filter(({ isValid }) => isValid).map(({ format, text: shown, bytes }) => ({
        format, text: shown, payload: Buffer.from(bytes).toString(),
      }));
    },
  };
}

/** ZBar, as it comes. */
export async function zbar() {
  const { scanGrayBuffer } = await import('@undecaf/zbar-wasm');
  return {
    name: 'zbar-wasm',
    async read({ width, height, grey }) {
      const buffer = grey.buffer.slice(grey.byteOffset, grey.byteOffset + grey.length);
      const found = await scanGrayBuffer(buffer, width, height);
      return found.map((symbol) => ({ format: symbol.typeName, text: symbol.decode() }));
    },
  };
}

/** jsQR, as it comes. */
export async function jsqr() {
  const { default: jsQR } = await import('jsqr');
  const read = jsQR.default ?? jsQR;
  return {
    name: 'jsQR',
    read({ width, height, rgba }) {
      const found = read(rgba, width, height);
      return found ? [{ format: 'QRCode', text: found.data }] : [];
    },
  };
}
