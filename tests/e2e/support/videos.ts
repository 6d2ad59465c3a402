// Videos of a turning tin for the fake camera. Drawn once, and again when what draws them has changed.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { codeOf, item } from "./catalogue";
import { CACHE, ROOT } from "./places";

const FOLDER = join(CACHE, "videos");
const FRAMES_PER_SECOND = 20;
/** One turn; the code is in view between 0.3 and 0.85 of it. */
const FRAMES = 40;
const SIZE = { width: 1280, height: 720 };

/** How the generator writes codes: GS1 element strings with bracketed application identifiers. */
interface Drawn {
  payload: string;
  symbology: "qr" | "datamatrix" | "ean13" | "gs1-128";
}

const qr = (id: string): Drawn => ({ payload: codeOf(item(id), "https://suyuan.example"), symbology: "qr" });

/** What is drawn, by the catalogue's ids. */
const TINS: Record<string, Drawn> = {
  "milk-first-check": qr("milk-first-check"),
  "milk-copied": qr("milk-copied"),
  "milk-recalled": qr("milk-recalled"),
  "milk-altered": qr("milk-altered"),
  "rice-batch": qr("rice-batch"),
  "liquor-unknown": qr("liquor-unknown"),
  "milk-ean13": { payload: item("milk-ean13").code, symbology: "ean13" },
  "medicine-datamatrix": { payload: "(01)06979909005024(17)280630(10)AZ25C11(21)A8C2X5", symbology: "datamatrix" },
  wifi: { payload: "WIFI:T:WPA;S:shop;P:secret-of-the-shop;;", symbology: "qr" },
  "milk-gs1-128": { payload: "(01)06979902001030(10)BL2X0518(21)N9G3W7HK54", symbology: "gs1-128" },
};

/** A video of the item's tin. */
export const video = (id: string): string => path(id, "y4m");

/** A photo of the item's tin. */
export const photo = (id: string): string => path(id, "png");

/** A tin without a code. */
export const EMPTY = "empty";

/** A tin without a code that does not move. */
export const STILL = "still";

/** A tin with a QR code that a sticker covers in the middle: it can be seen where it is, not what it says. */
export const COVERED = "covered";

/** Where that code is in the picture, in pixels: left, top, right, bottom. */
export const COVERED_AT = [570, 298, 736, 465] as const;

/** An empty tin for some seconds, then a code: see {@link drawAppearing}. */
export const APPEARING = "appearing";

/** Draws what is not there yet. */
export function draw(): void {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = new Set<string>();
  for (const [id, { payload, symbology }] of Object.entries(TINS)) {
    const code = ["--payload", payload, "--symbology", symbology];
    wanted.add(once(video(id), (out) => cans([...code, ...LENGTH, "--out", out])));
    wanted.add(once(photo(id), (out) => cans([...code, "--at", "0.6", "--still", out])));
  }
  wanted.add(once(video(EMPTY), (out) => cans(["--empty", ...LENGTH, "--out", out])));
  wanted.add(once(photo(EMPTY), (out) => cans(["--empty", "--still", out])));
  wanted.add(once(video(STILL), (out) => drawStill(out, frames(video(EMPTY)).at(0))));
  wanted.add(once(video(COVERED), (out) => drawStill(out, covered())));
  wanted.add(once(video(APPEARING), drawAppearing));
  for (const name of readdirSync(FOLDER)) {
    if (!wanted.has(join(FOLDER, name))) rmSync(join(FOLDER, name));
  }
}

const LENGTH = [
  ...["--width", String(SIZE.width), "--height", String(SIZE.height)],
  ...["--frames", String(FRAMES), "--fps", String(FRAMES_PER_SECOND)],
];

/** The generator; its program is `$SUYUAN_CANS`, else built first. */
function cans(options: string[]): void {
  const built = process.env.SUYUAN_CANS;
  const [program, before] = built
    ? [built, []]
    : [process.env.CARGO ?? "cargo", ["run", "--quiet", "--package", "suyuan-synth", "--example", "cans", "--"]];
  execFileSync(program, [...before, ...options], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}

function once(path: string, draw: (out: string) => void): string {
  if (!existsSync(path)) {
    // An interrupted drawing leaves no video behind that would be taken for a whole one.
    const part = path.replace(/(\.\w+)$/, ".part$1");
    draw(part);
    renameSync(part, path);
  }
  return path;
}

/** Named after everything that decides what is in it. */
function path(id: string, kind: "y4m" | "png"): string {
  return join(FOLDER, `${id}-${digest(id)}.${kind}`);
}

function digest(id: string): string {
  const hash = createHash("sha256").update(JSON.stringify([id, TINS[id], LENGTH, APPEARING_LAYOUT]));
  const synth = `${ROOT}/crates/synth/src`;
  for (const name of readdirSync(synth).sort()) hash.update(readFileSync(join(synth, name)));
  return hash.digest("hex").slice(0, 12);
}

/** Frames without a code, frames with one, and the corner that tells them apart. */
export const APPEARING_LAYOUT = { emptyFrames: 60, codeFrames: 30, corner: 64 };

/**
 * A shelf for {@link APPEARING_LAYOUT} frames, then at once a code in full view, as when a hand turns the tin quickly. A
 * corner of the picture is black before and white after, so that a test sees the first frame with the code in it without
 * having to decode it.
 */
function drawAppearing(out: string): void {
  const { emptyFrames, codeFrames, corner } = APPEARING_LAYOUT;
  const shelf = frames(video(EMPTY));
  const tin = frames(video("milk-first-check"));
  const file = openSync(out, "w");
  writeSync(file, tin.header);
  const put = (frame: Buffer, luma: number) => {
    const marked = Buffer.from(frame);
    for (let row = 0; row < corner; row++) marked.fill(luma, row * SIZE.width, row * SIZE.width + corner);
    writeSync(file, "FRAME\n");
    writeSync(file, marked);
  };
  for (let at = 0; at < emptyFrames; at++) put(shelf.at(at % FRAMES), 16);
  // The middle of the turn, where the code faces the camera.
  for (let at = 0; at < codeFrames; at++) put(tin.at(Math.round(FRAMES * (0.4 + (0.35 * at) / codeFrames))), 235);
  closeSync(file);
}

/** One picture for as long as the others last. */
function drawStill(out: string, picture: Buffer): void {
  const file = openSync(out, "w");
  writeSync(file, frames(video(EMPTY)).header);
  for (let at = 0; at < FRAMES; at++) {
    writeSync(file, "FRAME\n");
    writeSync(file, picture);
  }
  closeSync(file);
}

/** The middle of a turn, with a sticker over the middle half of the code: more than its error correction brings back. */
function covered(): Buffer {
  const picture = Buffer.from(frames(video("milk-first-check")).at(FRAMES / 2));
  const [left, top, right, bottom] = COVERED_AT;
  const [width, height] = [right - left, bottom - top];
  for (let row = top + height / 4; row < bottom - height / 4; row++) {
    const start = Math.floor(row) * SIZE.width + left;
    picture.fill(200, start + Math.floor(width / 4), start + Math.ceil((3 * width) / 4));
  }
  return picture;
}

/** The frames of one of our own videos: I420, without parameters at a frame. */
function frames(path: string): { header: string; at: (index: number) => Buffer } {
  const bytes = readFileSync(path);
  const header = bytes.subarray(0, bytes.indexOf("\n") + 1).toString("latin1");
  const size = (SIZE.width * SIZE.height * 3) / 2;
  return {
    header,
    at: (index) => {
      const start = header.length + index * ("FRAME\n".length + size) + "FRAME\n".length;
      return bytes.subarray(start, start + size);
    },
  };
}
