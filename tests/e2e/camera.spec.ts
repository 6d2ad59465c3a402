// From the camera to the verdict: a tin is turned before it, and nothing else is touched.

import type { Outcome } from "./support/catalogue";
import { expect, expectOutcome, reasons, test, verdict } from "./support/fixtures";
import { COVERED, COVERED_AT, EMPTY, video } from "./support/videos";

const TINS: [id: string, carrier: string, outcome: Outcome, reason: string][] = [
  ["milk-first-check", "a QR code", "Verified", "SignedByMaker"],
  ["rice-batch", "a QR code of a batch", "OnRecord", "BatchLevel"],
  ["milk-copied", "a QR code", "Caution", "ImpossiblePace"],
  ["milk-recalled", "a QR code", "DoNotUse", "Recalled"],
  ["milk-altered", "a QR code", "Untrusted", "StatementRefused"],
  ["liquor-unknown", "a QR code", "NotFound", "NoSuchCode"],
  ["medicine-datamatrix", "a GS1 DataMatrix", "Verified", "SignedByMaker"],
  ["milk-gs1-128", "a GS1-128 barcode", "Verified", "SignedByMaker"],
];

for (const [id, carrier, outcome, reason] of TINS) {
  test(`the camera reads ${carrier}: ${id} is ${outcome}`, async ({ platform, camera, complaints, w }) => {
    if (outcome === "NotFound") complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
    const page = await camera(video(id));
    await page.goto(platform.url);
    await page.getByRole("link", { name: w.scan }).click();
    await expectOutcome(page, outcome);
    expect(await reasons(page)).toContain(reason);
    await expect(page.getByRole("heading", { name: w.why })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${await verdict(page).innerText()}`));
  });
}

test("a price barcode is explained first, and looked up when asked to", async ({ platform, camera, w }) => {
  const page = await camera(video("milk-ean13"));
  await page.goto(`${platform.url}/scan`);
  await expect(page.getByText(w.priceCode)).toBeVisible();
  await page.getByRole("button", { name: w.usePriceCode }).click();
  await expectOutcome(page, "OnRecord");
  expect(await reasons(page)).toContain("ProductLevel");
});

test("a picture without a code leads nowhere, and the camera can be closed and opened again", async ({
  platform,
  camera,
  w,
}) => {
  const page = await camera(video(EMPTY));
  await page.goto(`${platform.url}/scan`);
  await expect(page.getByText(w.aim)).toBeVisible();
  await page.getByRole("button", { name: w.closeCamera }).click();
  const picture = page.getByLabel(w.picture);
  await expect(picture).toHaveJSProperty("srcObject", null);
  await page.getByRole("button", { name: w.restart }).click();
  await expect(page.getByText(w.aim)).toBeVisible();
  await expect(picture).not.toHaveJSProperty("srcObject", null);
  await expect(verdict(page)).toHaveCount(0);
});

test("while no code is read the page says what helps", async ({ platform, camera, w }) => {
  const page = await camera(video(EMPTY));
  await page.goto(`${platform.url}/scan`);
  await expect(page.getByRole("status").filter({ hasText: w.helps })).toBeVisible();
});

test("a code that cannot be read is outlined where it is, and the page says so", async ({ platform, camera, w }) => {
  const page = await camera(video(COVERED));
  await page.goto(`${platform.url}/scan`);
  const outline = page.locator("[data-mark=hint]");
  await expect(outline).not.toHaveClass(/opacity-0/);
  const points = (await outline.locator("polygon").first().getAttribute("points"))!.split(" ").map((point) => point.split(",").map(Number));
  const [x, y] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
  const sides = [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
  // Within the code's quiet zone.
  for (const [at, side] of sides.entries()) expect(Math.abs(side - COVERED_AT[at]!), `side ${at}: ${side}`).toBeLessThan(25);
  await expect(page.getByRole("status").filter({ hasText: w.face })).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
});

for (const hasSimd of [true, false]) {
  test(`a browser ${hasSimd ? "with" : "without"} SIMD starts the decoder for it, and loads no other`, async ({ platform, camera, w }) => {
    const page = await camera(video("milk-first-check"));
    // Chromium has it: one without is one that finds such modules invalid.
    if (!hasSimd) await page.context().addInitScript(() => (WebAssembly.validate = () => false));
    const asked: string[] = [];
    page.context().on("request", (request) => {
      // The service worker's question cannot be answered otherwise here; tests/service_worker.rs does that.
      if (!request.serviceWorker()) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${platform.url}/scan`);
    await expectOutcome(page, "Verified");
    const loaded = (start: string) => asked.some((path) => path.startsWith(start) && path.endsWith(".wasm"));
    expect([loaded("/scan_worker_simd-"), loaded("/scan_worker-")]).toEqual([hasSimd, !hasSimd]);
    await expect(page.getByRole("link", { name: w.again })).toBeVisible();
  });
}

test("beep and buzz are switched off where they are heard, and stay off", async ({ platform, camera, w }) => {
  const page = await camera(video(EMPTY));
  await page.goto(`${platform.url}/scan`);
  await page.getByRole("button", { name: w.signalsOff }).click();
  await page.reload();
  await page.getByRole("button", { name: w.signalsOn }).click();
  await expect(page.getByRole("button", { name: w.signalsOff })).toBeVisible();
});

test("another scan follows the first, and the camera is let go on the way", async ({ platform, camera, w }) => {
  const page = await camera(video("milk-first-check"));
  await page.goto(`${platform.url}/scan`);
  await expectOutcome(page, "Verified");
  await page.getByRole("link", { name: w.again }).click();
  await expect(page).toHaveURL(/\/scan$/);
  await expectOutcome(page, "Verified");
});

test.describe("in English", () => {
  test.use({ locale: "en" });

  test("the camera reads a QR code and the verdict is in English", async ({ platform, camera, w }) => {
    const page = await camera(video("milk-first-check"));
    await page.goto(platform.url);
    await page.getByRole("link", { name: w.scan }).click();
    await expectOutcome(page, "Verified");
    await expect(verdict(page)).toHaveText("Agrees with the maker's record");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
