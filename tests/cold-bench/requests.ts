// Which requests wait for one another, which come twice, and which the service worker makes.

import type { BrowserContext, Request } from "@playwright/test";
import { clock } from "./link";
import type { Exchange } from "./pipe";

/** How far the clocks of browser and pipe may differ, in milliseconds. */
const CLOCKS_MS = 10;
/** How late a request is heard of, in milliseconds. */
const HEARD_MS = 200;

/** What nothing on the page waits for. */
const ASIDE = ["image", "manifest", "serviceworker"];

/**
 * The longest row of requests of which each began only after the one before had been answered. Those that were given up, and
 * those that nothing waits for, are in none.
 */
export function inLine(exchanges: readonly Exchange[]): Exchange[] {
  const rows: Exchange[][] = [];
  for (const exchange of exchanges.filter(({ down, destination }) => down && !ASIDE.includes(destination))) {
    rows.push([...longest(rows.filter((row) => row.at(-1)!.ended <= exchange.started)), exchange]);
  }
  return longest(rows);
}

/** Of equally long ones the one that ended last, which is more likely what was waited for. */
function longest(rows: readonly Exchange[][]): Exchange[] {
  const [first = []] = rows.toSorted((a, b) => b.length - a.length || b.at(-1)!.ended - a.at(-1)!.ended);
  return first;
}

/** Exchanges of what had come whole before, by target. */
export function repeated(exchanges: readonly Exchange[]): Map<string, Exchange[]> {
  const again = new Map<string, Exchange[]>();
  for (const exchange of exchanges.filter(({ method, status }) => method === "GET" && status === 200)) {
    const known = again.get(exchange.target);
    if (known) known.push(exchange);
    else again.set(exchange.target, []);
  }
  return new Map([...again].filter(([, all]) => all.length));
}

/** Hears what the service workers of a browser ask for; what they ask looks no different on the line. */
export class ServiceWorkers {
  private readonly asked: { request: Request; heard: number }[] = [];

  constructor(context: BrowserContext) {
    context.on("request", (request) => {
      if (request.serviceWorker()) this.asked.push({ request, heard: clock() });
    });
  }

  /** Of `exchanges`, those that they made, and their own scripts. */
  of(exchanges: readonly Exchange[]): Set<Exchange> {
    const theirs = new Set(exchanges.filter(({ target }) => target === "/sw.js"));
    for (const { request, heard } of this.asked) {
      const { pathname, search } = new URL(request.url());
      const { startTime, responseEnd } = request.timing();
      // Times are known once there is an answer.
      const from = startTime > 0 ? startTime - CLOCKS_MS : heard - HEARD_MS;
      const until = responseEnd < 0 ? Infinity : startTime + responseEnd + CLOCKS_MS;
      const made = exchanges.find(
        (exchange) =>
          exchange.target === pathname + search && !theirs.has(exchange) && exchange.started >= from && exchange.started <= until,
      );
      if (made) theirs.add(made);
    }
    return theirs;
  }
}
