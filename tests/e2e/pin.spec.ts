// The number under the cover: typed once, compared by the platform, and not for ever.

import type { Locator, Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test } from "./support/fixtures";
import type { Language, Words } from "./support/words";

const FIRST = item("milk-covered-first");
const SEEN = item("milk-covered-seen");
const NUMBER = "482913";
const SEEN_NUMBER = "705216";
const WRONG = "000000";

const pinField = (page: Page, w: Words): Locator => page.getByRole("textbox", { name: w.pin });

async function typePin(page: Page, w: Words, number: string): Promise<void> {
  await pinField(page, w).fill(number);
  await page.getByRole("button", { name: w.pinSubmit }).click();
}

/** The reason of this name, once it is on the page. */
const reason = (page: Page, name: string) => page.locator(`[data-reason="${name}"]`);

for (const locale of ["zh-CN", "en"] as Language[]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("the right number, typed for the first time, speaks for the pack, and is not asked for again", async ({ faults, page, w }) => {
      await page.goto(faults.url + resultPath(FIRST, faults.url));
      await expectOutcome(page, "Verified");
      await expect(page.getByRole("heading", { name: w.pinTitle })).toBeVisible();
      await typePin(page, w, NUMBER);
      await expect(reason(page, "PinRight")).toBeVisible();
      await expectOutcome(page, "Verified");
      await expect(pinField(page, w)).toHaveCount(0);
      // Never in an address: those are written into logs.
      const asked = faults.callsOf("GET", "/v1/lookup");
      expect(asked.map((call) => call.headers["suyuan-pin"])).toEqual([undefined, NUMBER]);
      expect(page.url()).not.toContain(NUMBER);
    });

    test("a wrong number is a caution that says how often it may still be tried", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(FIRST, platform.url));
      await typePin(page, w, WRONG);
      await expectOutcome(page, "Caution");
      await expect(reason(page, "PinWrong")).toContainText(w.triesLeft);
      await expect(reason(page, "PinWrong")).toContainText("4");
      await typePin(page, w, WRONG);
      await expect(reason(page, "PinWrong")).toContainText("3");
      // A slip is forgiven.
      await typePin(page, w, NUMBER);
      await expect(reason(page, "PinRight")).toBeVisible();
      await expectOutcome(page, "Verified");
    });
  });
}

test("after five wrong numbers none is compared any more, not even the right one, on no device", async ({ platform, page, browser, w }) => {
  await page.goto(platform.url + resultPath(FIRST, platform.url));
  for (const left of ["4", "3", "2", "1", "0"]) {
    await typePin(page, w, WRONG);
    await expect(reason(page, "PinWrong")).toContainText(`${left} 次`);
  }
  await typePin(page, w, NUMBER);
  await expectOutcome(page, "Caution");
  await expect(reason(page, "PinLocked")).toBeVisible();
  await expect(pinField(page, w)).toHaveCount(0);

  const other = await browser.newContext({ locale: "zh-CN" });
  const theirs = await other.newPage();
  await theirs.goto(platform.url + resultPath(FIRST, platform.url));
  await typePin(theirs, w, NUMBER);
  await expect(reason(theirs, "PinLocked")).toBeVisible();
  await other.close();
});

test("a right number that somebody else typed before is a caution", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(SEEN, platform.url));
  await typePin(page, w, SEEN_NUMBER);
  await expect(reason(page, "PinUsedBefore")).toBeVisible();
  await expectOutcome(page, "Caution");
});

test("a number that was copied together with the code gives itself away on the second device", async ({ platform, page, browser, w }) => {
  await page.goto(platform.url + resultPath(FIRST, platform.url));
  await typePin(page, w, NUMBER);
  await expect(reason(page, "PinRight")).toBeVisible();
  const other = await browser.newContext({ locale: "zh-CN" });
  const theirs = await other.newPage();
  await theirs.goto(platform.url + resultPath(FIRST, platform.url));
  await typePin(theirs, w, NUMBER);
  await expect(reason(theirs, "PinUsedBefore")).toBeVisible();
  await expectOutcome(theirs, "Caution");
  await other.close();
});

test("what cannot be the number is not sent, so that no try is spent", async ({ faults, page, w }) => {
  await page.goto(faults.url + resultPath(FIRST, faults.url));
  await page.getByRole("button", { name: w.pinSubmit }).click();
  await expect(page.getByText(w.pinEmpty)).toBeVisible();
  await expect(pinField(page, w)).toBeFocused();
  await typePin(page, w, "48291");
  await expect(page.getByText(w.pinIncomplete)).toBeVisible();
  await expect(pinField(page, w)).toHaveAttribute("aria-invalid", "true");
  expect(faults.callsOf("GET", "/v1/lookup")).toHaveLength(1);
  // As people write it, and as a Chinese keyboard does.
  await typePin(page, w, " 482-９１３ ");
  await expect(reason(page, "PinRight")).toBeVisible();
});

test("without a network nothing is said of the number, and it is sent once there is one", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE/);
  await page.goto(faults.url + resultPath(FIRST, faults.url));
  await expectOutcome(page, "Verified");
  faults.set("/v1/lookup", { kind: "broken" });
  await typePin(page, w, NUMBER);
  await expectOutcome(page, "CannotCheck");
  expect(await reasons(page)).not.toContain("PinWrong");
  faults.clear("/v1/lookup");
  await page.getByRole("button", { name: w.recheck }).click();
  await expect(reason(page, "PinRight")).toBeVisible();
  expect(faults.callsOf("GET", "/v1/lookup").at(-1)?.headers["suyuan-pin"]).toBe(NUMBER);
  // Compared once: the next check goes without it.
  await page.getByRole("button", { name: w.recheck }).click();
  await expect(reason(page, "PinRight")).toBeVisible();
  expect(faults.callsOf("GET", "/v1/lookup").at(-1)?.headers["suyuan-pin"]).toBeUndefined();
});

test("an answer that is lost on its way back costs nothing", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE/);
  await page.goto(faults.url + resultPath(FIRST, faults.url));
  await expectOutcome(page, "Verified");
  // More than once: a browser asks again by itself when a connection breaks that it had kept.
  faults.set("/v1/lookup", { kind: "lost" });
  await typePin(page, w, NUMBER);
  await expectOutcome(page, "CannotCheck");
  faults.clear("/v1/lookup");
  await page.getByRole("button", { name: w.recheck }).click();
  await expect(reason(page, "PinRight")).toBeVisible();
  await expectOutcome(page, "Verified");
});

test("after reloading, and after going away and back, the device is still told that its number was right", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(FIRST, platform.url));
  await typePin(page, w, NUMBER);
  await expect(reason(page, "PinRight")).toBeVisible();
  await page.reload();
  await expect(reason(page, "PinRight")).toBeVisible();
  await page.getByRole("link", { name: w.howLink }).click();
  await expect(page.getByRole("heading", { name: w.how })).toBeVisible();
  await expect(reason(page, "PinRight")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#verdict")).toBeVisible();
  await expect(reason(page, "PinRight")).toBeVisible();
  await expect(pinField(page, w)).toHaveCount(0);
  await page.goForward();
  await expect(reason(page, "PinRight")).toBeVisible();
});

test("a wrong number is not typed again by reloading", async ({ faults, page, w }) => {
  await page.goto(faults.url + resultPath(FIRST, faults.url));
  await typePin(page, w, WRONG);
  await expect(reason(page, "PinWrong")).toBeVisible();
  await page.reload();
  await expectOutcome(page, "Verified");
  await expect(pinField(page, w)).toHaveValue("");
  expect(faults.callsOf("GET", "/v1/lookup").filter((call) => call.headers["suyuan-pin"])).toHaveLength(1);
});

test("typing the number works by keyboard alone, and the new verdict has the focus", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(FIRST, platform.url));
  await expect(page.locator("#verdict")).toBeFocused();
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press("Tab");
    if (await pinField(page, w).evaluate((input) => input === document.activeElement)) break;
  }
  await expect(pinField(page, w)).toBeFocused();
  await page.keyboard.type(NUMBER);
  await page.keyboard.press("Enter");
  await expect(reason(page, "PinRight")).toBeVisible();
  await expect(page.locator("#verdict")).toBeFocused();
});

test("where the maker offers no number, none is asked for", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(item("milk-first-check"), platform.url));
  await expectOutcome(page, "Verified");
  await expect(pinField(page, w)).toHaveCount(0);
});
