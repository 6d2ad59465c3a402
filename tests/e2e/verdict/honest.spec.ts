// Honest shoppers, shops, makers and platforms: nothing that they do is taken for a forgery or a contradiction.

import { expect, openSections, reasons } from "../support/fixtures";
import {
  DAY, type Expected, GTIN, type Hostile, ITEM, ITEM_SUB, OWN_DOMAIN, day, expectVerdict, now, problem, scan, scanNext,
  test,
} from "../support/hostile";
import { Key } from "../support/signing";
import { picture } from "../support/picture";

type Claims = Record<string, any>;
const VERIFIED: Expected = { outcome: "Verified", because: "SignedByMaker" };

/** Serves the item with other claims. */
function serve(hostile: Hostile, statement: Claims = {}, standing: Claims = {}, record: Claims = {}): void {
  const claims = hostile.statementClaims();
  hostile.statement = () => hostile.maker.jws("statement", { ...claims, ...statement, record: { ...claims.record, ...record } });
  hostile.standing = () => hostile.platform.jws("standing", { ...hostile.standingClaims(), ...standing });
}

/** One item's code, as scanners and people write it. Each is the item of the record. */
const SPELLINGS: [how: string, code: string, symbology: string][] = [
  ["as a link of the platform", ITEM, "]Q1"],
  ["with a trailing newline", `${ITEM}\n`, "]Q1"],
  ["with a trailing carriage return and newline", `${ITEM}\r\n`, "]Q1"],
  ["with spaces around", `  ${ITEM} `, "]Q1"],
  ["in upper case scheme and host", ITEM.replace(/^https:\/\/[^/]+/, (it) => it.toUpperCase()), "]Q1"],
  ["over http", ITEM.replace("https", "http"), "]Q1"],
  ["with a trailing slash", `${ITEM}/`, "]Q1"],
  ["with a tracking parameter", `${ITEM}?utm_source=can`, "]Q1"],
  ["with a fragment", `${ITEM}#top`, "]Q1"],
  ["with the expiry date in the query", `${ITEM}?17=280630`, "]Q1"],
  ["with a stem before the key", ITEM.replace("/01/", "/p/01/"), "]Q1"],
  ["with a port", ITEM.replace(OWN_DOMAIN, `${OWN_DOMAIN}:443`), "]Q1"],
  ["with escapes that need not be", ITEM.replace("S17", "%5317"), "]Q1"],
  ["as a link of GS1", ITEM_SUB, "]Q1"],
  ["as a link of the maker's own domain", ITEM.replace(OWN_DOMAIN, "id.yuanshan.example"), "]Q1"],
  ["as GS1 DataMatrix", `01${GTIN}10B2026\u001d21S17`, "]d2"],
  ["as GS1 DataMatrix with its first FNC1", `\u001d01${GTIN}10B2026\u001d21S17`, "]d2"],
  ["as GS1 DataMatrix in another order", `01${GTIN}21S17\u001d10B2026`, "]d2"],
  ["as GS1 DataMatrix with an expiry date", `01${GTIN}1728063010B2026\u001d21S17`, "]d2"],
  ["as GS1-128", `01${GTIN}10B2026\u001d21S17`, "]C1"],
  ["as GS1 QR code", `01${GTIN}10B2026\u001d21S17`, "]Q3"],
  ["in brackets", `(01)${GTIN}(10)B2026(21)S17`, "]Q1"],
];

test("an item's code is the item's however it is written", async ({ hostile, page, each }) => {
  await each(SPELLINGS, ([how]) => `an item's code ${how} is the item's`, async ([, code, symbology]) => {
    await scanNext(page, hostile, code, symbology);
    await expectVerdict(page, VERIFIED);
  });
});

test("a code that is photographed turned is the item's", async ({ hostile, page, w, each }) => {
  await each([1, 2, 3], (quarters) => `a code that is photographed turned by ${quarters * 90}° is the item's`, async (quarters) => {
    await page.goto(hostile.url);
    const buffer = await picture(ITEM, "QRCode", quarters);
    await page.getByLabel(w.photo).setInputFiles({ name: "can.png", mimeType: "image/png", buffer });
    await expectVerdict(page, VERIFIED);
  });
});

/** Numbers as people type them beside the code of their can. */
const TYPED: [how: string, digits: string][] = [
  ["as printed", "6979 9010 0101 7017"],
  ["without the spaces", "6979901001017017"],
  ["with dashes", "6979-9010-0101-7017"],
  ["in full width", "６９７９９０１００１０１７０１７"],
  ["with a newline from the clipboard", "6979901001017017\n"],
];

test("a printed number is the item's however it is typed", async ({ hostile, page, each }) => {
  await each(TYPED, ([how]) => `a printed number typed ${how} is the item's`, async ([, code]) => {
    await page.goto(`${hostile.url}/result?${new URLSearchParams({ code, issuer: "yuanshan", typed: "1" })}`);
    await expectVerdict(page, VERIFIED);
  });
});

test("a shopper who checks twice is no copy", async ({ hostile, page }) => {
  serve(hostile, {}, { checks: { count: 2, by_you: 2, first_at: now() - 60 } });
  for (let time = 0; time < 2; time++) await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
  expect(await reasons(page)).toContain("OwnRepeats");
});

/** What the platform knows of honest goods. */
const STANDINGS: [who: string, standing: Claims, reason: string][] = [
  ["a shop that checked first", { checks: { count: 2, by_you: 1, first_at: now() - 20 * DAY } }, "PlausibleRepeats"],
  ["a family in which everybody checks", { checks: { count: 12, by_you: 2, first_at: now() - 2 * DAY } }, "PlausibleRepeats"],
  ["a warehouse, then a shop in another province a day later", {
    checks: {
      count: 2, by_you: 1, first_at: now() - 3 * DAY,
      places: [
        { name: { en: "Urumqi" }, at: now() - 600, count: 1, position: [438, 876] },
        { name: { en: "Shanghai" }, at: now() - 3 * DAY, count: 1, position: [312, 1215] },
      ],
    },
  }, "PlausibleRepeats"],
  ["two towns that are next to each other, a minute apart", {
    checks: {
      count: 2, by_you: 1, first_at: now() - 300,
      places: [
        { name: { en: "Suzhou" }, at: now() - 60, count: 1, position: [313, 1207] },
        { name: { en: "Kunshan" }, at: now() - 120, count: 1, position: [313, 1208] },
      ],
    },
  }, "PlausibleRepeats"],
  ["places without a position", {
    checks: { count: 2, by_you: 1, first_at: now() - 300, places: [{ name: { en: "Somewhere" }, at: now() - 60, count: 2 }] },
  }, "PlausibleRepeats"],
  ["a platform that does not count a device's own checks", { checks: { count: 1, by_you: 0 } }, "FirstCheck"],
  ["reports that nobody has looked into yet", { open_reports: 3 }, "OpenReports"],
  ["a rumour that was put right", {
    notices: [{ id: "r", kind: "rebuttal", severity: "warning", date: day(-9), title: { en: "It is not true" }, text: { en: "…" } }],
  }, "InGoodStanding"],
  ["a notice for information", {
    notices: [{ id: "i", kind: "safety", severity: "info", date: day(-9), title: { en: "Storage" }, text: { en: "…" } }],
  }, "InGoodStanding"],
  // The last: what the platform says before it is older.
  ["a platform whose clock is a minute fast", { iat: now() + 60, exp: now() + 660 }, "InGoodStanding"],
];

test("nothing is held against honest goods", async ({ hostile, page, each }) => {
  await each(STANDINGS, ([who]) => `${who}: nothing is held against it`, async ([, standing, reason]) => {
    serve(hostile, {}, standing);
    await scanNext(page, hostile);
    await expectVerdict(page, VERIFIED);
    expect(await reasons(page)).toContain(reason);
  });
});

test("a maker that changed its key still stands by what the old one signed", async ({ hostile, page }) => {
  const next = Key.new("maker-2027");
  const claims = hostile.trustClaims();
  claims.issuers[0].keys[0].valid_until = now() - DAY;
  claims.issuers[0].keys.push({ kid: next.kid, jwk: next.jwk, valid_from: now() - DAY });
  hostile.trust = () => hostile.root.jws("trust", claims);
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

test("what the new key of a maker signed is the maker's", async ({ hostile, page }) => {
  const next = Key.new("maker-2027");
  const claims = hostile.trustClaims();
  claims.issuers[0].keys.push({ kid: next.kid, jwk: next.jwk, valid_from: now() - DAY });
  hostile.trust = () => hostile.root.jws("trust", { ...claims, version: 8 });
  hostile.statement = () => next.jws("statement", { ...hostile.statementClaims(), iat: now() - 60 });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

test("a maker that signs with ES256 is as good", async ({ hostile, page }) => {
  hostile.statement = () => hostile.makerP256.jws("statement", hostile.statementClaims());
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

test("a record that was corrected and signed anew is the record", async ({ hostile, page }) => {
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
  serve(hostile, { iat: now() - 60 }, {}, { net_content: "900 g" });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
  await expect(page.getByRole("main")).toContainText("900 g");
});

test("a platform whose second root signs the list", async ({ hostile, page }) => {
  const next = Key.new("root-2");
  const pinned = [hostile.root, next].map((key) => ({ ...key.jwk, kid: key.kid }));
  hostile.config = { root_keys: pinned };
  hostile.trust = () => next.jws("trust", { ...hostile.trustClaims(), version: 8 });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

test("a trust list that has grown is taken", async ({ hostile, page }) => {
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
  hostile.trust = () => hostile.root.jws("trust", { ...hostile.trustClaims(), version: 8, remark: "new" });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

test("a record with members that this app does not know is shown with them", async ({ hostile, page }) => {
  serve(hostile, { note: 1 }, { mood: "good" }, { carbon_footprint: "1.2 kg" });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
  await openSections(page);
  await expect(page.getByRole("main")).toContainText("1.2 kg");
});

test("a record with a name and a maker only is a record", async ({ hostile, page }) => {
  const { name, category, producer } = hostile.statementClaims().record;
  hostile.statement = () => hostile.maker.jws("statement", { ...hostile.statementClaims(), record: { name, category, producer } });
  await scan(page, hostile);
  await expectVerdict(page, VERIFIED);
});

/** What is on record without being proof of the one can: said as what it is. */
const ON_RECORD: [what: string, because: string, level: string][] = [
  ["a batch", "BatchLevel", "batch"],
  ["a product", "ProductLevel", "product"],
];

test("a code that stands for more than one item is on record, and no suspicion", async ({ hostile, page, each }) => {
  await each(ON_RECORD, ([what]) => `a code that stands for ${what} is on record, and no suspicion`, async ([, because, level]) => {
    serve(hostile, { level });
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "OnRecord", because });
  });
});

/** A shelf life ends at midnight in China, wherever the shopper's phone believes to be. */
const ZONES = ["Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Urumqi", "UTC"];

for (const timezoneId of ZONES) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test("the last day of the shelf life still counts", async ({ hostile, page }) => {
      serve(hostile, {}, {}, { expires: day(0) });
      await scan(page, hostile);
      await expectVerdict(page, { outcome: "Caution", because: "NearExpiry" });
    });

    test("the day after it does not", async ({ hostile, page }) => {
      serve(hostile, {}, {}, { expires: day(-1) });
      await scan(page, hostile);
      await expectVerdict(page, { outcome: "DoNotUse", because: "Expired" });
    });
  });
}

/** Clocks of honest phones. */
const CLOCKS: [what: string, off: number, expected: Expected][] = [
  ["four minutes fast", 240, VERIFIED],
  ["four minutes slow", -240, VERIFIED],
  ["two hours fast", 7200, { outcome: "Caution", because: "StandingStale", says: "手机时间" }],
  ["two hours slow", -7200, { outcome: "Caution", because: "StandingStale", says: "手机时间" }],
];

for (const [what, off, expected] of CLOCKS) {
  test(`a phone whose clock is ${what} is told so, and no forgery`, async ({ hostile, page }) => {
    await page.clock.setFixedTime(Date.now() + off * 1000);
    await scan(page, hostile);
    await expectVerdict(page, expected);
  });
}

/** Times at which nothing can be said. */
const AWAY: [what: string, status: number][] = [
  ["is overloaded", 503],
  ["wants fewer checks", 429],
  ["has a fault", 500],
];

test("a platform that is away says nothing against the product", async ({ hostile, page, complaints, each }) => {
  await each(AWAY, ([what]) => `a platform that ${what} says nothing against the product`, async ([, status]) => {
    complaints.permit(new RegExp(String(status)));
    hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "trouble", status));
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "CannotCheck", because: "CannotAsk" });
  });
});

test("a barcode that is on no platform is no counterfeit", async ({ hostile, page, complaints }) => {
  complaints.permit(/404/);
  hostile.on("/v1/lookup", (_, __, answer) => problem(answer, "code-not-found", 404));
  await scan(page, hostile, "6901234567892", "]E0");
  await expectVerdict(page, { outcome: "CannotCheck", because: "NotRegistered" });
});

test("what the shopper finds the same on the can speaks for it", async ({ hostile, page, w }) => {
  await scan(page, hostile);
  await page.getByRole("button", { name: w.same, exact: true }).click();
  await expectVerdict(page, VERIFIED);
  expect(await reasons(page)).toContain("SameOnCan");
});
