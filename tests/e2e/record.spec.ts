// The record, as a person reads it: tests by kind, the journey on a map, readings of a cold chain, and what can be done with it.

import type { Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test, verdict } from "./support/fixtures";

const MILK = item("milk-first-check");

/** Opens the section with this heading. */
async function opened(page: Page, heading: string) {
  const section = page.locator("details.fold").filter({ has: page.getByRole("heading", { name: heading, exact: true }) });
  if ((await section.getAttribute("open")) === null) await section.locator("> summary").click();
  return section;
}

test("test items stand by kind, with what they are in plain words", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  const reports = await opened(page, "检验报告");
  const kinds = await reports.locator("article").first().getByRole("heading", { level: 4 }).allTextContents();
  expect(kinds).toEqual(["污染物与禁用物质", "微生物", "营养成分", "品质"]);
  const melamine = reports.getByRole("listitem").filter({ hasText: /^三聚氰胺/ }).first();
  await expect(melamine).toContainText("≤ 1 mg/kg");
  const words = melamine.getByText("化工原料，不是食品添加剂");
  await expect(words).toBeHidden();
  await melamine.getByText("这是什么？").click();
  await expect(words).toBeVisible();
  await expect(reports.getByRole("listitem").filter({ hasText: /^沙门氏菌/ }).first()).toContainText("不得检出");
  await expect(reports.getByRole("listitem").filter({ hasText: /^蛋白质/ }).first()).toContainText("前 4 批：");
});

test("what does not conform comes first, opened without being asked", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(item("cable-failed-report"), platform.url));
  await expectOutcome(page, "DoNotUse");
  const headings = page.getByRole("heading", { level: 4 });
  await expect(headings.first()).toHaveText("不合格项目");
});

test("a journey has a map that names its places, and asks nobody else for it", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  const land = page.waitForResponse((response) => response.url().endsWith("/map/land.svg"));
  const journey = await opened(page, "一路行程");
  expect((await land).ok()).toBe(true);
  const map = journey.getByRole("img");
  await expect(map).toHaveAttribute("aria-label", /齐齐哈尔.*成都/);
  await expect(journey).toContainText(/至少 2,5\d\d km · 21 天 · 8 步/);
  await expect(journey.getByRole("listitem")).toHaveCount(8);
});

test("readings of a cold chain are kept, or said not to be", async ({ platform, page }) => {
  for (const [id, words] of [["meat-ma", "全程在要求范围内"], ["meat-suspended", "有读数超出要求范围"]] as const) {
    await page.goto(platform.url + resultPath(item(id), platform.url));
    await expect(verdict(page)).toBeVisible();
    await expect(await opened(page, "途中温度等记录")).toContainText(words);
  }
});

test("numbers of authorities are checked and lead to their registers", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  const producer = await opened(page, "生产企业");
  await expect(producer.getByText("校验位正确")).toHaveCount(2);
  const links = await producer.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links).toContain("https://spscxkcx.gsxt.gov.cn/spscxk/detail.xhtml?zsbh=SC12923022199019&lb=SC");
  expect(links.every((link) => link.startsWith("https://"))).toBe(true);
});

test("sections are next time as they were left", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  await opened(page, "一路行程");
  await (await opened(page, "商品信息")).locator("> summary").click();
  await page.goto(platform.url + resultPath(item("rice-verified"), platform.url));
  await expect(verdict(page)).toBeVisible();
  const isOpen = (heading: string) =>
    page.locator("details.fold").filter({ has: page.getByRole("heading", { name: heading, exact: true }) }).getAttribute("open");
  expect([await isOpen("一路行程"), await isOpen("商品信息")]).toEqual(["", null]);
});

test("a verdict can be kept as a picture", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "存为图片" }).click();
  const path = await (await saved).path();
  const { readFileSync } = await import("node:fs");
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.readUInt32BE(16)).toBe(1080);
});

test("a result is read aloud, the verdict first, and falls silent", async ({ platform, page }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    const synthesis = { speak: (one: SpeechSynthesisUtterance) => said.push(one.text), cancel: () => said.push("(silent)") };
    Object.defineProperty(window, "speechSynthesis", { value: Object.setPrototypeOf(synthesis, SpeechSynthesis.prototype) });
    Object.assign(window, { said });
  });
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  await page.getByRole("button", { name: "朗读" }).click();
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect((await said())[1]).toBe("与厂家记录一致");
  expect((await said()).length).toBeGreaterThan(5);
  await page.getByRole("button", { name: "停止朗读" }).click();
  expect((await said()).at(-1)).toBe("(silent)");
});
