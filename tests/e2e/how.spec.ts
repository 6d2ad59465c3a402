// How a verdict came about: every check with what was compared, and the signed texts to take along.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { STANDARDS, violations } from "./support/axe";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test } from "./support/fixtures";
import { type Language, type Words } from "./support/words";

const MILK = item("milk-first-check");

/** From the result on screen to how it came about. */
async function follow(page: Page, w: Words): Promise<void> {
  await page.getByRole("link", { name: w.howLink }).click();
  await expect(page.getByRole("heading", { level: 1, name: w.how })).toBeVisible();
}

/** What a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

for (const locale of ["zh-CN", "en"] as Language[]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("each of the ten questions is there with what was compared, and every reason of the verdict", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(MILK, platform.url));
      await expectOutcome(page, "Verified");
      const before = (await reasons(page)).sort();
      await follow(page, w);
      const steps = page.locator("main ol > li.card");
      await expect(steps).toHaveCount(10);
      for (const [at, step] of (await steps.all()).entries()) {
        await expect(step.getByRole("heading", { level: 2 })).toHaveText(new RegExp(`^${at + 1}\\. `));
      }
      expect((await reasons(page)).sort()).toEqual(before);
      await expectOutcome(page, "Verified");
      const main = page.getByRole("main");
      await expect(main).toContainText("https://id.gs1.org/01/06979901001017/10/QH3A0715/21/F7K2M9QX41");
      await expect(main).toContainText(platform.url);

      // Long identities break; nothing has to be scrolled sideways, on the narrowest phone in the largest letters.
      await page.setViewportSize({ width: 320, height: 568 });
      await page.evaluate(() => document.documentElement.setAttribute("data-view", "elder"));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test("axe finds nothing on it, in light and dark", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(item("milk-copied"), platform.url));
      await expectOutcome(page, "Caution");
      await follow(page, w);
      await expect(page.getByText(w.betweenPlaces)).toBeVisible();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect.soft(await violations(page, STANDARDS), colorScheme).toEqual([]);
      }
    });

    test("the way between two places that one pack could not have gone is told on the result and here", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(item("milk-copied"), platform.url));
      await expectOutcome(page, "Caution");
      expect((await reasons(page))[0]).toBe("ImpossiblePace");
      const way = page.getByRole("listitem").filter({ hasText: w.impossible }).filter({ hasText: "→" }).first();
      await expect(way).toBeVisible();
      await expect(way).toContainText(/[\d,]+ km · .+ · [\d,]+ km\/h/);
      await follow(page, w);
      await expect(way).toBeVisible();
    });
  });
}

test("reached by its address or reloaded, it checks by itself, and says the same", async ({ faults, page, w }) => {
  await page.goto(faults.url + resultPath(MILK, faults.url).replace("/result?", "/how?"));
  await expectOutcome(page, "Verified");
  await page.reload();
  await expectOutcome(page, "Verified");
  expect(await reasons(page)).toContain("OwnRepeats");
  await page.getByRole("link", { name: w.backToResult }).click();
  await expect(page.locator("#verdict")).toBeVisible();
});

test("where nothing was checked there is nothing to account for", async ({ platform, page, w }) => {
  await page.goto(`${platform.url}/how`);
  await expect(page.getByRole("heading", { level: 1, name: w.noCode })).toBeVisible();
});

test("what the shopper added is part of the account", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await page.getByRole("button", { name: w.different, exact: true }).click();
  await expectOutcome(page, "Conflict");
  await follow(page, w);
  await expectOutcome(page, "Conflict");
  expect(await reasons(page)).toContain("DiffersOnCan");
});

test("without an answer it says so, and has nothing to save", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE/);
  faults.set("/v1/lookup", { kind: "broken" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "CannotCheck");
  await follow(page, w);
  await expectOutcome(page, "CannotCheck");
  await expect(page.getByText(w.rawAbsent)).toBeVisible();
  await expect(page.getByRole("button", { name: w.rawStatement })).toHaveCount(0);
});

test("a record that is refused is accounted for without showing it, and can be taken along as evidence", async ({ platform, page, w }) => {
  const altered = item("milk-altered");
  await page.goto(platform.url + resultPath(altered, platform.url));
  await expectOutcome(page, "Untrusted");
  await follow(page, w);
  await expectOutcome(page, "Untrusted");
  await expect(page.getByRole("main")).not.toContainText(altered.record.name["zh-CN"]);
  expect((await saved(page, w.rawStatement)).name).toBe("statement.jws");
});
