// The coarse place of a check: told only where the shopper agrees, rounded before it leaves the device.

import type { Page } from "@playwright/test";
import { codeOf, item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test } from "./support/fixtures";

const MILK = item("milk-first-check");
const RICE = item("rice-verified");
/** The People's Square in Shanghai, to a metre. */
const SHANGHAI = { latitude: 31.230416, longitude: 121.473701, accuracy: 12 };
const URUMQI = { latitude: 43.825592, longitude: 87.616848, accuracy: 20 };

/** Whether the page has ever asked the browser where it is. */
async function watchLocation(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const asked = Geolocation.prototype.getCurrentPosition;
    Object.assign(window, { timesAsked: 0 });
    Geolocation.prototype.getCurrentPosition = function (...given) {
      (window as any).timesAsked++;
      return asked.apply(this, given);
    };
    Geolocation.prototype.watchPosition = () => {
      throw new Error("nobody is followed");
    };
  });
  return () => page.evaluate(() => (window as any).timesAsked);
}

test("nothing is asked of the browser and nothing is sent before the shopper agrees, nor after a no", async ({ faults, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(SHANGHAI);
  const timesAsked = await watchLocation(page);
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  await page.getByRole("button", { name: w.recheck }).click();
  await expect(page.getByRole("heading", { name: w.place })).toBeVisible();
  await page.getByRole("button", { name: w.placeNo }).click();
  await page.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(page, "Verified");
  // Asked once.
  await expect(page.getByRole("heading", { name: w.place })).toHaveCount(0);
  expect(await timesAsked()).toBe(0);
  await page.reload();
  await expectOutcome(page, "Verified");
  await expect(page.getByRole("heading", { name: w.place })).toHaveCount(0);
  expect(await timesAsked()).toBe(0);
  for (const call of faults.calls) {
    expect(Object.keys(call.headers)).not.toContain("suyuan-place");
  }
});

test("after a yes the square goes with the next check, and nothing finer ever leaves the device", async ({ faults, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(SHANGHAI);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(JSON.stringify([request.url(), request.headers(), request.postData()])));
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await page.getByRole("button", { name: w.placeYes }).click();
  await expect(page.getByText(w.placeGiven)).toBeVisible();
  const lookups = () => faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-place"]);
  expect(lookups(), "this check is made").toEqual([undefined]);

  await page.goto(faults.url + resultPath(RICE, faults.url));
  await expectOutcome(page, "Verified");
  expect(lookups()).toEqual([undefined, "312,1214"]);
  await expect(page.getByRole("heading", { name: w.place })).toHaveCount(0);
  // No digit of it beyond the tenth of a degree.
  for (const request of sent) expect(request).not.toMatch(/31\.2|121\.4|3123|12147/);
});

test("agreeing is taken back on the About page, and holds from the next check", async ({ faults, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(SHANGHAI);
  await page.goto(`${faults.url}/about`);
  const choice = page.getByLabel(w.placeSwitch);
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(page.getByText(w.placeGiven)).toBeVisible();
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  await page.goto(`${faults.url}/about`);
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  expect(faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-place"])).toEqual(["312,1214", undefined]);
});

test("where the browser does not permit it, that is said, and nothing is sent", async ({ faults, page, w }) => {
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await page.getByRole("button", { name: w.placeYes }).click();
  await expect(page.getByText(w.placeForbidden)).toBeVisible();
  await page.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(page, "Verified");
  await expect(page.getByRole("heading", { name: w.place })).toHaveCount(0);
  expect(faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-place"])).toEqual([undefined, undefined]);
});

test("a place that takes long keeps no verdict waiting, and a vague one is not told", async ({ faults, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ ...SHANGHAI, accuracy: 50_000 });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await page.getByRole("button", { name: w.placeYes }).click();
  await expect(page.getByText(w.placeGiven)).toBeVisible();
  await page.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(page, "Verified");
  await page.addInitScript(() => (Geolocation.prototype.getCurrentPosition = () => {}));
  await page.reload();
  await expectOutcome(page, "Verified");
  expect(faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-place"])).toEqual([undefined, undefined, undefined]);
});

test("a product's barcode tells no place: no history is kept of it", async ({ faults, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(SHANGHAI);
  await page.goto(`${faults.url}/about`);
  await page.getByLabel(w.placeSwitch).check();
  await expect(page.getByText(w.placeGiven)).toBeVisible();
  await page.goto(faults.url + resultPath(item("milk-ean13"), faults.url));
  await expectOutcome(page, "OnRecord");
  expect(faults.callsOf("GET", "/v1/lookup").at(-1)?.headers["suyuan-place"]).toBeUndefined();
});

test("a code that is checked in two far cities within minutes is told of, though no check of it was seeded", async ({ platform, browser, complaints, w }) => {
  const visit = async (geolocation: typeof SHANGHAI): Promise<Page> => {
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", geolocation, permissions: ["geolocation"] });
    complaints.watch(context);
    const page = await context.newPage();
    await page.goto(`${platform.url}/about`);
    await page.getByLabel(w.placeSwitch).check();
    await expect(page.getByText(w.placeGiven)).toBeVisible();
    await page.goto(platform.url + resultPath(MILK, platform.url));
    return page;
  };
  const first = await visit(SHANGHAI);
  await expectOutcome(first, "Verified");
  const second = await visit(URUMQI);
  await expectOutcome(second, "Caution");
  expect((await reasons(second))[0]).toBe("ImpossiblePace");
  const way = second.getByRole("listitem").filter({ hasText: w.impossible }).filter({ hasText: "→" });
  await expect(way).toContainText("上海");
  await expect(way).toContainText("乌鲁木齐");
  // Each device has a token of its own for each code; no place is told by token.
  await first.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(first, "Caution");
  await first.context().close();
  await second.context().close();
});

test("this device's own repeats are known by a token for each code, which says nothing of the others", async ({ faults, page }) => {
  const tokens = () => faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-check-token"]);
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  await page.reload();
  await expectOutcome(page, "Verified");
  expect(await reasons(page)).toContain("OwnRepeats");
  await page.goto(faults.url + resultPath(RICE, faults.url));
  await expectOutcome(page, "Verified");
  const [milk, again, rice] = tokens();
  expect(milk).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(milk);
  expect(rice).toMatch(/^[0-9a-f]{32}$/);
  expect(rice).not.toBe(milk);
  expect(codeOf(MILK, faults.url)).not.toContain(String(milk));
});
