// Draws the pages of a PDF, beside the page: with Mozilla's PDF.js, which the build puts into this folder.
//
// Asked `{ id, open: ArrayBuffer }`, then `{ id, page, width }`; answers `{ id, pages }`, `{ id, png, text }` or `{ id, error }`.
// A document comes from whoever signed the record, and is not trusted: nothing in it is run, and nothing is fetched for it
// but what lies in this folder.

import { getDocument, PDFWorker } from "./pdf.mjs";

/** Bytes of pixels of a page, four each, that a cheap phone bears. */
const MOST_PIXELS = 6_000_000;

class Canvases {
  create(width, height) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset(entry, width, height) {
    entry.canvas.width = width;
    entry.canvas.height = height;
  }
  destroy(entry) {
    this.reset(entry, 0, 0);
  }
}

/** Filters want a document; pages are drawn without. */
class NoFilters {
  addFilter() { return "none"; }
  addHCMFilter() { return "none"; }
  addAlphaFilter() { return "none"; }
  addLuminosityFilter() { return "none"; }
  addHighlightHCMFilter() { return "none"; }
  destroy() {}
}

let opened;

async function open(bytes) {
  const folder = new URL(".", self.location.href).href;
  // Given, as the library finds none by itself where there is no window.
  const port = new Worker(`${folder}pdf.worker.mjs`, { type: "module" });
  opened = await getDocument({
    worker: new PDFWorker({ port }),
    data: new Uint8Array(bytes),
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    // Glyphs are drawn as paths, and what is not embedded in the phone's own type.
    disableFontFace: true,
    useSystemFonts: true,
    ownerDocument: { fonts: self.fonts, createElement: () => new OffscreenCanvas(1, 1) },
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    useWorkerFetch: true,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
  return { pages: opened.numPages };
}

async function draw(number, width) {
  const page = await opened.getPage(number);
  const { width: natural, height } = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_PIXELS / (natural * height));
  const viewport = page.getViewport({ scale: Math.min(width / natural, most) });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: canvas.getContext("2d"), viewport, annotationMode: 0, background: "white" }).promise;
  const blob = await canvas.convertToBlob({ type: "image/png" });
  const { items } = await page.getTextContent();
  const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join("");
  page.cleanup();
  return { png: await blob.arrayBuffer(), text };
}

self.onmessage = async ({ data }) => {
  const { id } = data;
  try {
    const answer = data.open ? await open(data.open) : await draw(data.page, data.width);
    self.postMessage({ id, ...answer }, answer.png ? [answer.png] : []);
  } catch (error) {
    self.postMessage({ id, error: String(error?.name ?? error) });
  }
};
