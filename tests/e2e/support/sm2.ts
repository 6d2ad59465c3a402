// SM2 signatures with SM3 (GB/T 32918.2 on the curve of GB/T 32918.5), as a maker in China makes them. Slow, and fit for tests
// only: nothing here is constant in time.

import { createHash, randomBytes } from "node:crypto";

const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const A = P - 3n;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const G: Point = [0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n, 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n];
/** The signer's id where none is agreed on (GM/T 0009, 10). */
const SIGNER = "1234567812345678";

type Point = [x: bigint, y: bigint];

const mod = (a: bigint, m: bigint): bigint => ((a % m) + m) % m;

function power(base: bigint, exponent: bigint, m: bigint): bigint {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % m) if (exponent & 1n) result = (result * base) % m;
  return result;
}

/** Both moduli are prime (Fermat). */
const inverse = (a: bigint, m: bigint): bigint => power(mod(a, m), m - 2n, m);

function sum(a: Point | null, b: Point | null): Point | null {
  if (!a || !b) return a ?? b;
  if (a[0] === b[0] && a[1] !== b[1]) return null;
  const slope = a[0] === b[0] ? (3n * a[0] * a[0] + A) * inverse(2n * a[1], P) : (b[1] - a[1]) * inverse(b[0] - a[0], P);
  const x = mod(slope * slope - a[0] - b[0], P);
  return [x, mod(slope * (a[0] - x) - a[1], P)];
}

function times(k: bigint, point: Point): Point {
  let result: Point | null = null;
  for (let base: Point | null = point; k > 0n; k >>= 1n, base = sum(base, base)) if (k & 1n) result = sum(result, base);
  return result as Point;
}

const bytes = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(64, "0"), "hex");
const number = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString("hex")}`);
const sm3 = (...parts: Buffer[]): Buffer => createHash("sm3").update(Buffer.concat(parts)).digest();

/** A fresh pair of keys. */
export class Sm2 {
  private readonly secret = mod(number(randomBytes(32)), N - 2n) + 1n;
  private readonly point = times(this.secret, G);

  get jwk(): Record<string, string> {
    const [x, y] = this.point.map((coordinate) => bytes(coordinate).toString("base64url"));
    return { kty: "EC", crv: "SM2", x, y };
  }

  /** r‖s. */
  sign(message: Buffer): Buffer {
    const identity = sm3(Buffer.of(0, 128), Buffer.from(SIGNER), ...[A, B, ...G, ...this.point].map(bytes));
    const digest = number(sm3(identity, message));
    for (;;) {
      const k = mod(number(randomBytes(32)), N - 1n) + 1n;
      const r = mod(digest + times(k, G)[0], N);
      const s = mod(inverse(1n + this.secret, N) * (k - r * this.secret), N);
      if (r !== 0n && r + k !== N && s !== 0n) return Buffer.concat([bytes(r), bytes(s)]);
    }
  }
}
