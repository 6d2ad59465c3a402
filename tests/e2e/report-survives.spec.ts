// Reports arrive once and whole, whatever is switched off at whichever step of sending: the tab, the browser, the network,
// the platform. Schedules are random and seeded; `SUYUAN_LONG=1` runs two hundred of them, `SUYUAN_SEED` another set.

import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, chromium, expect } from "@playwright/test";
import { Faults, type Moment } from "./faults";
import { CHROMIUM, FLAGS } from "./support/browser";
import { codeOf, item } from "./support/catalogue";
import { test } from "./support/fixtures";
import { generator, noise } from "./support/picture";
import type { Platform } from "./support/platform";
import type { Words } from "./support/words";

const IS_LONG = Boolean(process.env.SUYUAN_LONG);
const SCHEDULES = IS_LONG ? 200 : 12;
const FIRST_SEED = Number(process.env.SUYUAN_SEED ?? 1);
/** Schedules of one test, which share a platform and a browser's profile. */
const BATCH = IS_LONG ? 20 : 6;
/** What is longest: a platform that starts anew while this machine is busy. */
const PATIENCE = 30_000;

const ACTS = ["close the tab", "kill the browser", "cut the network", "kill the platform", "break the connection"] as const;

/** What happens at which step of sending one report. */
interface Strike {
  act: (typeof ACTS)[number];
  /** So many calls after the one before. */
  step: number;
  moment: Moment;
}

interface Schedule {
  seed: number;
  photos: number;
  strikes: Strike[];
}

function schedule(seed: number): Schedule {
  const random = generator(seed);
  const below = (most: number) => Math.floor(random() * most);
  const photos = 1 + below(3);
  const strikes = Array.from({ length: 1 + below(3) }, (_, at) => ({
    act: ACTS[below(ACTS.length)],
    // A photo is announced, then comes in one to three parts; then the report. What was struck begins anew, with less to do.
    step: below(at === 0 ? photos * 3 : 3),
    moment: (["before", "after"] as const)[below(2)],
  }));
  return { seed, photos, strikes };
}

/** A browser that can be killed, with a profile that survives it. */
class Phone {
  private browser?: Browser;
  private process?: ChildProcess;
  page!: Page;

  constructor(private readonly profile: string) {}

  async open(address: string): Promise<Page> {
    if (!this.process) await this.start();
    const [context] = this.browser!.contexts();
    this.page = await context.newPage();
    await this.page.goto(address);
    return this.page;
  }

  async closeTab(): Promise<void> {
    await this.page.close().catch(() => {});
  }

  async kill(): Promise<void> {
    const { process: process_, browser } = this;
    if (!process_) return;
    this.process = undefined;
    const ended = once(process_, "exit");
    process_.kill("SIGKILL");
    await ended;
    await browser?.close().catch(() => {});
  }

  private async start(): Promise<void> {
    const flags = [...FLAGS, "--headless=new", "--accept-lang=zh-CN", "--remote-debugging-port=0", `--user-data-dir=${this.profile}`, "about:blank"];
    this.process = spawn(CHROMIUM, flags, { stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise<string>((resolve, reject) => {
      let words = "";
      const patience = setTimeout(() => reject(new Error(`the browser does not start: ${words}`)), PATIENCE);
      this.process!.stderr!.on("data", (text) => {
        words += text;
        const found = /DevTools listening on (ws:\S+)/.exec(words);
        if (!found) return;
        clearTimeout(patience);
        resolve(found[1]);
      });
    });
    this.browser = await chromium.connectOverCDP(address);
  }
}

/** What the app has kept of a report that waits: its id, and its photos' digests in order. */
function kept(page: Page): Promise<{ id: string; photos: string[] }[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open("suyuan");
    await new Promise((done) => (open.onsuccess = done));
    const all = open.result.transaction("outbox").objectStore("outbox").getAll();
    await new Promise((done) => (all.onsuccess = done));
    open.result.close();
    return all.result.map(({ json }) => JSON.parse(json)).map((it) => ({
      id: it.id,
      photos: it.report.photos.map((photo: { sha256: string }) => photo.sha256),
    }));
  });
}

/** How many reports stand where. */
function states(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open("suyuan");
    await new Promise((done) => (open.onsuccess = done));
    const all = open.result.transaction("outbox").objectStore("outbox").getAll();
    await new Promise((done) => (all.onsuccess = done));
    open.result.close();
    return all.result.map(({ json }) => {
      const { state } = JSON.parse(json);
      return typeof state === "string" ? state : Object.keys(state)[0];
    });
  });
}

/** Writes a report with so many photos, and waits until the device has all of it. */
async function write(page: Page, w: Words, { seed, photos }: Schedule): Promise<void> {
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByLabel(w.description).fill(`schedule ${seed}`);
  const slots = [w.photoFront, w.photoCode, w.photoSeal].slice(0, photos);
  for (const [at, slot] of slots.entries()) {
    const side = 250 + ((seed * 37 + at * 131) % 450);
    const buffer = noise(seed * 10 + at, side, side);
    await page.getByLabel(`${slot}: ${w.gallery}`).setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
    await expect(page.getByRole("img", { name: slot })).toBeVisible();
  }
  await expect(page.getByText(w.draftSaved)).toBeVisible();
}

/** Runs one schedule; the report has arrived when it ends. Gives the digests of its photos, and what was struck. */
async function run(phone: Phone, platform: Platform, faults: Faults, w: Words, it: Schedule): Promise<{ photos: string[]; struck: number }> {
  const report = `/report?code=${encodeURIComponent(codeOf(item("milk-first-check"), faults.url))}`;
  let page = await phone.open(faults.url + report);
  const before = new Set((await kept(page)).map(({ id }) => id));
  await write(page, w, it);

  let struck = 0;
  const strikes = [...it.strikes];
  const acts: Record<Strike["act"], () => Promise<void>> = {
    "close the tab": () => phone.closeTab(),
    "kill the browser": () => phone.kill(),
    // Where the browser is gone already, there is nothing to cut.
    "cut the network": () => phone.page.context().setOffline(true).catch(() => {}),
    "kill the platform": () => platform.killAndRestart(),
    "break the connection": async () => {},
  };
  const arm = () => {
    const strike = strikes.shift();
    if (!strike) return;
    faults.atStep(strike.step, strike.moment, async () => {
      await acts[strike.act]();
      struck++;
      arm();
    });
  };
  arm();
  await page.getByRole("button", { name: w.submit }).click();
  const arriving: { photos?: string[] } = {};

  // Whatever was switched off comes back, and the app is opened again, until all has arrived.
  const goesOn = async (): Promise<void> => {
    const isOpen = !page.isClosed() && (await page.evaluate(() => true).catch(() => false));
    if (!isOpen) page = await phone.open(`${faults.url}/history`);
    await page.context().setOffline(false).catch(() => {});
    await page.evaluate(() => window.dispatchEvent(new Event("online"))).catch(() => {});
    const ours = await kept(page).then((all) => all.find(({ id }) => !before.has(id))).catch(() => undefined);
    arriving.photos ??= ours?.photos;
    expect(arriving.photos, `schedule ${it.seed} is kept: ${JSON.stringify(it)}`).toBeDefined();
    const all = await states(page).catch(() => ["unknown"]);
    expect([...new Set(all)], `schedule ${it.seed} arrives: ${JSON.stringify(it)}`).toEqual(["Received"]);
  };
  await expect(goesOn).toPass({ timeout: PATIENCE, intervals: [100] });
  faults.disarm();
  await phone.closeTab().catch(() => {});
  return { photos: arriving.photos ?? [], struck };
}

/** Digests of the photos that the platform has of a report. */
async function arrived(platform: Platform, number: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "suyuan-photos-"));
  await platform.operator("reports", "show", number, "--photos", folder);
  const files = await readdir(folder);
  const digests = await Promise.all(files.map(async (file) => createHash("sha256").update(await readFile(join(folder, file))).digest("hex")));
  await rm(folder, { recursive: true });
  return digests.sort();
}

for (let first = 0; first < SCHEDULES; first += BATCH) {
  test(`schedules ${FIRST_SEED + first} to ${FIRST_SEED + first + BATCH - 1}`, async ({ platform, w }) => {
    test.setTimeout(BATCH * PATIENCE);
    const faults = await Faults.start(platform.url);
    const profile = await mkdtemp(join(tmpdir(), "suyuan-phone-"));
    const phone = new Phone(profile);
    const expected = new Map<string, string[]>();
    let strikes = 0;
    try {
      for (let at = 0; at < BATCH; at++) {
        const it = schedule(FIRST_SEED + first + at);
        const { photos, struck } = await run(phone, platform, faults, w, it);
        expect(photos.length).toBe(it.photos);
        expected.set(`schedule ${it.seed}`, [...photos].sort());
        strikes += struck;
      }
      const numbers = (await platform.operator("reports", "list")).match(/\bR\d{8}-[0-9A-Z]{6}\b/g) ?? [];
      const found = new Map<string, string[]>();
      for (const number of new Set(numbers)) {
        const text = await platform.operator("reports", "show", number);
        const name = /schedule \d+/.exec(text)?.[0] ?? `unknown ${number}`;
        expect(found.has(name), `${name} arrived once`).toBe(false);
        found.set(name, await arrived(platform, number));
      }
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      test.info().annotations.push({ type: "figures", description: `${expected.size} reports, ${strikes} strikes` });
      console.log(`      ${expected.size} reports, each once and whole, after ${strikes} strikes`);
      expect(strikes).toBeGreaterThanOrEqual(BATCH);
    } finally {
      await phone.kill();
      await faults.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
