// The app's second part: loaded beside the first, and missed only by what needs it.

import { readdirSync } from "node:fs";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test, typeCode } from "./support/fixtures";
import { DIST } from "./support/places";

const MILK = item("milk-first-check");
const PART = `/${readdirSync(DIST).find((name) => /^second_part-[0-9a-f]+\.wasm$/.test(name))}`;

// The service worker would fetch it a second time, and hand it out from then on.
test.use({ serviceWorkers: "block" });
test.beforeEach(({ complaints }) => complaints.permit(/Service Worker registration blocked/));

test("home stands without the second part, and fetches it", async ({ faults, page, w }) => {
  faults.set(PART, { kind: "silent" });
  await page.goto(faults.url);
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
  await expect.poll(() => faults.callsOf("GET", PART).length).toBe(1);
});

test("a result that is opened before the second part has come says that it is being checked", async ({ faults, page, w }) => {
  faults.set(PART, { kind: "silent" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expect(page.getByText(w.checking, { exact: true })).toBeVisible();
});

test("when the second part cannot be loaded, a result says so and can be tried again", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE|Failed to fetch/);
  faults.set(PART, { kind: "broken" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expect(page.getByRole("alert")).toContainText(w.notLoaded);
  faults.clear(PART);
  await page.getByRole("button", { name: w.retry }).click();
  await expectOutcome(page, "Verified");
});

test("after it could not be loaded on the home screen, the next screen that needs it asks again", async ({
  faults,
  page,
  complaints,
  w,
}) => {
  complaints.permit(/ERR_EMPTY_RESPONSE|Failed to fetch/);
  faults.set(PART, { kind: "broken" });
  await page.goto(faults.url);
  await expect.poll(() => faults.callsOf("GET", PART).length).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
  faults.clear(PART);
  await typeCode(page, w, item("milk-ean13").code);
  await expectOutcome(page, "OnRecord");
});
