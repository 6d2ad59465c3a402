// Two products side by side.

import { violations } from "./support/axe";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";

/** The browser names every answer that is an error. */
const NOT_ON_RECORD = /status of 404 .*\/v1\/lookup/;
const [ONE, OTHER] = [item("milk-first-check"), item("milk-rotated-key")];

test("a can is laid beside one that was checked before, and what differs is said in words", async ({ platform, page }) => {
  for (const each of [OTHER, ONE]) {
    await page.goto(platform.url + resultPath(each, platform.url));
    await expectOutcome(page, "Verified");
  }
  await page.getByRole("link", { name: "与另一件对比" }).click();
  await expect(page.getByRole("heading", { name: "对比两件商品" })).toBeVisible();
  // The one in hand is not offered to be laid beside itself.
  await expect(page.getByRole("listitem").filter({ hasText: OTHER.record.name["zh-CN"] })).toHaveCount(1);
  await expect(page.getByRole("listitem").filter({ hasText: ONE.record.name["zh-CN"] })).toHaveCount(0);
  await page.getByRole("link", { name: new RegExp(OTHER.record.name["zh-CN"].slice(0, 8)) }).click();

  await expect(page.getByRole("heading", { level: 2, name: "一致" })).toHaveCount(2);
  await expect(page.getByText(/^有 \d+ 项不同$/)).toBeVisible();
  const row = (name: string) => page.locator("tbody").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  const batch = row("批号");
  await expect(batch).toContainText("≠ 不同");
  await expect(batch.getByRole("cell")).toHaveText(["QH3A0715", "QH2C0277"]);
  await expect(row("企业名称")).not.toContainText("不同");
  await expect(row("三聚氰胺").getByRole("cell")).toHaveText(["<0.2 mg/kg", "<0.2 mg/kg"]);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(batch).toContainText("≠ 不同");
});

test("a product without a record cannot be compared, and the page says so", async ({ platform, complaints, page }) => {
  complaints.permit(NOT_ON_RECORD);
  await page.goto(platform.url + resultPath(ONE, platform.url).replace("/result", "/compare") + "&with=6901234567892");
  await expect(page.getByText("有一件没有可以对比的记录。")).toBeVisible();
});
