// Hostile texts in every field of a genuine record, and in the platform's own words: shown as text, cut, inert.

import type { Page } from "@playwright/test";
import { expect, openSections } from "../support/fixtures";
import { DAY, type Hostile, day, expectVerdict, json, now, scan, scanNext, test } from "../support/hostile";

type Claims = Record<string, any>;

/** A record with every field, each with `text` in it. */
function full(text: string, link: string): Claims {
  const both = { "zh-CN": text, en: text };
  return {
    name: both, brand: both, category: "infant-formula", gtin: text, batch: text, serial: text,
    produced: day(-60), expires: day(500), shelf_life: both, warranty: both, net_content: text, specification: both,
    model: text, factory_number: text, standards: [text, text], origin: both,
    producer: {
      name: both, credit_code: text, address: both, contact: text, website: link, business_licence: text, production_licence: text,
    },
    registrations: { recipe: text, ccc: text, xk: text, medicine: text },
    ingredients: [{ name: both, origin: both }],
    process: [{ step: both, place: both, description: both }],
    journey: [{ time: "2026-10-01T08:00:00+08:00", step: text, disposition: text, place: both, position: [31.2, 121.5], note: both }],
    readings: [{
      name: both, unit: text, limit: { max: 4 },
      values: [{ time: "2026-10-01T08:00:00+08:00", value: 3 }, { time: "2026-10-01T09:00:00+08:00", value: 3.5 }],
    }],
    certificates: [{ kind: both, number: text, body: both, status: "valid", valid_from: day(-100), valid_until: day(100), registry: link }],
    credit: { rating: text, agency: both, date: day(-100) },
    media: [{ title: both, url: link }],
    reports: [{
      number: text, laboratory: both, accreditation: text, kind: "factory", date: day(-50), conforms: true, conclusion: both,
      items: [{ name: both, method: text, value: text, unit: text, standard: text, passes: true, earlier: [{ batch: text, number: 1 }, { batch: text, number: 2 }] }],
    }],
    surprise: { text, link, nested: [text, { [text]: text }] },
  };
}

/** Serves a genuine record with hostile texts, and the platform's words with the same. */
function serve(hostile: Hostile, record: Claims, words: Claims = {}): void {
  hostile.statement = () => hostile.maker.jws("statement", { ...hostile.statementClaims(), record });
  hostile.standing = () => hostile.platform.jws("standing", { ...hostile.standingClaims(), ...words });
}

/** What a page must never have, whatever a record says. */
async function expectInert(page: Page): Promise<void> {
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  const found = await page.locator("main").evaluate((main) => ({
    scripts: main.querySelectorAll("script, iframe, object, embed, link, meta, base, form[action]").length,
    handlers: [...main.querySelectorAll("*")].filter((it) => [...it.attributes].some(({ name }) => name.startsWith("on"))).length,
    pictures: [...main.querySelectorAll("img")].filter((it) => !/^(blob:|data:image\/|\/)/.test(it.getAttribute("src") ?? "/")).length,
    links: [...main.querySelectorAll("a[href]")].map((it) => it.getAttribute("href") ?? "").filter((href) => !/^(https:\/\/|\/|tel:)/.test(href)),
  }));
  expect(found).toEqual({ scripts: 0, handlers: 0, pictures: 0, links: [] });
}

/** Characters that turn, hide or stack text. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

const TEXTS: [attack: string, text: string, shown: string | null][] = [
  ["markup", `<img src=x onerror="window.ran=true"><script>window.ran=true</script><b>bold</b>`, "<b>bold</b>"],
  ["an entity", "&lt;script&gt;window.ran=true&lt;/script&gt;", "&lt;script&gt;"],
  ["an attribute that is broken out of", `"><svg onload=window.ran=true>' onmouseover='window.ran=true`, "<svg"],
  ["a template", "${window.ran=true}{{window.ran=true}}", "{{window.ran=true}}"],
  ["direction overrides", "\u202eabc\u202c \u2066def\u2069\u200f", "abc"],
  ["characters of no width", "genu\u200bine\u2060\ufeff\u200d", "genu"],
  ["tags and controls", "ok\u{e0041}\u{e0042}\u0007\u0085end", "ok"],
];

test("whatever a genuine record says stays text", async ({ hostile, page, each }) => {
  await each(TEXTS, ([attack]) => `${attack} in every field of a genuine record stays text`, async ([, text, shown]) => {
    serve(hostile, full(text, "https://example.org/"), { alerts: [], notices: [] });
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
    await openSections(page);
    await expectInert(page);
    const main = await page.getByRole("main").innerText();
    if (shown) expect(main).toContain(shown);
    expect(main).not.toMatch(INVISIBLE);
    expect(await page.title()).not.toMatch(INVISIBLE);
  });
});

test("towers of accents do not leave their line", async ({ hostile, page }) => {
  serve(hostile, full(`Z${"\u0335\u0321".repeat(400)}o`, "https://example.org/"));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  expect(await page.getByRole("main").innerText()).not.toMatch(/[\u0300-\u036f]{9}/);
});

const LINKS: [attack: string, link: string][] = [
  ["a script", "javascript:window.ran=true"],
  ["a script with a line break", "java\nscript:window.ran=true"],
  ["a page of data", "data:text/html,<script>parent.ran=true</script>"],
  ["plain http", "http://example.org/"],
  ["a user in front", "https://yuanshan.example@evil.example/"],
  ["an address without a scheme", "//evil.example/x"],
  ["a file", "file:///etc/passwd"],
];

test("a link of a record that leads nowhere good is not offered", async ({ hostile, page, each }) => {
  await each(LINKS, ([attack]) => `a link of a record that is ${attack} is not offered`, async ([, link]) => {
    serve(hostile, full("x", link), {
      notices: [{ id: "n", kind: "rebuttal", severity: "info", date: day(-1), title: { en: "t" }, text: { en: "t" }, url: link }],
    });
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
    await openSections(page);
    await expectInert(page);
    const href = await page.locator("main a[href]").evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
    expect(href.filter((it) => it.includes("evil") || it.includes("example.org") || it.includes("ran"))).toEqual([]);
  });
});

test("a link of a record is named by the domain that it leads to", async ({ hostile, page }) => {
  serve(hostile, full("x", "https://www.tr\u0430ce.suyuan.example.evil.example/path"));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  await openSections(page);
  const link = page.locator('main a[href*="evil.example"]').first();
  await expect(link).toContainText("evil.example");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("endless texts and lists are cut, and the page stays usable", async ({ hostile, page }) => {
  const record = full("长".repeat(400), "https://example.org/");
  record.name["zh-CN"] = "长".repeat(4000);
  const [event] = record.journey;
  record.journey = Array.from({ length: 300 }, () => ({ ...event, place: { en: "x" }, note: {}, step: "shipping", disposition: "in_transit" }));
  serve(hostile, record);
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test("hostile words of the platform itself stay words", async ({ hostile, page }) => {
  const bad = { "zh-CN": `<img src=x onerror="window.ran=true">\u202e`, en: "x" };
  serve(hostile, hostile.statementClaims().record, {
    alerts: [bad],
    notices: [{ id: "n", kind: "recall", severity: "critical", date: day(-1), title: bad, text: bad, authority: bad, url: "javascript:window.ran=true" }],
    checks: { count: 3, by_you: 1, first_at: now() - DAY, places: [{ name: bad, at: now() - 60, count: 1, position: [312, 1215] }] },
  });
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Caution", because: "NoticeConcerns", says: "<img src=x" });
  await expectInert(page);
  expect(await page.getByRole("main").innerText()).not.toMatch(INVISIBLE);
});

test("hostile names of companies stay names", async ({ hostile, page, w }) => {
  hostile.on("/v1/issuers", (_, __, answer) =>
    json(answer, { issuers: [{ id: "x", name: { "zh-CN": `</option><script>window.ran=true</script>\u202e` }, example: `"><svg onload=window.ran=true>` }] }),
  );
  await page.goto(hostile.url);
  await page.getByText(w.typed, { exact: true }).first().click();
  await expect(page.getByLabel(w.company)).toContainText("</option>");
  await page.getByLabel(w.company).selectOption({ index: 1 });
  await expectInert(page);
});

test("members named like an object's own change nothing", async ({ hostile, page }) => {
  const record = `{"__proto__":{"ran":true},"constructor":{"prototype":{"ran":true}},${JSON.stringify(hostile.statementClaims().record).slice(1)}`;
  const claims = JSON.stringify({ ...hostile.statementClaims(), record: "@" }).replace('"@"', record);
  hostile.statement = () => hostile.maker.jwsOf(hostile.maker.header("statement"), claims);
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  expect(await page.evaluate(() => "ran" in {})).toBe(false);
});
