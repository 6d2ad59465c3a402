// Attacks on the maker's signature: what is not signed by this maker, with a key that was valid then, for this very code,
// is not believed, and not a word of it is shown.

import { TYPES, altered, base64url, hmac, resigned, signingInput } from "../support/signing";
import { DAY, type Hostile, ITEM_SUB, expectVerdict, expectWithheld, json, now, scan, scanNext, test } from "../support/hostile";

const BROKEN = "签名核对不上";
const UNKNOWN_KEY = "签名密钥不在可信名单上";

/** Each makes the statement that comes instead of the honest one. */
const FORGERIES: [attack: string, says: string, forge: (h: Hostile) => string][] = [
  ["a record altered after signing", BROKEN, (h) => altered(h.statement(), (claims) => (claims.record.batch = "FAKE"))],
  ["a subject altered after signing", BROKEN, (h) =>
    altered(h.maker.jws("statement", h.statementClaims(`${ITEM_SUB}9`)), (claims) => (claims.sub = ITEM_SUB))],
  ["one bit of the signature turned", BROKEN, (h) => resigned(h.statement(), (it) => ((it[7] ^= 1), it))],
  ["alg none, without a signature", BROKEN, (h) =>
    `${signingInput({ ...h.maker.header("statement"), alg: "none" }, h.statementClaims())}.`],
  ["alg nOnE, with the honest signature", BROKEN, (h) => h.maker.jwsOf({ ...h.maker.header("statement"), alg: "nOnE" }, h.statementClaims())],
  ["an empty alg", BROKEN, (h) => h.maker.jwsOf({ ...h.maker.header("statement"), alg: "" }, h.statementClaims())],
  ["HMAC with the public key's bytes as the secret", BROKEN, (h) =>
    hmac({ ...h.maker.header("statement"), alg: "HS256" }, h.statementClaims(), Buffer.from(String(h.maker.jwk.x), "base64url"))],
  ["HMAC with the public key's JWK as the secret", BROKEN, (h) =>
    hmac({ ...h.maker.header("statement"), alg: "HS256" }, h.statementClaims(), JSON.stringify(h.maker.jwk))],
  ["a foreign key under the maker's key name", BROKEN, (h) => h.forger.jwsOf(h.maker.header("statement"), h.statementClaims())],
  ["a foreign key under its own name", UNKNOWN_KEY, (h) => h.forger.jws("statement", h.statementClaims())],
  ["a key name that climbs folders", UNKNOWN_KEY, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), kid: "../../../../dev/null" }, h.statementClaims())],
  ["a key name that is a query", UNKNOWN_KEY, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), kid: "x' UNION SELECT 'maker-2026" }, h.statementClaims())],
  ["a key name that is a property of every object", UNKNOWN_KEY, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), kid: "__proto__" }, h.statementClaims())],
  ["an empty key name", UNKNOWN_KEY, (h) => h.forger.jwsOf({ ...h.maker.header("statement"), kid: "" }, h.statementClaims())],
  ["no key name", BROKEN, (h) => h.maker.jwsOf({ alg: "EdDSA", typ: TYPES.statement }, h.statementClaims())],
  ["the platform's key in the maker's place", UNKNOWN_KEY, (h) => h.platform.jws("statement", h.statementClaims())],
  ["the root key in the maker's place", UNKNOWN_KEY, (h) => h.root.jws("statement", h.statementClaims())],
  ["another maker's key", "用的是别家企业的密钥", (h) => h.otherMaker.jws("statement", h.statementClaims())],
  ["a maker that is on no list", "签名者不在可信名单上", (h) => h.maker.jws("statement", { ...h.statementClaims(), iss: "yuanshan " })],
  ["a key in the header itself", BROKEN, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), jwk: h.forger.jwk }, h.statementClaims())],
  ["an address of keys in the header", BROKEN, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), jku: "https://keys.evil.example/jwks.json" }, h.statementClaims())],
  ["a certificate chain in the header", BROKEN, (h) =>
    h.forger.jwsOf({ ...h.maker.header("statement"), x5c: [base64url("certificate")], x5u: "https://keys.evil.example/x" }, h.statementClaims())],
  ["a critical extension that nobody knows", BROKEN, (h) =>
    h.maker.jwsOf({ ...h.maker.header("statement"), crit: ["exp"], exp: now() + DAY }, h.statementClaims())],
  ["an unencoded payload (RFC 7797)", BROKEN, (h) =>
    h.maker.jwsOf({ ...h.maker.header("statement"), b64: false, crit: ["b64"] }, h.statementClaims())],
  ["an Ed25519 key asked to verify ES256", BROKEN, (h) =>
    h.makerP256.jwsOf({ ...h.makerP256.header("statement"), kid: h.maker.kid }, h.statementClaims())],
  ["a P-256 key asked to verify EdDSA", BROKEN, (h) =>
    h.maker.jwsOf({ ...h.maker.header("statement"), kid: h.makerP256.kid }, h.statementClaims())],
  ["an ES256 signature in DER", BROKEN, (h) => {
    const input = signingInput(h.makerP256.header("statement"), h.statementClaims());
    return `${input}.${base64url(h.makerP256.sign(input, "der"))}`;
  }],
  ["an ES256 signature of zeros", BROKEN, (h) => resigned(h.makerP256.jws("statement", h.statementClaims()), () => Buffer.alloc(64))],
  ["an Ed25519 signature of zeros", BROKEN, (h) => resigned(h.statement(), () => Buffer.alloc(64))],
  ["a signature one byte short", BROKEN, (h) => resigned(h.statement(), (it) => it.subarray(0, 63))],
  ["a signature one byte long", BROKEN, (h) => resigned(h.statement(), (it) => Buffer.concat([it, Buffer.of(0)]))],
  ["no signature", BROKEN, (h) => resigned(h.statement(), () => Buffer.alloc(0))],
  ["a standing in the statement's place", BROKEN, (h) => h.maker.jws("standing", h.statementClaims())],
  ["a statement of no type", BROKEN, (h) => h.maker.jwsOf({ alg: "EdDSA", kid: h.maker.kid }, h.statementClaims())],
  ["two subjects in one payload", BROKEN, (h) => {
    const claims = JSON.stringify(h.statementClaims()).replace("{", `{"sub":"${ITEM_SUB}0",`);
    return h.maker.jwsOf(h.maker.header("statement"), claims);
  }],
  ["two algorithms in one header", BROKEN, (h) =>
    h.maker.jwsOf(`{"alg":"none","alg":"EdDSA","kid":"${h.maker.kid}","typ":"${TYPES.statement}"}`, h.statementClaims())],
  ["a payload nested a thousand deep", BROKEN, (h) => {
    const claims = h.statementClaims();
    claims.record.deep = "@";
    const bomb = "[".repeat(1000) + "]".repeat(1000);
    return h.maker.jwsOf(h.maker.header("statement"), JSON.stringify(claims).replace('"@"', bomb));
  }],
  ["a payload that is an array", BROKEN, (h) => h.maker.jws("statement", [h.statementClaims()])],
  ["a payload that is no JSON", BROKEN, (h) => h.maker.jwsOf(h.maker.header("statement"), "{'sub': 1}")],
  ["a fourth part", BROKEN, (h) => `${h.statement()}.e30`],
  ["padding in base64url", BROKEN, (h) => `${h.statement()}=`],
  ["a line break within", BROKEN, (h) => h.statement().replace(".", ".\n")],
  ["an empty text", BROKEN, () => ""],
  ["a time of signing in the future", "签名时间在将来", (h) => h.maker.jws("statement", { ...h.statementClaims(), iat: now() + 2 * DAY })],
];

test("no forgery is believed", async ({ hostile, page, each }) => {
  await each(FORGERIES, ([attack]) => `${attack} is not believed`, async ([, says, forge]) => {
    const forged = forge(hostile);
    hostile.statement = () => forged;
    await scanNext(page, hostile);
    await expectVerdict(page, { outcome: "Untrusted", because: "StatementRefused", says });
    await expectWithheld(page);
  });
});

const KEYS: [attack: string, says: string, validity: object][] = [
  ["revoked", "签名密钥已被吊销", { revoked_at: now() - DAY }],
  ["out of date when it signed", "签名时密钥不在有效期内", { valid_until: now() - 60 * DAY }],
  ["not yet valid when it signed", "签名时密钥不在有效期内", { valid_from: now() - DAY }],
];

for (const [attack, says, validity] of KEYS) {
  test(`a key that was ${attack} proves nothing`, async ({ hostile, page }) => {
    const claims = hostile.trustClaims();
    Object.assign(claims.issuers[0].keys[0], validity);
    hostile.trust = () => hostile.root.jws("trust", claims);
    await scan(page, hostile);
    await expectVerdict(page, { outcome: "Untrusted", because: "StatementRefused", says });
    await expectWithheld(page);
  });
}

test("a genuine record of another code does not serve this one", async ({ hostile, page }) => {
  hostile.statement = () => hostile.maker.jws("statement", hostile.statementClaims(`${ITEM_SUB}99`));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
  await expectWithheld(page);
});

test("serial numbers that differ in case are two codes", async ({ hostile, page }) => {
  hostile.statement = () => hostile.maker.jws("statement", hostile.statementClaims(ITEM_SUB.replace("S17", "s17")));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
  await expectWithheld(page);
});

test("claims without a signature never verify, whatever they claim", async ({ hostile, page }) => {
  hostile.on("/v1/lookup", (_, __, answer) =>
    json(answer, { statement: { ...hostile.statementClaims(), signature: "valid", verified: true }, standing: hostile.standing() }),
  );
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "OnRecord", because: "NotSigned" });
});

test("a JWS in the general JSON form is no statement", async ({ hostile, page }) => {
  const [header, payload, signature] = hostile.statement().split(".");
  hostile.on("/v1/lookup", (_, __, answer) =>
    json(answer, { statement: { payload, signatures: [{ protected: header, signature }] }, standing: hostile.standing() }),
  );
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "StatementRefused", says: BROKEN });
  await expectWithheld(page);
});

test("an unsigned record for another code is another code's", async ({ hostile, page }) => {
  hostile.on("/v1/lookup", (_, __, answer) =>
    json(answer, { statement: hostile.statementClaims(`${ITEM_SUB}99`), standing: hostile.standing() }),
  );
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "RecordOfAnotherCode" });
  await expectWithheld(page);
});

test("a price barcode whose record claims to be one item's stays a price barcode", async ({ hostile, page }) => {
  const sub = `https://id.gs1.org/01/06901234567892`;
  hostile.statement = () => hostile.maker.jws("statement", hostile.statementClaims(sub));
  hostile.standing = () => hostile.platform.jws("standing", hostile.standingClaims(sub));
  await scan(page, hostile, "6901234567892", "]E0");
  await expectVerdict(page, { outcome: "OnRecord", because: "ProductLevel" });
});
