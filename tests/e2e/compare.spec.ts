// What the shopper finds on the pack has the last word.

import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test, verdict } from "./support/fixtures";

const MILK = item("milk-first-check");

test("a batch that differs from the record is a conflict, and leads to a prefilled report", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  await page.getByRole("button", { name: w.different, exact: true }).click();
  await expectOutcome(page, "Conflict");
  expect(await reasons(page)).toContain("DiffersOnCan");
  await expect(page.getByText(w.conflict)).toBeVisible();

  await page.getByRole("link", { name: w.report }).first().click();
  await expect(page.getByRole("radio", { name: w.datesDiffer })).toBeChecked();
  await expect(page.getByRole("main")).toContainText(MILK.record.name["zh-CN"]);
});

test("a difference that was tapped by mistake can be taken back", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  const different = page.getByRole("button", { name: w.different, exact: true });
  await different.click();
  await expect(different).toHaveAttribute("aria-pressed", "true");
  await expectOutcome(page, "Conflict");
  await different.click();
  await expectOutcome(page, "Verified");
  await page.getByRole("button", { name: w.same, exact: true }).click();
  await expectOutcome(page, "Verified");
  expect(await reasons(page)).toContain("SameOnCan");
});

test("a record that is not to be believed is not shown, nor compared with", async ({ platform, page, w }) => {
  const altered = item("milk-altered");
  await page.goto(platform.url + resultPath(altered, platform.url));
  await expectOutcome(page, "Untrusted");
  await expect(page.getByText(w.withheld)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(altered.record.name["zh-CN"]);
  await expect(page.getByRole("button", { name: w.different, exact: true })).toHaveCount(0);
  await expect(verdict(page)).toBeVisible();
});
