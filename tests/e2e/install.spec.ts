// Installed, and started without a network.

import type { Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test, verdict } from "./support/fixtures";
import { video } from "./support/videos";

const MILK = item("milk-first-check");

/** Waits until the service worker serves this page: its files are all kept by then. */
async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  });
}

test("the manifest has what browsers ask of an app that can be installed", async ({ platform, page }) => {
  await page.goto(platform.url);
  const link = page.locator('link[rel="manifest"]');
  const address = new URL((await link.getAttribute("href")) ?? "", platform.url).href;
  const reply = await page.request.get(address);
  expect(reply.headers()["content-type"]).toMatch(/^application\/(manifest\+)?json/);
  const manifest = await reply.json();
  expect(manifest).toMatchObject({ start_url: "/", scope: "/", display: "standalone" });
  expect(manifest.name).toBeTruthy();
  expect(manifest.short_name).toBeTruthy();

  type Icon = { src: string; sizes: string; type: string; purpose?: string };
  const icons: Icon[] = manifest.icons;
  const has = (sizes: string, purpose: string) =>
    icons.some((icon) => icon.sizes === sizes && icon.type === "image/png" && (icon.purpose ?? "any").includes(purpose));
  expect(has("192x192", "any")).toBe(true);
  expect(has("512x512", "any")).toBe(true);
  expect(has("512x512", "maskable")).toBe(true);
  for (const { src, sizes, type } of icons.filter((icon) => icon.type === "image/png")) {
    const size = await page.evaluate(async (src) => {
      const bitmap = await createImageBitmap(await (await fetch(src)).blob());
      return `${bitmap.width}x${bitmap.height}`;
    }, src);
    expect(size, `${src} (${type})`).toBe(sizes);
  }
});

test("the browser finds nothing that keeps the app from being installed", async ({ platform, page }) => {
  await page.goto(platform.url);
  await controlled(page);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A context of its own counts as a private window, in which nothing can be installed.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the service worker is active and serves the page after a reload", async ({ platform, page }) => {
  await page.goto(platform.url);
  await controlled(page);
  await page.reload();
  const state = await page.evaluate(() => navigator.serviceWorker.controller?.state);
  expect(state).toBe("activated");
});

test("of the two decode workers only the one that this browser runs is kept", async ({ platform, page }) => {
  await page.goto(platform.url);
  await controlled(page);
  const kept = await page.evaluate(async () => {
    const keys = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path.startsWith("/scan_worker_simd-"))).toHaveLength(3);
  expect(kept.filter((path) => path.startsWith("/scan_worker-"))).toEqual([]);
});

test("without a network the app starts, and shows the last verdict as the last one", async ({
  faults,
  page,
  context,
  complaints,
  w,
}) => {
  complaints.permit(/ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/);
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  await controlled(page);

  // Neither the device's network nor the server is there.
  await context.setOffline(true);
  await faults.stop();
  await page.goto(faults.url);
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
  await expect(page.getByText(w.offline)).toBeVisible();

  await page.getByRole("navigation", { name: w.navigation }).getByRole("link", { name: w.navHistory }).click();
  await page.getByRole("link", { name: MILK.record.name["zh-CN"] }).click();
  await expectOutcome(page, "CannotCheck");
  expect(await reasons(page)).toEqual(expect.arrayContaining(["CannotAsk", "LastSeen"]));
  await expect(page.locator('[data-reason="LastSeen"]')).toContainText("与厂家记录一致");
  await expect(page.getByText(w.lastRecord)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(MILK.record.name["zh-CN"]);

  await faults.resume();
  await context.setOffline(false);
  await page.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(page, "Verified");
});

test("without a network a code that was never checked is kept for later, and says nothing", async ({
  faults,
  page,
  context,
  complaints,
}) => {
  complaints.permit(/ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/);
  await page.goto(faults.url);
  await controlled(page);
  await context.setOffline(true);
  await faults.stop();
  // As the phone's own camera app opens a Digital Link.
  await page.goto(`${faults.url}/01/06979901001017/10/QH3A0715/21/F7K2M9QX41?17=280630`);
  await expectOutcome(page, "CannotCheck");
  await expect(page.getByRole("main")).not.toContainText(MILK.record.name["zh-CN"]);
});

test("without a network the camera's code is still read", async ({ faults, camera, complaints, w }) => {
  complaints.permit(/ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/);
  const page = await camera(video("milk-first-check"));
  await page.goto(faults.url);
  await controlled(page);
  await page.context().setOffline(true);
  await faults.stop();
  await page.goto(`${faults.url}/scan`);
  await expectOutcome(page, "CannotCheck");
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByRole("link", { name: w.again })).toBeVisible();
});
