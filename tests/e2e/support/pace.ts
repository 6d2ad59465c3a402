// How slow the machine is at the moment: what a limit in milliseconds has to allow for. A program that takes half of the
// processor doubles the time by the clock of everything that is measured beside it, and says nothing about the app.

import type { Page } from "@playwright/test";

/** What {@link sum} takes in the browser on the quiet machine that the limits were set on, in milliseconds. */
const REFERENCE_MS = 30;
const RUNS = 9;

/** Milliseconds by the clock that a fixed sum takes in the thread that it is evaluated in. */
export function sum(): number {
  const from = performance.now();
  let total = 0;
  for (let at = 0; at < 2e7; at++) total += at % 7;
  return performance.now() - from + (total < 0 ? 1 : 0);
}

/**
 * How many times slower than that machine this one is now; never less than 1, so that a fast machine does not ask for more.
 * Taken on an empty page, where nothing of the app can have a part in it. What is held against a limit says which of several
 * runs to go by: the middle one where it is a middle one itself, the slowest where it is the slowest.
 */
export async function slowness(page: Page, which: (figures: number[]) => number = median): Promise<number> {
  await page.goto("about:blank");
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await page.evaluate(sum));
  return Math.max(1, which(times) / REFERENCE_MS);
}

/** The middle one of several figures. */
export function median(figures: number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? NaN;
}

/** The greatest of several figures. */
export const greatest = (figures: number[]): number => Math.max(...figures);
