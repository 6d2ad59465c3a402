// What is measured: what to look for on the page, the lines that it comes over, and the goals.

/** What the app shows at each step, as selectors. They follow the app; everything else here stays as it is. */
export const MARKS = {
  /** The first page as the platform writes it: product, maker, batch, dates and status, not yet checked on this device. */
  written: "[data-first-page]",
  /** The verdict's heading. */
  verdict: "[data-outcome]",
  /** The large button of the home page that leads to the camera. */
  scan: 'a[href="/scan"].rounded-full, [data-scan]',
  /** What a shopper touches first on a result. */
  touch: "main details > summary",
} as const;

export type Mark = keyof typeof MARKS;

/** The item of the demo catalogue that is opened and filmed, and what comes of it. */
export const ITEM = { id: "milk-first-check", outcome: "Verified" } as const;

/** A way between browser and platform. */
export interface Line {
  /** Bits a second, each way. */
  readonly down: number;
  readonly up: number;
  /** Until an answer comes to a question that takes no time, in milliseconds. */
  readonly roundTrip: number;
}

/** The lines by the names that they are chosen by. */
export const LINES = {
  "slow-4g": { title: "slow 4G", down: 1_600_000, up: 750_000, roundTrip: 150 },
  "3g": { title: "3G", down: 400_000, up: 400_000, roundTrip: 400 },
} as const satisfies Record<string, Line & { title: string }>;

export type LineName = keyof typeof LINES;

/** Which visits can be measured by themselves. */
export const VISITS = ["digital-link", "home", "second"] as const;

export type VisitName = (typeof VISITS)[number];

/** A figure of the table: `time` in milliseconds, `bytes` as they went over the line. */
export interface Row {
  readonly title: string;
  readonly visit: VisitName;
  readonly unit: "time" | "bytes" | "count" | "shift";
  /** At most; none where none is set. */
  readonly goal: Partial<Record<LineName, number>>;
}

const both = (goal: number) => ({ "slow-4g": goal, "3g": goal });

/** The table. Goals hold for a cold start with the page's main thread slowed four times. */
export const ROWS = {
  written: {
    title: "Digital Link → product, maker, batch, dates, status, not yet checked",
    visit: "digital-link",
    unit: "time",
    goal: { "slow-4g": 1_000, "3g": 1_600 },
  },
  verdict: {
    title: "Digital Link → verdict verified on the device",
    visit: "digital-link",
    unit: "time",
    goal: { "slow-4g": 2_000, "3g": 6_000 },
  },
  scan: { title: "home → scan button that works", visit: "home", unit: "time", goal: { "slow-4g": 1_800, "3g": 6_000 } },
  camera: { title: "· touching it → camera asked for", visit: "home", unit: "time", goal: {} },
  scanned: {
    title: "home → button → camera film → verdict",
    visit: "home",
    unit: "time",
    goal: { "slow-4g": 5_000, "3g": 15_000 },
  },
  second: {
    title: "second visit: Digital Link → verdict",
    visit: "second",
    unit: "time",
    goal: { "slow-4g": 900, "3g": 1_800 },
  },
  bytes: {
    title: "bytes until the verdict of a Digital Link",
    visit: "digital-link",
    unit: "bytes",
    goal: { "slow-4g": 230_000 },
  },
  pageBytes: { title: "· of these not for the service worker", visit: "digital-link", unit: "bytes", goal: {} },
  allBytes: { title: "bytes of that visit in all, once idle", visit: "digital-link", unit: "bytes", goal: {} },
  twiceBytes: { title: "· of these for files that had come before", visit: "digital-link", unit: "bytes", goal: {} },
  secondBytes: { title: "bytes until the verdict of a second visit", visit: "second", unit: "bytes", goal: {} },
  line: { title: "requests in line before the verdict", visit: "digital-link", unit: "count", goal: {} },
  lcp: { title: "Digital Link: largest contentful paint", visit: "digital-link", unit: "time", goal: {} },
  shift: { title: "Digital Link: layout shift", visit: "digital-link", unit: "shift", goal: both(0.02) },
  touch: { title: "Digital Link: first touch → painted", visit: "digital-link", unit: "time", goal: both(200) },
  longTasks: { title: "Digital Link: tasks over 50 ms", visit: "digital-link", unit: "count", goal: {} },
  longest: { title: "· the longest", visit: "digital-link", unit: "time", goal: {} },
  slowed: { title: "times that the page's main thread was slower than this machine", visit: "digital-link", unit: "count", goal: {} },
  homeLcp: { title: "home: largest contentful paint", visit: "home", unit: "time", goal: {} },
  homeShift: { title: "home: layout shift", visit: "home", unit: "shift", goal: both(0.02) },
  homeTouch: { title: "home: first touch → painted", visit: "home", unit: "time", goal: both(200) },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof ROWS;
