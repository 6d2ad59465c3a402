// What the page says of itself while it opens: when something is on screen, what moves, what keeps it busy. It is told at
// once, so that a page that is left behind has said everything.

import type { BrowserContext } from "@playwright/test";

/** Something that happened on a page. */
export interface Note {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Duration in milliseconds, or how far something moved. */
  readonly value?: number;
  /** Where a mark is in the window, in CSS pixels, and what `data-outcome` says. */
  readonly mark?: { readonly x: number; readonly y: number; readonly outcome?: string };
}

declare global {
  interface Window {
    coldNote: (note: Note) => void;
  }
}

/** Has every page of `context` tell when each of `marks` (selectors by name) is on screen, and its vital figures. */
export async function watch(context: BrowserContext, marks: Record<string, string>): Promise<Note[]> {
  const notes: Note[] = [];
  await context.exposeBinding("coldNote", (_, note: Note) => void notes.push(note));
  await context.addInitScript(observe, marks);
  return notes;
}

function observe(marks: Record<string, string>): void {
  if (!location.protocol.startsWith("http") || window !== window.top) return;
  const note = (name: string, at: number, more: Partial<Note> = {}) => {
    window.coldNote({ name, at: performance.timeOrigin + at, ...more });
  };
  note("start", 0);

  const missing = new Map(Object.entries(marks));
  let isDue = false;
  const look = () => {
    isDue = false;
    for (const [name, selector] of missing) {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found?.getClientRects().length) continue;
      missing.delete(name);
      const { left, top, width, height } = found.getBoundingClientRect();
      const mark = { x: left + width / 2, y: top + height / 2, outcome: found.dataset.outcome };
      // The first task after a frame's callbacks runs once the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(name, performance.now(), { mark });
      port2.postMessage(null);
    }
  };
  new MutationObserver(() => {
    if (isDue || !missing.size) return;
    isDue = true;
    requestAnimationFrame(look);
  }).observe(document, { childList: true, subtree: true, attributes: true });

  type Entry = PerformanceEntry & { value?: number; hadRecentInput?: boolean; interactionId?: number };
  const entries = (type: string, tell: (entry: Entry) => void, options: object = {}) => {
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true, ...options });
  };
  entries("largest-contentful-paint", ({ startTime }) => note("largest", startTime));
  entries("longtask", ({ startTime, duration }) => note("task", startTime, { value: duration }));
  entries("layout-shift", ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) note("shift", startTime, { value });
  });
  const input = ({ startTime, duration }: Entry) => note("input", startTime, { value: duration });
  entries("first-input", input);
  entries("event", (entry) => entry.interactionId && input(entry), { durationThreshold: 16 });

  const devices = navigator.mediaDevices;
  const ask = devices?.getUserMedia?.bind(devices);
  if (ask) {
    devices.getUserMedia = (constraints) => {
      note("camera", performance.now());
      return ask(constraints);
    };
  }
}

/** The first note of this name. */
export const first = (notes: readonly Note[], name: string): Note | undefined => notes.find((note) => note.name === name);

/** Cumulative Layout Shift: the most that moved in a window of at most 5 s without a gap of 1 s (web.dev/articles/cls). */
export function layoutShift(notes: readonly Note[]): number {
  let [worst, sum, from, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value = 0 } of notes.filter(({ name }) => name === "shift").sort((a, b) => a.at - b.at)) {
    if (at - last > 1_000 || at - from > 5_000) [sum, from] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
