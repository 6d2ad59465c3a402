// A camera that does not serve: what is said, and that the other ways still work.

import type { Page } from "@playwright/test";
import { FAKE_CAMERA } from "./support/browser";
import { item } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";
import { photo } from "./support/videos";
import type { Words } from "./support/words";

/** The message is there, and a photo and typed digits lead to a verdict. */
async function expectOtherWays(page: Page, w: Words, message: string): Promise<void> {
  const scan = page.url();
  await expect(page.getByRole("alert")).toContainText(message);
  await page.getByLabel(w.scanPhoto).setInputFiles(photo("milk-first-check"));
  await expectOutcome(page, "Verified");
  await page.goto(scan);
  await expect(page.getByRole("alert")).toContainText(message);
  await page.getByText(w.scanTyped, { exact: true }).click();
  await page.getByLabel(w.digits).fill(item("milk-ean13").code);
  await page.getByRole("button", { name: w.check, exact: true }).click();
  await expectOutcome(page, "OnRecord");
}

test("a camera that is not permitted", async ({ platform, open, w }) => {
  const page = await open([FAKE_CAMERA], { permissions: [] });
  await page.goto(`${platform.url}/scan`);
  await expectOtherWays(page, w, w.cameraDenied);
});

test("a device without a camera", async ({ platform, open, w }) => {
  const page = await open([], { permissions: ["camera"] });
  await page.goto(`${platform.url}/scan`);
  await expectOtherWays(page, w, w.cameraAbsent);
});

test("a camera that another app is using", async ({ platform, open, w }) => {
  const page = await open([FAKE_CAMERA], { permissions: ["camera"] });
  // No flag makes the fake camera busy: the browser's answer is put in its place.
  await page.addInitScript(() => {
    const busy = () => Promise.reject(new DOMException("Could not start video source", "NotReadableError"));
    MediaDevices.prototype.getUserMedia = busy;
  });
  await page.goto(`${platform.url}/scan`);
  await expectOtherWays(page, w, w.cameraBusy);
});

test("a camera that is permitted after all starts by the button", async ({ platform, open, w }) => {
  const page = await open([FAKE_CAMERA], { permissions: [] });
  await page.goto(`${platform.url}/scan`);
  await expect(page.getByRole("alert")).toContainText(w.cameraDenied);
  await page.context().grantPermissions(["camera"]);
  await page.getByRole("button", { name: w.restart }).click();
  await expect(page.getByText(w.aim)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
