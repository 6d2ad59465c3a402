// A platform that does not answer as it should: nothing is said about the product, and what to do is.

import type { Page } from "@playwright/test";
import { type Fault, Faults, problem } from "./faults";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test, typeCode } from "./support/fixtures";
import { type Language, type Words, words } from "./support/words";

const MILK = item("milk-first-check");
const HTML = { "content-type": "text/html; charset=utf-8" };
const JSON_ = { "content-type": "application/json" };

const FAULTS: [what: string, fault: Fault, message: keyof Words, complaint: RegExp | null][] = [
  ["breaks the connection", { kind: "broken" }, "whyOffline", /ERR_EMPTY_RESPONSE/],
  [
    "is a captive portal's 404 in HTML",
    { kind: "answer", status: 404, headers: HTML, body: "<h1>Please sign in</h1>" },
    "whyGarbled",
    /404 \(Not Found\)/,
  ],
  [
    "is a captive portal's 200 in HTML",
    { kind: "answer", status: 200, headers: HTML, body: "<h1>Please sign in</h1>" },
    "whyGarbled",
    null,
  ],
  ["is 429 with Retry-After", problem("too-many-requests", 429, { "retry-after": "30" }), "whyTooMany", /429/],
  ["is 500", { kind: "answer", status: 500, headers: HTML, body: "boom" }, "whyDown", /500/],
  ["is 503 with Retry-After", problem("unavailable", 503, { "retry-after": "120" }), "whyDown", /503/],
  ["is not JSON", { kind: "answer", status: 200, headers: JSON_, body: '{"statement": "eyJ' }, "whyGarbled", null],
  [
    "has 10 MB",
    { kind: "answer", status: 200, headers: JSON_, body: Buffer.alloc(10 * 1024 * 1024, " ") },
    "whyGarbled",
    null,
  ],
];

async function expectCannotCheck(page: Page, message: string): Promise<void> {
  await expectOutcome(page, "CannotCheck");
  expect(await reasons(page)).toContain("CannotAsk");
  await expect(page.locator('[data-reason="CannotAsk"]')).toContainText(message);
}

for (const [what, fault, message, complaint] of FAULTS) {
  test(`a lookup whose answer ${what} cannot be checked, and can be tried again`, async ({ faults, page, complaints, w }) => {
    if (complaint) complaints.permit(complaint);
    faults.set("/v1/lookup", fault);
    await page.goto(faults.url + resultPath(MILK, faults.url));
    await expectCannotCheck(page, w[message]);
    // The record of another day would be no answer of today.
    await expect(page.getByRole("main")).not.toContainText(MILK.record.name["zh-CN"]);
    faults.clear("/v1/lookup");
    await page.getByRole("button", { name: w.recheck }).click();
    await expectOutcome(page, "Verified");
  });
}

test("a code that the platform does not have is not found, which is an answer", async ({ faults, page, complaints }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  faults.set("/v1/lookup", problem("code-not-found", 404));
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "NotFound");
});

test("a lookup that is redirected elsewhere is not followed", async ({ faults, platform, page, complaints, w }) => {
  const elsewhere = await Faults.start(platform.url);
  // The browser names the address that it does not go to.
  complaints.origins.add(elsewhere.url);
  const location = `${elsewhere.url}/v1/lookup?code=1`;
  faults.set("/v1/lookup", { kind: "answer", status: 302, headers: { location }, body: "" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectCannotCheck(page, w.whyGarbled);
  expect(elsewhere.calls).toEqual([]);
  await elsewhere.stop();
});

for (const locale of ["zh-CN", "en"] as Language[]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a slow platform is spoken of while it is waited for, then given up", async ({ faults, page, w }) => {
      faults.set("/v1/lookup", { kind: "silent" });
      await page.goto(faults.url + resultPath(MILK, faults.url));
      await expect(page.getByText(w.checking, { exact: true })).toBeVisible();
      await expect(page.getByText(w.checkingSlow)).toBeVisible();
      await expectCannotCheck(page, words(locale).whyTimedOut);
    });
  });
}

test("a server that refuses connections", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE)/);
  await page.goto(faults.url);
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
  // The app's second part is there.
  await page.waitForLoadState("networkidle");
  await faults.stop();
  await typeCode(page, w, item("milk-ean13").code);
  await expectOutcome(page, "CannotCheck");
  await faults.resume();
  await page.getByRole("button", { name: w.recheck }).click();
  await expectOutcome(page, "OnRecord");
});

test("without a trust list no signature is believed", async ({ faults, page, complaints }) => {
  complaints.permit(/500.*\/v1\/trust/);
  faults.set("/v1/trust", { kind: "answer", status: 500, headers: HTML, body: "boom" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "CannotCheck");
  await expect(page.getByRole("main")).not.toContainText(MILK.record.name["zh-CN"]);
});

test("a trust list signed by nobody we know is not believed", async ({ faults, page }) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const list = { version: 99, iat: 1_700_000_000, exp: 4_000_000_000, issuers: [] };
  const jws = `${part({ alg: "none" })}.${part(list)}.`;
  faults.set("/v1/trust", { kind: "answer", status: 200, headers: { "content-type": "application/jose" }, body: jws });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "CannotCheck");
  await expect(page.getByRole("main")).not.toContainText(MILK.record.name["zh-CN"]);
});

test("companies that cannot be listed leave typing as it was", async ({ faults, page, complaints, w }) => {
  complaints.permit(/500.*\/v1\/issuers/);
  faults.set("/v1/issuers", { kind: "answer", status: 500, headers: HTML, body: "boom" });
  await page.goto(faults.url);
  await typeCode(page, w, item("milk-ean13").code);
  await expectOutcome(page, "OnRecord");
});
