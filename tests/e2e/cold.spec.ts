// What a first visit carries before it says anything, so that it does not grow. How long that takes on a slow line and a
// slow phone is measured by `cargo xtask bench cold`.

import type { Page } from "@playwright/test";
import { ITEM, type Line, MARKS } from "../cold-bench/goals";
import { type Exchange, Pipe } from "../cold-bench/pipe";
import { ServiceWorkers, inLine } from "../cold-bench/requests";
import { first, watch } from "../cold-bench/watch";
import { codeOf, item } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";

/**
 * Digital Link → verdict, on a device that has nothing yet: today's figures, and 3 % for bytes. Sizes are bytes over the line,
 * heads included.
 */
const LIMITS = {
  /** What the page and its workers asked for before the verdict stood. */
  pageBytes: 664_000,
  /** What the service worker asked for meanwhile: as long as it does not wait for the verdict, up to all that it keeps. */
  serviceWorkerBytes: 1_067_000,
  /** Requests of the page of which each began only after the one before had been answered: page, words, second part, third part and its words, which come while the device's store is read, look-up. */
  requestsInLine: 6,
};

type Figures = Record<keyof typeof LIMITS, number>;

/** As quick as this machine, yet far enough away that what is asked side by side is seen to be. */
const AWAY: Line = { down: Infinity, up: Infinity, roundTrip: 100 };
const VISITS = 3;

/** Opens the link in a browser of its own. */
async function visit(pipe: Pipe, open: () => Promise<Page>): Promise<Figures> {
  pipe.forget();
  const page = await open();
  const workers = new ServiceWorkers(page.context());
  const notes = await watch(page.context(), MARKS);
  await page.goto(codeOf(item(ITEM.id), pipe.url));
  await expectOutcome(page, ITEM.outcome);
  await expect.poll(() => first(notes, "verdict")).toBeDefined();
  const verdict = first(notes, "verdict")!.at;
  // What was asked for before counts whole: how much of it had come by then is a matter of luck.
  await pipe.idle(1_000);
  const before = pipe.exchanges.filter(({ started }) => started < verdict);
  const theirs = workers.of(before);
  await page.context().browser()?.close();
  const bytes = (of: Exchange[]) => of.reduce((sum, { down }) => sum + down, 0);
  const line = inLine(before.filter((exchange) => exchange.ended <= verdict && !theirs.has(exchange)));
  const figures = {
    pageBytes: bytes(before.filter((exchange) => !theirs.has(exchange))),
    serviceWorkerBytes: bytes([...theirs]),
    requestsInLine: line.length,
  };
  const said = `${JSON.stringify(figures)}, in line ${line.map(({ target }) => target.split("?")[0]).join(" → ")}`;
  console.log(`    before the verdict: ${said}`);
  test.info().annotations.push({ type: "before the verdict", description: said });
  return figures;
}

test("the way from a Digital Link to the verdict carries no more, and waits no oftener, than it may", async ({
  platform,
  complaints,
  open,
}) => {
  test.setTimeout(120_000);
  const pipe = await Pipe.start(platform.url, AWAY);
  complaints.origins.add(pipe.url);
  const visits: Figures[] = [];
  for (let at = 0; at < VISITS; at++) visits.push(await visit(pipe, () => open([])));
  await pipe.stop();
  const all = (name: keyof Figures) => visits.map((figures) => figures[name]);
  // Of the page's, chance can only add: a request that happens to begin after another looks as if it had waited for it.
  expect.soft(Math.min(...all("pageBytes")), "bytes").toBeLessThanOrEqual(LIMITS.pageBytes);
  expect.soft(Math.min(...all("requestsInLine")), "requests in line").toBeLessThanOrEqual(LIMITS.requestsInLine);
  expect.soft(Math.max(...all("serviceWorkerBytes")), "bytes of the service worker").toBeLessThanOrEqual(LIMITS.serviceWorkerBytes);
});
