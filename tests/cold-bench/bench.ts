// How long a first visit takes on a slow line and a slow phone, measured as `goals.ts` says.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import { playing } from "../e2e/support/browser";
import { Platform } from "../e2e/support/platform";
import { video } from "../e2e/support/videos";
import { ITEM, LINES, type LineName, type RowName, type VisitName } from "./goals";
import { Pipe } from "./pipe";
import { type Figures, median, print, printExchanges, printLimits } from "./report";
import { type Visit, openLink, openLinkAgain, scanFromHome } from "./visit";

const RUNS = Number(process.env.SUYUAN_COLD_RUNS ?? 5);
const NETWORK = (process.env.SUYUAN_COLD_NETWORK ?? "all") as LineName | "all";
const ONLY = process.env.SUYUAN_COLD_ONLY as VisitName | undefined;
const JSON_FILE = process.env.SUYUAN_COLD_JSON;

const isWanted = (visit: VisitName): boolean => !ONLY || ONLY === visit;

/** The visits of one run, each on a platform and with profiles that have seen nothing. */
async function run(name: LineName): Promise<Map<VisitName, Visit>> {
  const visits = new Map<VisitName, Visit>();
  const platform = await Platform.start();
  const pipe = await Pipe.start(platform.url, LINES[name]);
  const profiles = await mkdtemp(join(tmpdir(), "suyuan-cold-"));
  try {
    if (isWanted("digital-link") || isWanted("second")) {
      const profile = join(profiles, "link");
      visits.set("digital-link", await openLink(pipe, profile));
      if (isWanted("second")) visits.set("second", await openLinkAgain(pipe, profile));
    }
    if (isWanted("home")) visits.set("home", await scanFromHome(pipe, join(profiles, "home"), playing(video(ITEM.id))));
  } finally {
    await pipe.stop();
    await platform.stop();
    await rm(profiles, { recursive: true, force: true });
  }
  return visits;
}

/** Every run of one line, printed as it comes. */
async function measure(name: LineName): Promise<{ figures: Figures; runs: Map<VisitName, Visit>[] }> {
  const figures: Figures = {};
  const runs: Map<VisitName, Visit>[] = [];
  for (let at = 1; at <= RUNS; at++) {
    const visits = await run(name);
    runs.push(visits);
    for (const visit of visits.values()) {
      for (const [row, value] of Object.entries(visit.figures) as [RowName, number][]) (figures[row] ??= []).push(value);
    }
    const { verdict, second } = figures;
    const said = [figures.verdict, figures.scanned, second].map((times) => (times ? `${((times.at(-1) ?? NaN) / 1_000).toFixed(1)} s` : "–"));
    if (verdict) console.log(`${LINES[name].title}, run ${at} of ${RUNS}: link ${said[0]}, scanned ${said[1]}, second visit ${said[2]}`);
  }
  return { figures, runs };
}

test("cold start", async () => {
  const kept: Record<string, unknown> = {};
  for (const name of NETWORK === "all" ? (Object.keys(LINES) as LineName[]) : [NETWORK]) {
    const { figures, runs } = await measure(name);
    print(name, figures);
    for (const [visit, last] of runs.at(-1) ?? []) printExchanges(`${LINES[name].title}, ${visit}, last run`, last);
    const medians = Object.fromEntries(Object.entries(figures).map(([row, values]) => [row, median(values)]));
    kept[name] = { medians, runs: figures };
  }
  printLimits();
  if (JSON_FILE) await writeFile(JSON_FILE, `${JSON.stringify(kept, null, 2)}\n`);
});
