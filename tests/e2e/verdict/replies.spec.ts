// Attacks by time and order: replies that come late, twice, from yesterday, in another's place, without end.

import { gzipSync } from "node:zlib";
import { expect } from "../support/fixtures";
import {
  DAY, GTIN, type Hostile, ITEM, ITEM_SUB, NAME, OWN_DOMAIN, expectVerdict, expectWithheld, go, json, now,
  resultOf, scan, scanNext, test,
} from "../support/hostile";

const OTHER = ITEM.replace("S17", "S18");
const OTHER_SUB = ITEM_SUB.replace("S17", "S18");

/** Answers each code with its own record and standing, the latter as `standings` says. */
function serveBoth(hostile: Hostile, standings: Record<string, object> = {}, delays: Record<string, number> = {}): void {
  hostile.on("/v1/lookup", (asked, _, answer) => {
    const code = asked.searchParams.get("code") ?? "";
    const sub = code === OTHER ? OTHER_SUB : ITEM_SUB;
    const standing = { ...hostile.standingClaims(sub), ...standings[code] };
    const reply = { statement: hostile.statement(sub), standing: hostile.platform.jws("standing", standing) };
    setTimeout(() => json(answer, reply), delays[code] ?? 0);
  });
}

test("a late reply to the code before is not shown for this one", async ({ hostile, page }) => {
  serveBoth(hostile, { [ITEM]: { status: "active" }, [OTHER]: { status: "recalled" } }, { [ITEM]: 2500 });
  await page.goto(hostile.url);
  await page.waitForLoadState("networkidle");
  await go(page, resultOf(ITEM, "]Q1"));
  await expect.poll(() => hostile.callsOf("/v1/lookup").length).toBe(1);
  await go(page, resultOf(OTHER, "]Q1"));
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
  // Past the time at which the first reply arrives.
  await page.waitForResponse((response) => response.url().includes("S17"));
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
});

test("replies in each other's place serve neither code", async ({ hostile, page }) => {
  hostile.on("/v1/lookup", (asked, _, answer) => {
    const sub = asked.searchParams.get("code") === OTHER ? ITEM_SUB : OTHER_SUB;
    json(answer, { statement: hostile.statement(sub), standing: hostile.standing(sub) });
  });
  for (const code of [ITEM, OTHER]) {
    await scan(page, hostile, code);
    await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
    await expectWithheld(page);
  }
});

test("going back to a verdict asks again, and finds the recall", async ({ hostile, page }) => {
  const standings: Record<string, object> = {};
  serveBoth(hostile, standings);
  await scan(page, hostile, ITEM);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  await page.getByRole("link", { name: "首页" }).first().click();
  await expect(page).toHaveURL(`${hostile.url}/`);
  standings[ITEM] = { status: "recalled" };
  await page.goBack();
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
});

test("coming back from another site asks again, too", async ({ hostile, page }) => {
  const standings: Record<string, object> = {};
  serveBoth(hostile, standings);
  await scan(page, hostile, ITEM);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  await page.goto("about:blank");
  standings[ITEM] = { status: "recalled" };
  await page.goBack();
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
});

test("opening a check from the history asks again", async ({ hostile, page, w }) => {
  const standings: Record<string, object> = {};
  serveBoth(hostile, standings);
  await scan(page, hostile, ITEM);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  standings[ITEM] = { status: "recalled" };
  await page.getByRole("navigation", { name: w.navigation }).getByRole("link", { name: w.navHistory }).click();
  await page.getByRole("link", { name: NAME }).click();
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
});

test("a reply that asks to be cached for ever does not hide a recall", async ({ hostile, page }) => {
  let status = "active";
  hostile.on("/v1/lookup", (_, __, answer) => {
    const standing = hostile.platform.jws("standing", { ...hostile.standingClaims(), status });
    json(answer, { statement: hostile.statement(), standing }, 200, {
      "cache-control": "public, max-age=31536000, immutable", etag: '"1"', "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT",
    });
  });
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  // Also once the service worker serves the page.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  status = "recalled";
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
  expect(hostile.callsOf("/v1/lookup")).toHaveLength(2);
});

test("a replay of yesterday's whole reply is out of date", async ({ hostile, page }) => {
  const yesterday = hostile.platform.jws("standing", { ...hostile.standingClaims(), iat: now() - DAY, exp: now() - DAY + 600 });
  const statement = hostile.statement();
  hostile.standing = () => yesterday;
  hostile.statement = () => statement;
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Caution", because: "StandingStale" });
});

test("without a network the last verdict is the last one, and no verdict", async ({ hostile, page, complaints }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE/);
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  hostile.on("/v1/lookup", (_, __, answer) => void answer.destroy());
  await page.getByRole("button", { name: "重新核验" }).click();
  await expectVerdict(page, { outcome: "CannotCheck", because: "CannotAsk" });
  await expect(page.locator('[data-reason="LastSeen"]')).toBeVisible();
});

/** Answers that are none. */
const ANSWERS: [attack: string, says: string, answer: Parameters<Hostile["on"]>[1]][] = [
  ["has eight megabytes", "平台的回应无法识别", (_, __, answer) => void answer.writeHead(200, { "content-type": "application/json" }).end(Buffer.alloc(8 << 20, " "))],
  ["never ends", "平台的回应无法识别", (_, __, answer) => {
    answer.writeHead(200, { "content-type": "application/json" });
    const more = setInterval(() => answer.write(Buffer.alloc(64 << 10, " ")), 20);
    answer.on("close", () => clearInterval(more));
  }],
  ["unpacks to a hundred megabytes", "平台的回应无法识别", (_, __, answer) =>
    void answer.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(BOMB)],
  ["trickles", "平台没有及时回应", (_, __, answer) => {
    answer.writeHead(200, { "content-type": "application/json" });
    const more = setInterval(() => answer.write(" "), 200);
    answer.on("close", () => clearInterval(more));
  }],
  ["has a statement of 600 KB", "平台的回应无法识别", (_, __, answer) => json(answer, { statement: "x".repeat(600_000), standing: "" })],
  ["is JSON of another shape", "平台的回应无法识别", (_, __, answer) => json(answer, { outcome: "Verified", reasons: [] })],
  ["has its members twice", "平台的回应无法识别", (_, __, answer) =>
    void answer.writeHead(200, { "content-type": "application/json" }).end('{"statement":"a","statement":"b","standing":"c"}')],
  ["is a script", "平台的回应无法识别", (_, __, answer) => void answer.writeHead(200, { "content-type": "text/javascript" }).end("window.ran=true")],
  ["leads elsewhere", "平台的回应无法识别", (_, __, answer) => void answer.writeHead(307, { location: "/v1/notices" }).end()],
];
const BOMB = gzipSync(Buffer.alloc(100 << 20));

test("a reply that is none is no answer", async ({ hostile, page, complaints, each }) => {
  await each(ANSWERS, ([attack]) => `a reply that ${attack} is no answer`, async ([, says, answer]) => {
    complaints.permit(/ERR_/);
    hostile.on("/v1/lookup", answer);
    await scanNext(page, hostile);
    await expect(page.locator("[data-outcome]")).toBeVisible({ timeout: 20_000 });
    await expectVerdict(page, { outcome: "CannotCheck", because: "CannotAsk", says });
    await expectWithheld(page);
  });
});

test("a verdict in the address is not a verdict", async ({ hostile, page }) => {
  hostile.standing = () => hostile.platform.jws("standing", { ...hostile.standingClaims(), status: "recalled" });
  const query = new URLSearchParams({ code: ITEM, symbology: "]Q1", outcome: "Verified", verdict: "Verified", typed: "0" });
  await page.goto(`${hostile.url}/result?${query}#outcome=Verified`);
  await expectVerdict(page, { outcome: "DoNotUse", because: "Recalled" });
});

test("a typed number of another company is not this one's", async ({ hostile, page }) => {
  const query = new URLSearchParams({ code: "697901001017", issuer: "other", typed: "1" });
  await page.goto(`${hostile.url}/result?${query}`);
  await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
  await expectWithheld(page);
});

test("the address of another deployment's link is judged as that link", async ({ hostile, page }) => {
  await page.goto(`${hostile.url}/result?${new URLSearchParams({ code: `https://${OWN_DOMAIN}.evil.example/01/${GTIN}`, symbology: "]Q1" })}`);
  await expectVerdict(page, { outcome: "Untrusted", because: "LinkLookAlike", says: "evil.example" });
});
