// JPEG files as phones write them: lying on their side, with a note of that and of the camera.

import type { Page } from "@playwright/test";

/** A JPEG of `width` × `height` pixels that says that it is to be turned by a quarter (Exif orientation 6). */
export async function jpegOnItsSide(page: Page, width: number, height: number): Promise<Buffer> {
  const encoded = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#4a90d9";
    context.fillRect(0, 0, width, height);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width / 2, height / 4);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.6 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  }, { width, height });
  const plain = Buffer.from(encoded, "base64");
  const maker = Buffer.from("Suyuan test camera\0", "latin1");
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = Buffer.concat([Buffer.of(0, 2), entry(0x010f, 2, maker.length, 8 + 2 + 24 + 4), entry(0x0112, 3, 1, 6), Buffer.alloc(4)]);
  const tiff = Buffer.concat([Buffer.from("MM\0\x2a\0\0\0\x08", "latin1"), directory, maker]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([plain.subarray(0, 2), Buffer.of(0xff, 0xe1), length, body, plain.subarray(2)]);
}
