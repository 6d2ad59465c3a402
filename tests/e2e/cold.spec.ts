// What a first visit carries before it says anything, so that it does not grow. How long that takes on a slow line and a
// slow phone is measured by `cargo xtask bench cold`.

import { type Line, MARKS } from "../cold-bench/goals";
import { Pipe } from "../cold-bench/pipe";
import { ServiceWorkers, inLine } from "../cold-bench/requests";
import { first, watch } from "../cold-bench/watch";
import { codeOf, item } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";

/** Digital Link → verdict, on a device that has nothing yet. Sizes are bytes over the line, heads included. */
const LIMITS = {
  /** What the page and its workers asked for before the verdict stood. */
  pageBytes: 672_000,
  /** What the service worker asked for meanwhile: as long as it does not wait for the verdict, up to all that it keeps. */
  serviceWorkerBytes: 1_067_000,
  /**
   * Requests of the page of which each began only after the one before had been answered. The last two are the lookup and a
   * second trust list: the latter is asked for only where the first has not come when the lookup has.
   */
  requestsInLine: 7,
};

/** As quick as this machine, yet far enough away that what is asked side by side is seen to be. */
const AWAY: Line = { down: Infinity, up: Infinity, roundTrip: 100 };

test("the way from a Digital Link to the verdict carries no more, and waits no oftener, than it may", async ({
  platform,
  complaints,
  open,
}) => {
  const pipe = await Pipe.start(platform.url, AWAY);
  complaints.origins.add(pipe.url);
  const page = await open([]);
  const workers = new ServiceWorkers(page.context());
  const notes = await watch(page.context(), MARKS);
  await page.goto(codeOf(item("milk-first-check"), pipe.url));
  await expectOutcome(page, "Verified");
  await expect.poll(() => first(notes, "verdict")).toBeDefined();
  const verdict = first(notes, "verdict")!.at;
  // What was asked for before counts whole: how much of it had come by then is a matter of luck.
  await pipe.idle(1_000);
  const before = pipe.exchanges.filter(({ started }) => started < verdict);
  const theirs = workers.of(before);
  const bytes = (of: typeof before) => of.reduce((sum, { down }) => sum + down, 0);
  const line = inLine(before.filter((exchange) => exchange.ended <= verdict && !theirs.has(exchange)));
  const figures = {
    pageBytes: bytes(before.filter((exchange) => !theirs.has(exchange))),
    serviceWorkerBytes: bytes([...theirs]),
    requestsInLine: line.length,
  };
  const said = `${JSON.stringify(figures)}: ${line.map(({ target }) => target.split("?")[0]).join(" → ")}`;
  console.log(`    before the verdict: ${said}`);
  test.info().annotations.push({ type: "before the verdict", description: said });
  for (const [name, limit] of Object.entries(LIMITS)) {
    expect.soft(figures[name as keyof typeof figures], `${name}; ${said}`).toBeLessThanOrEqual(limit);
  }
  await page.close();
  await pipe.stop();
});
