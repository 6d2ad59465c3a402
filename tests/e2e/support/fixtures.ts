// What a test is given: a platform of its own, a browser that may complain of nothing, a camera.

import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium, expect, test as base } from "@playwright/test";
import { Faults } from "../faults";
import { CHROMIUM, FLAGS, playing } from "./browser";
import { type Each, casesOn } from "./cases";
import type { Outcome } from "./catalogue";
import { Complaints } from "./complaints";
import { Platform } from "./platform";
import { type Language, type Words, words } from "./words";

/** A browser started for one test, with flags of its own. */
type Open = (flags: string[], options?: BrowserContextOptions) => Promise<Page>;

interface Fixtures {
  /** What the browser complains of. */
  complaints: Complaints;
  /** The reference platform, fresh. */
  platform: Platform;
  /** A server before the platform that can be told to fail. */
  faults: Faults;
  /** Tests like cases one after the other, on the page of this test. */
  each: Each;
  /** What people read in the language of this test. */
  w: Words;
  /** Starts another browser. */
  open: Open;
  /** Starts a browser whose camera plays a video. */
  camera: (video: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.unexpected, "the browser complains of nothing").toEqual([]);
  },

  platform: async ({ complaints }, use) => {
    const platform = await Platform.start();
    complaints.origins.add(platform.url);
    await use(platform);
    await platform.stop();
  },

  faults: async ({ platform, complaints }, use) => {
    const faults = await Faults.start(platform.url);
    complaints.origins.add(faults.url);
    await use(faults);
    await faults.stop();
  },

  each: async ({ page, complaints }, use) => use(casesOn(page, complaints)),

  w: async ({ locale }, use) => use(words((locale ?? "zh-CN") as Language)),

  context: async ({ context, complaints }, use) => {
    complaints.watch(context);
    await use(context);
  },

  open: async ({ complaints, locale, timezoneId, viewport }, use) => {
    const browsers: Browser[] = [];
    await use(async (flags, options = {}) => {
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
      browsers.push(browser);
      const context = await browser.newContext({ locale, timezoneId, viewport, ...options });
      complaints.watch(context);
      return context.newPage();
    });
    for (const browser of browsers) await browser.close();
  },

  camera: async ({ open }, use) => use((video) => open(playing(video))),
});

export { expect };

/** Opens every section, and waits until all of it is on the page: what is in one is drawn when it is first opened. */
export async function openSections(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => all.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
  await expect(page.locator("main .fold-body:empty")).toHaveCount(0);
}

/** The heading that says the outcome. */
export const verdict = (page: Page): Locator => page.locator("[data-outcome]");

/**
 * Waits until it is there, or for as long as an expectation would: the page itself says when it comes, while expectations
 * look at it ever more rarely, so that each would wait for half a second more than it has to.
 */
export async function shown(what: Locator): Promise<void> {
  await what.first().waitFor({ state: "attached", timeout: 10_000 }).catch(() => {});
}

/** Waits for the verdict, and expects it to be this one. */
export async function expectOutcome(page: Page, outcome: Outcome): Promise<void> {
  await shown(verdict(page));
  await expect(verdict(page)).toHaveAttribute("data-outcome", outcome);
}

/** The names of the reasons on the page. */
export async function reasons(page: Page): Promise<string[]> {
  return page.locator("[data-reason]").evaluateAll((all) => all.map((reason) => (reason as HTMLElement).dataset.reason ?? ""));
}

/** Types a code on the home page and asks for it. */
export async function typeCode(page: Page, w: Words, code: string, company?: string): Promise<void> {
  await page.getByText(w.typed, { exact: true }).first().click();
  if (company) await page.getByLabel(w.company).selectOption({ label: company });
  await page.getByLabel(w.digits).fill(code);
  await page.getByRole("button", { name: w.check, exact: true }).click();
}
