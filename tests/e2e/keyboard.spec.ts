// Everything by keyboard: each stop can be seen, and nothing is out of reach.

import type { Locator, Page } from "@playwright/test";
import { item } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";

/** More stops than any screen has. */
const STOPS = 80;

/** Presses Tab until `wanted` has the focus. Every stop on the way has to show that it has it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: "attached" });
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { isVisible: true, html: "body" };
      // Hidden inputs show their focus on the label around them.
      const shows = (it: Element | null) => {
        if (!it) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow.includes("inset");
      };
      const label = element.closest("label");
      // The calendar button within a date field is the browser's own, and so is the ring that it draws around it.
      const isBrowsersOwn = element.matches("input[type=date]:not(:focus-visible)");
      return { isVisible: shows(element) || shows(label) || isBrowsersOwn, html: element.outerHTML.slice(0, 120) };
    });
    expect(focus.isVisible, `the focus is seen on ${focus.html}`).toBe(true);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

test("from home to a verdict to a report that is sent, by keyboard alone", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();

  await tabTo(page, page.locator("summary", { hasText: w.typed }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel(w.digits));
  await page.keyboard.type(item("milk-ean13").code);
  await page.keyboard.press("Enter");
  await expectOutcome(page, "OnRecord");

  // The verdict has the focus: reading and tabbing go on from there.
  await expect(page.locator("#verdict")).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "发现问题？举报" }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: w.report })).toBeFocused();
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: w.datesDiffer })).toBeChecked();
  await tabTo(page, page.getByLabel(w.description));
  await page.keyboard.type("批号被涂改");
  await tabTo(page, page.getByLabel(`${w.photoFront}: ${w.camera}`));
  await tabTo(page, page.getByRole("button", { name: w.submit }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
});

test("the first stop skips the navigation", async ({ platform, page }) => {
  await page.goto(`${platform.url}/about`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // From the top of the document, as after following a link from elsewhere.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.evaluate(() => document.body.focus());
  const skip = page.getByRole("link", { name: "跳到正文" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("comparing works by keyboard and is announced", async ({ platform, page, w }) => {
  await page.goto(`${platform.url}/01/06979901001017/10/QH3A0715/21/F7K2M9QX41?17=280630`);
  await expectOutcome(page, "Verified");
  await tabTo(page, page.getByRole("button", { name: w.different, exact: true }));
  await page.keyboard.press("Space");
  await expectOutcome(page, "Conflict");
  await expect(page.getByRole("status").filter({ hasText: w.conflict })).toBeVisible();
});
