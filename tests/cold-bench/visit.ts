// One visit: a browser with a profile of its own comes over the pipe to a page.

import { type BrowserContext, type CDPSession, type Page, chromium } from "@playwright/test";
import { CHROMIUM, FLAGS } from "../e2e/support/browser";
import { codeOf, item } from "../e2e/support/catalogue";
import { ITEM, MARKS, type Mark, type RowName } from "./goals";
import { clock } from "./link";
import type { Exchange, Pipe } from "./pipe";
import { ServiceWorkers, inLine, repeated } from "./requests";
import { type Note, first, layoutShift, watch } from "./watch";

/** How much slower than this machine's a cheap phone's processor is. */
export const SLOWER = 4;
/** How long nothing has gone over the line when a visit is over, in milliseconds. */
const IDLE_MS = 3_000;
/** How long anything may take: the whole app comes over 3G in a minute. */
const PATIENCE_MS = 240_000;
/** How long a touch may go without an effect before it is made again. */
const TOUCH_AGAIN_MS = 400;

/** What a visit came to. */
export interface Visit {
  readonly figures: Partial<Record<RowName, number>>;
  /** What had gone over the line when the verdict stood, by exchange. */
  readonly before: Map<Exchange, number>;
  /** The exchanges that the verdict waited for one after the other. */
  readonly line: Exchange[];
  /** All of the visit's, and those of them that the service worker made. */
  readonly exchanges: Exchange[];
  readonly byWorker: Set<Exchange>;
}

/** Opens the item's Digital Link on a profile that knows nothing, waits for all that follows, and touches the page once. */
export async function openLink(pipe: Pipe, profile: string): Promise<Visit> {
  return visiting(pipe, profile, [], async (visitor) => {
    await visitor.open(codeOf(item(ITEM.id), pipe.url));
    const verdict = await visitor.verdict();
    await visitor.settle();
    await visitor.touch("touch");
    const told = visitor.told(verdict);
    const written = first(visitor.notes, "written");
    const again = [...repeated(told.exchanges).values()].flat();
    const tasks = visitor.notes.filter(({ name, at }) => name === "task" && at < verdict);
    const figures = {
      written: (written ? Math.min(written.at, verdict) : verdict) - visitor.start,
      verdict: verdict - visitor.start,
      bytes: sum(told.before.values()),
      pageBytes: sum([...told.before].filter(([exchange]) => !told.byWorker.has(exchange)).map(([, size]) => size)),
      allBytes: sum(told.exchanges.map(({ down }) => down)),
      twiceBytes: sum(again.map(({ down }) => down)),
      line: told.line.length,
      lcp: visitor.largest(),
      shift: layoutShift(visitor.notes),
      touch: visitor.longestInput(),
      longTasks: tasks.length,
      longest: Math.max(0, ...tasks.map(({ value = 0 }) => value)),
      slowed: await visitor.slowed(),
    };
    return { ...told, figures };
  });
}

/** Opens the same link on the same profile again, in a browser that was started anew. */
export async function openLinkAgain(pipe: Pipe, profile: string): Promise<Visit> {
  return visiting(pipe, profile, [], async (visitor) => {
    await visitor.open(codeOf(item(ITEM.id), pipe.url));
    const verdict = await visitor.verdict();
    const told = visitor.told(verdict, true);
    return { ...told, figures: { second: verdict - visitor.start, secondBytes: sum(told.before.values()) } };
  });
}

/** Opens the home page on a profile that knows nothing, touches the scan button as soon as it shows, and holds up the item. */
export async function scanFromHome(pipe: Pipe, profile: string, camera: string[]): Promise<Visit> {
  return visiting(pipe, profile, camera, async (visitor) => {
    await visitor.open(pipe.url);
    await visitor.sees("scan");
    const touched = await visitor.touchUntil("scan", "/scan");
    const camera = await visitor.hears("camera");
    const verdict = await visitor.verdict();
    const told = visitor.told(verdict);
    const figures = {
      scan: touched - visitor.start,
      camera: camera.at - touched,
      scanned: verdict - visitor.start,
      homeLcp: visitor.largest(),
      homeShift: layoutShift(visitor.notes),
      homeTouch: visitor.longestInput(),
    };
    return { ...told, figures };
  });
}

const sum = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

async function visiting(pipe: Pipe, profile: string, flags: string[], visit: (visitor: Visitor) => Promise<Visit>): Promise<Visit> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...FLAGS, ...flags],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 412, height: 915 },
    hasTouch: true,
  });
  try {
    pipe.forget();
    return await visit(await Visitor.in(context, pipe));
  } finally {
    await context.close();
  }
}

class Visitor {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly pipe: Pipe,
    readonly notes: readonly Note[],
    private readonly workers: ServiceWorkers,
  ) {}

  static async in(context: BrowserContext, pipe: Pipe): Promise<Visitor> {
    const workers = new ServiceWorkers(context);
    const notes = await watch(context, MARKS);
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return new Visitor(page, session, pipe, notes, workers);
  }

  /** When the visit began. */
  get start(): number {
    return first(this.notes, "start")!.at;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "commit", timeout: PATIENCE_MS });
    await this.hears("start");
  }

  async hears(name: string): Promise<Note> {
    for (const until = clock() + PATIENCE_MS; clock() < until; await pause(20)) {
      const note = first(this.notes, name);
      if (note) return note;
    }
    throw new Error(`after ${PATIENCE_MS / 1_000} s there is no ${name}`);
  }

  sees(mark: Mark): Promise<Note> {
    return this.hears(mark);
  }

  /** When the right verdict was on screen. */
  async verdict(): Promise<number> {
    const { at, mark } = await this.sees("verdict");
    if (mark?.outcome !== ITEM.outcome) throw new Error(`the verdict is ${mark?.outcome}, not ${ITEM.outcome}`);
    return at;
  }

  /** Waits until the service worker has all it wants, where there is one, and the line is quiet. */
  async settle(): Promise<void> {
    await this.pipe.idle(IDLE_MS);
    await this.page.waitForFunction(
      async () => {
        const registration = await navigator.serviceWorker?.getRegistration();
        return !registration || (registration.active?.state === "activated" && !registration.installing);
      },
      undefined,
      { timeout: PATIENCE_MS, polling: 250 },
    );
    await this.pipe.idle(IDLE_MS);
  }

  /** Touches what is marked, where it is on screen, and waits until that has been painted and told. */
  async touch(mark: Mark): Promise<void> {
    const found = this.page.locator(MARKS[mark]).first();
    if (!(await found.count())) return;
    await found.tap({ timeout: 30_000 });
    await pause(1_000);
  }

  /** Touches what is marked until the page is at `path`; when the touch was made that led there. */
  async touchUntil(mark: Mark, path: string): Promise<number> {
    const { x, y } = (await this.sees(mark)).mark!;
    for (const until = clock() + PATIENCE_MS; clock() < until; ) {
      const touched = clock();
      await this.page.touchscreen.tap(x, y);
      for (const again = clock() + TOUCH_AGAIN_MS; clock() < again; await pause(10)) {
        if (new URL(this.page.url()).pathname === path) return touched;
      }
    }
    throw new Error(`touching ${mark} does not lead to ${path}`);
  }

  /** How many times slower than this machine the page's main thread really is: the best of some attempts, as others use it too. */
  async slowed(): Promise<number> {
    const quickest = async () => Math.min(...(await Promise.all(Array.from({ length: 5 }, () => this.page.evaluate(sumUp)))));
    const slow = await quickest();
    await this.session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    return Number((slow / (await quickest())).toFixed(1));
  }

  largest(): number {
    return (this.notes.findLast(({ name }) => name === "largest")?.at ?? NaN) - this.start;
  }

  /** How long the slowest part of what was touched took until painted: 16 ms is the shortest that browsers tell. */
  longestInput(): number {
    const inputs = this.notes.filter(({ name }) => name === "input");
    return inputs.length ? Math.max(16, ...inputs.map(({ value = 0 }) => value)) : NaN;
  }

  /**
   * What went over the line, and how much of it before the verdict. A page waits for its service worker only where that
   * answers for the platform: on a second visit.
   */
  told(verdict: number, isServed = false): Omit<Visit, "figures"> {
    const exchanges = [...this.pipe.exchanges];
    const byWorker = this.workers.of(exchanges);
    const line = inLine(exchanges.filter((exchange) => exchange.ended <= verdict && (isServed || !byWorker.has(exchange))));
    return { before: this.pipe.arrivedBy(verdict), line, exchanges, byWorker };
  }
}

/** Milliseconds that a fixed sum takes on the page. */
function sumUp(): number {
  const from = performance.now();
  let total = 0;
  for (let at = 0; at < 5e6; at++) total += at % 7;
  return performance.now() - from + (total < 0 ? 1 : 0);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
