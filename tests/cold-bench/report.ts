// The table, as it is printed and as it is kept.

import { loadavg } from "node:os";
import { LINES, type LineName, ROWS, type Row, type RowName } from "./goals";
import type { Exchange } from "./pipe";
import { repeated } from "./requests";
import { SLOWER, type Visit } from "./visit";

/** Every run's figures, by row. */
export type Figures = Partial<Record<RowName, number[]>>;

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

/** How a figure of this unit is written. */
function written(unit: Row["unit"], value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (unit === "bytes") return `${(value / 1_000).toFixed(1)} KB`;
  if (unit === "shift") return value.toFixed(3);
  if (unit === "count") return String(value);
  return value < 1_000 ? `${value.toFixed(0)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

/** Prints every row that was measured beside its goal: the median, then the best and the worst run. */
export function print(name: LineName, figures: Figures): void {
  const { title, down, up, roundTrip } = LINES[name];
  console.log(`\n${title}: ${down / 1e6} Mbit/s down, ${up / 1e6} up, ${roundTrip} ms round trip; page slowed ${SLOWER} times`);
  const lines = [["", "goal", "median", "runs"]];
  for (const [key, row] of Object.entries(ROWS) as [RowName, Row][]) {
    const values = figures[key];
    if (!values?.length) continue;
    const goal = row.goal[name];
    const middle = median(values);
    const isLate = goal !== undefined && !(middle <= goal);
    const without = key === "written" && values.every((value, at) => value === figures.verdict?.[at]);
    const spread = `${written(row.unit, Math.min(...values))} … ${written(row.unit, Math.max(...values))}`;
    lines.push([
      row.title,
      goal === undefined ? "" : `≤ ${written(row.unit, goal)}`,
      `${written(row.unit, middle)}${isLate ? " !" : "  "}`,
      `${values.length > 1 ? spread : ""}${without ? " (with the verdict)" : ""}`,
    ]);
  }
  table(lines);
}

/** Prints what went over the line in one visit, and what of it stood in the verdict's way. */
export function printExchanges(title: string, { before, line, exchanges, byWorker }: Visit): void {
  const start = Math.min(...exchanges.map(({ started }) => started));
  console.log(`\n${title}: what went over the line, in the order in which it was asked for`);
  const seconds = (time: number) => ((time - start) / 1_000).toFixed(2);
  const rows = exchanges.map((exchange) => [
    `${byWorker.has(exchange) ? "· service worker " : ""}${named(exchange)}`,
    seconds(exchange.started),
    seconds(exchange.ended),
    written("bytes", before.get(exchange) ?? 0),
    written("bytes", exchange.down),
  ]);
  table([["", "asked, s", "there, s", "before the verdict", "in all"], ...rows]);
  console.log(`in line before the verdict: ${line.map(named).join(" → ")}`);
  const again = [...repeated(exchanges).values()].flat();
  console.log(`came more than once: ${again.length ? again.map((one) => `${named(one)} (${written("bytes", one.down)})`).join(", ") : "nothing"}`);
}

/** What the figures are to be read with. */
export function printLimits(): void {
  console.log(
    `\nAll that the browser asks for, page, workers and service worker alike, shares one line; a new connection costs a round ` +
      `trip. TLS, slow start and lost packets are left out. Emulation.setCPUThrottlingRate slows the page's main thread; workers, ` +
      `the service worker, compiling Wasm and drawing run as fast as this machine does.\n` +
      `This machine's load over the last 15, 5 and 1 min: ${loadavg().reverse().map((load) => load.toFixed(1)).join(", ")}.`,
  );
}

const named = ({ method, target }: Exchange): string => `${method === "GET" ? "" : `${method} `}${shortened(target.split("?")[0])}`;

const shortened = (path: string): string => (path.length > 60 ? `${path.slice(0, 57)}…` : path);

function table(lines: string[][]): void {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const last = line.length - 1;
    console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : column < last ? cell.padStart(widths[column]) : cell)).join("  ").trimEnd());
  }
}
