// Hostile codes: links that imitate, texts that would run, payloads made to break what reads them.

import { expect } from "../support/fixtures";
import { GTIN, ITEM_SUB, OWN_DOMAIN, expectVerdict, problem, scan, scanNext, test } from "../support/hostile";

const PATH = `/01/${GTIN}/10/B2026/21/S17`;

/** Links that pass for the deployment's own; the platform would have a record for each. */
const LOOK_ALIKES: [attack: string, link: string, shown: string][] = [
  ["with a letter of another script", `https://tr\u0430ce.suyuan.example${PATH}`, "suyuan.example"],
  ["in punycode", `https://xn--trce-63d.suyuan.example${PATH}`, "suyuan.example"],
  ["with its own name before an @", `https://${OWN_DOMAIN}@evil.example${PATH}`, "evil.example"],
  ["with its own name and a password before an @", `https://${OWN_DOMAIN}:443@evil.example${PATH}`, "evil.example"],
  ["below a foreign domain", `https://${OWN_DOMAIN}.evil.example${PATH}`, "evil.example"],
  ["with dashes for dots", `https://trace-suyuan-example.evil.example${PATH}`, "evil.example"],
  ["with another ending", `https://trace.suyuan.test${PATH}`, "suyuan.test"],
  ["with a word added", `https://trace-suyuan.example${PATH}`, "trace-suyuan.example"],
  ["with a digit for a letter", `https://trace.5uyuan.example${PATH}`, "5uyuan.example"],
  ["with two letters swapped", `https://trace.suyaun.example${PATH}`, "suyaun.example"],
  ["with an @ behind an encoded slash", `https://${OWN_DOMAIN}%2F@evil.example${PATH}`, "evil.example"],
];

test("a link that imitates the platform is named", async ({ hostile, page, each }) => {
  await each(LOOK_ALIKES, ([attack]) => `a link that imitates the platform ${attack} is named`, async ([, link, shown]) => {
    await scanNext(page, hostile, link);
    await expectVerdict(page, { outcome: "Untrusted", because: "LinkLookAlike", says: shown });
    // Nowhere on the page can it be followed.
    await expect(page.locator('main a:not([href^="/"]):not([href^="tel:"])')).toHaveCount(0);
  });
});

test("a link that imitates condemns itself also when the platform is away", async ({ hostile, page, complaints }) => {
  complaints.permit(/503/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "unavailable", 503));
  await scan(page, hostile, `https://${OWN_DOMAIN}@evil.example${PATH}`);
  await expectVerdict(page, { outcome: "Untrusted", because: "LinkLookAlike", says: "evil.example" });
});

test("an open redirect on the own domain is asked for, not followed", async ({ hostile, page, complaints }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "code-not-found", 404));
  await scan(page, hostile, `https://${OWN_DOMAIN}/go?to=https://evil.example${PATH}`);
  await expectVerdict(page, { outcome: "NotFound", because: "NoSuchCode" });
  expect(new URL(page.url()).origin).toBe(hostile.url);
});

test("a foreign link with the own one in its query is foreign", async ({ hostile, page }) => {
  await scan(page, hostile, `https://shop.example.org/p?next=https://${OWN_DOMAIN}${PATH}`);
  await expectVerdict(page, { outcome: "CannotCheck", because: "CodeNotUnderstood" });
  expect(hostile.callsOf("/v1/lookup")).toEqual([]);
});

/** Codes that are none, each of which some reader once obeyed. Nothing of them runs, and nothing is sent. */
const NO_CODES: [attack: string, payload: string][] = [
  ["a script as a link", "javascript:alert(document.domain)"],
  ["a page as a link", "data:text/html,<script>alert(1)</script>"],
  ["a file on the device", "file:///data/data/com.android.providers/x.db"],
  ["an intent of the phone", "intent://scan/#Intent;scheme=zxing;package=evil;end"],
  ["markup", `<img src=x onerror="window.ran=true"><svg onload="window.ran=true">`],
  ["a template", "{{constructor.constructor('window.ran=true')()}}${window.ran=true}"],
  ["a payment code", "https://qr.alipay.com/fkx00000abc"],
  ["a wireless network", "WIFI:T:WPA;S:shop;P:secret;;"],
  ["text that turns around", "\u202egnp.mk\u202c \u2066x\u2069"],
  ["eight thousand letters", "A".repeat(8000)],
];

test("what is no code is not obeyed", async ({ hostile, page, each }) => {
  await each(NO_CODES, ([attack]) => `${attack} is not obeyed`, async ([, payload]) => {
    await scanNext(page, hostile, payload);
    await expectVerdict(page, { outcome: "CannotCheck", because: "CodeNotUnderstood" });
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(hostile.callsOf("/v1/lookup")).toEqual([]);
    await expect(page.locator('a[href^="javascript:"], a[href^="data:"], a[href^="intent:"]')).toHaveCount(0);
  });
});

test("a code with a query in it reaches the platform as text", async ({ hostile, page, complaints }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "code-not-found", 404));
  const code = `https://${OWN_DOMAIN}/01/${GTIN}/21/x'%3B--'1'='1`;
  await scan(page, hostile, code);
  await expectVerdict(page, { outcome: "NotFound", because: "NoSuchCode" });
  expect(hostile.callsOf("/v1/lookup").map((url) => url.searchParams.get("code"))).toEqual([code]);
});

test("parameters that a code smuggles stay within the code", async ({ hostile, page }) => {
  const code = `https://${OWN_DOMAIN}${PATH}?x=1&issuer=other&symbology=]E0`;
  await scan(page, hostile, code);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  const [asked] = hostile.callsOf("/v1/lookup");
  expect([...asked.searchParams.keys()]).toEqual(["code", "symbology"]);
  expect(asked.searchParams.get("code")).toBe(code);
});

test("of two keys in a path the last one counts, for the record too", async ({ hostile, page }) => {
  // The record in front is genuine, the code behind it is what the link really names.
  await scan(page, hostile, `https://${OWN_DOMAIN}${PATH}/01/06901234567892/21/X`);
  await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
  await expect(page.getByRole("main")).not.toContainText(ITEM_SUB);
});

test("a serial number given twice is none", async ({ hostile, page, complaints }) => {
  complaints.permit(/40[04] \(.*\/v1\/lookup/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "code-malformed", 400));
  await scan(page, hostile, `https://${OWN_DOMAIN}${PATH}?21=S17&21=S18`);
  await expectVerdict(page, { outcome: "NotFound", because: "CodeMalformed" });
});

test("a check digit that is wrong is said before anything else", async ({ hostile, page, complaints }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "code-not-found", 404));
  await scan(page, hostile, `https://${OWN_DOMAIN}/01/06979901001018/21/S17`);
  await expectVerdict(page, { outcome: "NotFound", because: "CodeMalformed" });
});
