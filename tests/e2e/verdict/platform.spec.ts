// Attacks on the platform's own word and on the trust list: old ones, forged ones, others' ones.

import { altered, base64url, signingInput } from "../support/signing";
import { DAY, type Hostile, ITEM_SUB, expectVerdict, expectWithheld, now, scan, scanNext, test } from "../support/hostile";

const FORGED = "平台状态的签名核对不上";

/** Each makes the standing that comes instead of the honest one. */
const STANDINGS: [attack: string, outcome: "Untrusted" | "Caution", because: string, says: string, forge: (h: Hostile) => string][] = [
  ["no standing", "Untrusted", "StandingRefused", FORGED, () => ""],
  ["a standing that nobody signed", "Untrusted", "StandingRefused", FORGED, (h) =>
    `${signingInput({ ...h.platform.header("standing"), alg: "none" }, h.standingClaims())}.`],
  ["a standing that the maker signed", "Untrusted", "StandingRefused", FORGED, (h) => h.maker.jws("standing", h.standingClaims())],
  ["a standing signed by nobody known", "Untrusted", "StandingRefused", FORGED, (h) =>
    h.forger.jwsOf(h.platform.header("standing"), h.standingClaims())],
  ["a recall taken out of a standing", "Untrusted", "StandingRefused", FORGED, (h) =>
    altered(h.platform.jws("standing", { ...h.standingClaims(), status: "recalled" }), (claims) => (claims.status = "active"))],
  ["checks taken out of a standing", "Untrusted", "StandingRefused", FORGED, (h) =>
    altered(h.platform.jws("standing", { ...h.standingClaims(), checks: { count: 900, by_you: 1 } }), (claims) => (claims.checks.count = 1))],
  ["a count below zero", "Untrusted", "StandingRefused", FORGED, (h) =>
    h.platform.jws("standing", { ...h.standingClaims(), checks: { count: -1, by_you: 1 } })],
  ["a count that no integer holds", "Untrusted", "StandingRefused", FORGED, (h) =>
    h.platform.jwsOf(h.platform.header("standing"), JSON.stringify(h.standingClaims()).replace('"count":1', '"count":1e300'))],
  ["a statement in the standing's place", "Untrusted", "StandingRefused", FORGED, (h) => h.platform.jws("statement", h.standingClaims())],
  ["the standing of another code", "Untrusted", "StandingOfAnotherCode", "状态信息属于另一个码", (h) =>
    h.platform.jws("standing", h.standingClaims(`${ITEM_SUB}99`))],
  ["last week's standing", "Caution", "StandingStale", "平台的状态信息已过时", (h) =>
    h.platform.jws("standing", { ...h.standingClaims(), iat: now() - 7 * DAY, exp: now() - 7 * DAY + 600 })],
  ["tomorrow's standing", "Caution", "StandingStale", "平台的状态信息已过时", (h) =>
    h.platform.jws("standing", { ...h.standingClaims(), iat: now() + DAY, exp: now() + DAY + 600 })],
  ["an old standing that claims to hold for ten years", "Caution", "StandingStale", "平台的状态信息已过时", (h) =>
    h.platform.jws("standing", { ...h.standingClaims(), iat: now() - 100 * DAY, exp: now() + 3650 * DAY })],
  ["a state that nobody knows", "Caution", "StatusUnknown", "平台给出了未知的状态", (h) =>
    h.platform.jws("standing", { ...h.standingClaims(), status: "perfectly-fine" })],
];

test("no standing passes but the platform's own of now", async ({ hostile, page, each }) => {
  await each(STANDINGS, ([attack]) => `${attack} does not pass`, async ([, outcome, because, says, forge]) => {
    const forged = forge(hostile);
    hostile.standing = () => forged;
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome, because, says });
  });
});

test("a standing by a revoked key of the platform's does not pass", async ({ hostile, page }) => {
  const claims = hostile.trustClaims();
  claims.platform[0].revoked_at = now() - DAY;
  hostile.trust = () => hostile.root.jws("trust", claims);
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "StandingRefused", says: FORGED });
});

/** Each makes the trust list that comes instead of the honest one. */
const LISTS: [attack: string, forge: (h: Hostile) => string | Buffer][] = [
  ["that nobody signed", (h) => `${signingInput({ ...h.root.header("trust"), alg: "none" }, h.trustClaims())}.`],
  ["by a root that is not pinned", (h) => h.forger.jws("trust", h.trustClaims())],
  ["by another key under the root's name", (h) => h.forger.jwsOf(h.root.header("trust"), h.trustClaims())],
  ["signed by a platform's key", (h) => h.platform.jws("trust", h.trustClaims())],
  ["to which a forger has added himself", (h) =>
    altered(h.trust(), (claims) => claims.issuers[0].keys.push({ kid: "forger", jwk: h.forger.jwk, valid_from: 0 }))],
  ["that is out of date", (h) => h.root.jws("trust", { ...h.trustClaims(), iat: now() - 30 * DAY, exp: now() - DAY })],
  ["of next week", (h) => h.root.jws("trust", { ...h.trustClaims(), iat: now() + 7 * DAY, exp: now() + 14 * DAY })],
  ["of another type", (h) => h.root.jws("statement", h.trustClaims())],
  ["that is a page", () => "<!doctype html><title>Sign in</title>"],
  ["of two megabytes", () => Buffer.alloc(2 * 1024 * 1024, "A")],
  ["with an empty signature", (h) => h.trust().replace(/[^.]+$/, "")],
  ["whose claims are an array", (h) => h.root.jws("trust", [h.trustClaims()])],
  ["with two versions", (h) => h.root.jwsOf(h.root.header("trust"), JSON.stringify(h.trustClaims()).replace("{", '{"version":9,'))],
  ["in base64 with padding", (h) => `${base64url("{}")}==.${h.trust()}`],
];

test("with a trust list that is none nothing is checked, and nothing said", async ({ hostile, page, each }) => {
  await each(LISTS, ([attack]) => `with a trust list ${attack} nothing is checked, and nothing said`, async ([, forge]) => {
    hostile.on("/v1/trust", (_, __, answer) => void answer.writeHead(200, { "content-type": "application/jose" }).end(forge(hostile)));
    // Started anew: the app asks for the list once a visit. None of these lists leaves one on the device.
    await scan(page, hostile);
    await expectVerdict(page, { outcome: "CannotCheck", because: "CannotAsk", says: "取不到可信的签名名单" });
    await expectWithheld(page);
  });
});

test("a trust list from before a key was revoked is not taken back", async ({ hostile, page }) => {
  const before = hostile.trust();
  const claims = hostile.trustClaims();
  claims.version = 8;
  claims.issuers[0].keys[0].revoked_at = now() - DAY;
  hostile.trust = () => hostile.root.jws("trust", claims);
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "StatementRefused", says: "签名密钥已被吊销" });
  hostile.trust = () => before;
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "CannotCheck", because: "CannotAsk", says: "取不到可信的签名名单" });
  await expectWithheld(page);
});
