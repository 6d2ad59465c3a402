// Codes that are typed, and codes that are opened as links.

import { codeOf, item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test, typeCode } from "./support/fixtures";

test("digits are checked after the company is chosen", async ({ platform, page, w }) => {
  const pack = item("medicine-20");
  await page.goto(platform.url);
  await typeCode(page, w, pack.printed_number ?? "", "安芷药业（虚构）有限公司");
  await expectOutcome(page, "Verified");
});

test("a bare barcode number is looked up without a company", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await typeCode(page, w, item("milk-ean13").code);
  await expectOutcome(page, "OnRecord");
  expect(await reasons(page)).toContain("ProductLevel");
});

test("typed digits that a company did not give are first doubted as typed", async ({ platform, page, complaints, w }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  await page.goto(platform.url);
  await typeCode(page, w, "81999010000000099999", "安芷药业（虚构）有限公司");
  await expectOutcome(page, "NotFound");
});

test("nothing is said against a product whose barcode is on no platform", async ({ platform, page, complaints, w }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  await page.goto(platform.url);
  await typeCode(page, w, "6901234567892");
  await expectOutcome(page, "CannotCheck");
  expect(await reasons(page)).toContain("NotRegistered");
});

test("an empty field is asked for, and gets the focus", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await typeCode(page, w, "");
  await expect(page.getByText(w.noDigits)).toBeVisible();
  await expect(page.getByLabel(w.digits)).toBeFocused();
  await expect(page.getByLabel(w.digits)).toHaveAttribute("aria-invalid", "true");
});

test("a Digital Link of this deployment opens its result", async ({ platform, page }) => {
  await page.goto(codeOf(item("milk-first-check"), platform.url));
  await expectOutcome(page, "Verified");
  await page.goto(codeOf(item("rice-batch"), platform.url));
  await expectOutcome(page, "OnRecord");
});

test("a code that is no product's never leaves the device", async ({ faults, page }) => {
  await page.goto(`${faults.url}/result?code=${encodeURIComponent("https://pay.example/t/9f3k?to=12")}`);
  await expectOutcome(page, "CannotCheck");
  expect(faults.callsOf("GET", "/v1/lookup")).toEqual([]);
});

test("a link in a code is neither opened nor fetched", async ({ platform, page, complaints }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  // Requests to other origins fail every test; here the code is full of one.
  await page.goto(platform.url + resultPath(item("liquor-lookalike"), platform.url));
  await expectOutcome(page, "Untrusted");
  expect(await reasons(page)).toContain("LinkLookAlike");
  const hosts = await page.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).host));
  expect(new Set(hosts.filter((host) => host !== ""))).toEqual(new Set([new URL(platform.url).host]));
});

test("an address without a code says so and leads to the camera", async ({ platform, page }) => {
  await page.goto(`${platform.url}/result`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有要查的码");
});

test("an unknown address says so and leads home", async ({ platform, page, complaints, w }) => {
  complaints.permit(/404 \(Not Found\).*\/nothing\/here/);
  await page.goto(`${platform.url}/nothing/here`);
  await expect(page.getByRole("heading", { name: w.lost })).toBeVisible();
  await page.getByRole("main").getByRole("link").click();
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
});

test("the history shows what was checked, and opens it again", async ({ platform, page, w }) => {
  const milk = item("milk-first-check");
  await page.goto(platform.url + resultPath(milk, platform.url));
  await expectOutcome(page, "Verified");
  await page.getByRole("navigation", { name: w.navigation }).getByRole("link", { name: w.navHistory }).click();
  await page.getByRole("link", { name: milk.record.name["zh-CN"] }).click();
  await expectOutcome(page, "Verified");
  await page.goto(platform.url);
  await expect(page.getByRole("region", { name: w.recent }).getByRole("listitem")).toHaveCount(1);
});

test("the language changes at once and is remembered", async ({ platform, page }) => {
  await page.goto(platform.url);
  await page.locator("#language").selectOption("en");
  await expect(page.getByRole("heading", { name: "See where it really came from" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("heading", { name: "See where it really came from" })).toBeVisible();
});

test("the elder view is switched on and remembered", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await page.getByRole("button", { name: w.elderView }).click();
  await expect(page.locator("html")).toHaveAttribute("data-view", "elder");
  await page.reload();
  await expect(page.getByRole("button", { name: w.standardView })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-view", "elder");
});
