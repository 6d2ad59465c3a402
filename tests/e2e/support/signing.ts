// Keys, and compact JWS as makers, platforms and forgers make them.

import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { Sm2 } from "./sm2";

/** What a key signs with. */
export type Algorithm = "EdDSA" | "ES256" | "SGD_SM3_SM2";

/** What is signed: the header's `typ`. */
export const TYPES = {
  statement: "suyuan-statement+jws",
  standing: "suyuan-standing+jws",
  trust: "suyuan-trust+jws",
} as const;

/** What kind of text is signed. */
export type Kind = keyof typeof TYPES;

/** A header of a JWS; what a forger puts in it is anything. */
export type Header = Record<string, unknown>;

export const base64url = (bytes: string | Buffer): string => Buffer.from(bytes).toString("base64url");

export class Key {
  readonly jwk: Record<string, unknown>;

  private constructor(
    readonly kid: string,
    readonly alg: Algorithm,
    readonly secret: KeyObject | Sm2,
  ) {
    if (secret instanceof Sm2) {
      this.jwk = secret.jwk;
      return;
    }
    const { kty, crv, x, y } = createPublicKey(secret as never).export({ format: "jwk" });
    this.jwk = y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  }

  static new(kid: string, alg: Algorithm = "EdDSA"): Key {
    if (alg === "SGD_SM3_SM2") return new Key(kid, alg, new Sm2());
    const pair = alg === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
    return new Key(kid, alg, createPrivateKey(pair.privateKey.export({ format: "pem", type: "pkcs8" })));
  }

  /** R‖S, or another form of it. */
  sign(input: string, encoding: "ieee-p1363" | "der" = "ieee-p1363"): Buffer {
    const bytes = Buffer.from(input);
    if (this.secret instanceof Sm2) return this.secret.sign(bytes);
    return this.alg === "EdDSA" ? sign(null, bytes, this.secret) : sign("sha256", bytes, { key: this.secret, dsaEncoding: encoding });
  }

  /** The header that goes with this key. */
  header(kind: Kind): Header {
    return { alg: this.alg, kid: this.kid, typ: TYPES[kind] };
  }

  /** An honest JWS. */
  jws(kind: Kind, claims: unknown): string {
    return this.jwsOf(this.header(kind), claims);
  }

  /** Signs a header and a payload as they are, whatever they are. */
  jwsOf(header: Header | string, claims: unknown): string {
    const input = signingInput(header, claims);
    return `${input}.${base64url(this.sign(input))}`;
  }
}

/** The first two parts; texts are taken as the JSON that they are. */
export function signingInput(header: Header | string, claims: unknown): string {
  const json = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return `${base64url(json(header))}.${base64url(json(claims))}`;
}

/** A JWS by HMAC-SHA-256: what a verifier computes that takes a public key for a shared secret. */
export function hmac(header: Header, claims: unknown, secret: Buffer | string): string {
  const input = signingInput(header, claims);
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

/** Other claims under the signature that was made for the old ones. */
export function altered(jws: string, change: (claims: any) => void): string {
  const [header, payload, signature] = jws.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  change(claims);
  return `${header}.${base64url(JSON.stringify(claims))}.${signature}`;
}

/** The same text with its signature changed. */
export function resigned(jws: string, change: (signature: Buffer) => Buffer): string {
  const [header, payload, signature] = jws.split(".");
  return `${header}.${payload}.${base64url(change(Buffer.from(signature, "base64url")))}`;
}
