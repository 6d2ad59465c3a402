// Reports of suspected counterfeits: each arrives once, whatever the network does.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";
import { problem } from "./faults";
import { photo } from "./support/videos";
import type { Words } from "./support/words";

const MILK = item("milk-first-check");

/** Checks the milk and opens the report about it, with a concern chosen. */
async function openReport(page: Page, w: Words, origin: string): Promise<void> {
  await page.goto(origin + resultPath(MILK, origin));
  await expectOutcome(page, "Verified");
  await page.getByRole("link", { name: /举报/ }).first().click();
  await page.getByRole("radio", { name: w.sealBroken }).check();
}

test("a report with a photo gets a number, a QR code of it, and later the answer", async ({ platform, faults, page, w }) => {
  await openReport(page, w, faults.url);
  await page.getByLabel(w.description).fill("封口有二次粘贴的痕迹");
  await page.getByLabel(`${w.photoFront}: ${w.gallery}`).setInputFiles(photo("milk-first-check"));
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
  await page.getByRole("button", { name: w.submit }).click();

  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  const number = await page.getByText(w.reportNumber, { exact: true }).locator("xpath=following-sibling::dd").innerText();
  expect(number).toMatch(/\w{6,}/);
  await expect(page.getByRole("img", { name: w.numberQr })).toBeVisible();
  expect(faults.callsOf("POST", "/v1/reports").map((call) => call.status)).toEqual([201]);

  await platform.answer(number, "已派人核查，谢谢。");
  await page.getByRole("link", { name: w.toMyReports }).click();
  await page.getByRole("region", { name: w.myReports }).getByText(number).click();
  await expect(page.getByText("已派人核查，谢谢。")).toBeVisible();
});

test("without a concern the form says what is missing and goes there", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await page.getByRole("link", { name: /举报/ }).first().click();
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: w.concernMissing })).toBeVisible();
  await expect(page.getByRole("radio").first()).toBeFocused();
});

test("a report written offline is kept, and sent once the network is back", async ({ faults, page, context, complaints, w }) => {
  complaints.permit(/ERR_INTERNET_DISCONNECTED/);
  await openReport(page, w, faults.url);
  await context.setOffline(true);
  await expect(page.getByText(w.offline)).toBeVisible();
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("heading", { name: w.queued })).toBeVisible();
  expect(faults.callsOf("POST", "/v1/reports")).toEqual([]);

  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  expect(faults.callsOf("POST", "/v1/reports").map((call) => call.status)).toEqual([201]);
});

test("two taps on submit make one report", async ({ faults, page, w }) => {
  await openReport(page, w, faults.url);
  // Both taps come before the page has had a moment to react.
  await page.getByRole("button", { name: w.submit }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  expect(faults.callsOf("POST", "/v1/reports").map((call) => call.status)).toEqual([201]);
  await page.getByRole("link", { name: w.toMyReports }).click();
  await expect(page.getByRole("region", { name: w.myReports }).getByRole("listitem")).toHaveCount(1);
});

test("a report that the platform could not take is sent again under the same key", async ({ faults, page, complaints, w }) => {
  complaints.permit(/503 \(Service Unavailable\).*\/v1\/reports/);
  await openReport(page, w, faults.url);
  faults.setOnce("/v1/reports", problem("unavailable", 503));
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("heading", { name: w.queued })).toBeVisible();
  // By its own timer this would be half a minute; a person who asks is not made to wait.
  await page.getByRole("button", { name: w.sendNow }).click();
  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  const sent = faults.callsOf("POST", "/v1/reports");
  expect(sent.map((call) => call.status)).toEqual([503, 201]);
  expect(new Set(sent.map((call) => call.headers["idempotency-key"])).size).toBe(1);
});

test("an answer that got lost does not make a second report", async ({ faults, page, context, complaints, w }) => {
  complaints.permit(/ERR_(EMPTY_RESPONSE|CONNECTION_RESET|INTERNET_DISCONNECTED)/);
  await openReport(page, w, faults.url);
  faults.setOnce("/v1/reports", { kind: "lost" });
  await page.getByRole("button", { name: w.submit }).click();
  const queued = page.getByRole("heading", { name: w.queued });
  const received = page.getByRole("heading", { name: w.received });
  await expect(queued.or(received)).toBeVisible();
  // On a connection that it had used before, Chromium sends again by itself, before the app hears of the loss.
  if (await queued.isVisible()) {
    await context.setOffline(true);
    await expect(page.getByText(w.offline)).toBeVisible();
    await context.setOffline(false);
  }
  await expect(received).toBeVisible();
  // The platform had it: the second time it gives the same receipt, under the key that makes it one report.
  const sent = faults.callsOf("POST", "/v1/reports");
  expect(sent.map((call) => call.status)).toEqual([201, 201]);
  expect(new Set(sent.map((call) => call.headers["idempotency-key"])).size).toBe(1);
});

test("a report that was begun survives a reload", async ({ platform, page, w }) => {
  await openReport(page, w, platform.url);
  await page.getByLabel(w.description).fill("罐底批号有刮痕");
  await page.locator("summary", { hasText: w.whereBought }).click();
  await page.getByLabel(w.seller).fill("街角超市");
  await page.getByLabel(`${w.photoFront}: ${w.gallery}`).setInputFiles(photo("milk-first-check"));
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
  await expect(page.getByText(w.draftSaved)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(w.description)).toHaveValue("罐底批号有刮痕");
  await expect(page.getByLabel(w.seller)).toHaveValue("街角超市");
  await expect(page.getByRole("radio", { name: w.sealBroken })).toBeChecked();
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
});

test("a photo that is none is refused in words, and the good one beside it is kept", async ({ platform, page, w }) => {
  await openReport(page, w, platform.url);
  await page.getByLabel(`${w.photoOther}: ${w.gallery}`).setInputFiles([
    { name: "bad.jpg", mimeType: "image/jpeg", buffer: Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x13]) },
    { name: "good.png", mimeType: "image/png", buffer: readFileSync(photo("milk-first-check")) },
  ]);
  await expect(page.getByRole("alert").filter({ hasText: w.photoRefused })).toBeVisible();
  await expect(page.getByRole("img", { name: w.photoOther })).toBeVisible();
});
