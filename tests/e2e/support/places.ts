// Where things lie on this machine.

import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, "../../..");

/** The built app. */
export const DIST = resolve(process.env.SUYUAN_DIST ?? `${ROOT}/dist`);

/** Where the tests keep what takes long to make. */
export const CACHE = `${ROOT}/target/e2e`;

const TARGET = process.env.CARGO_TARGET_DIR ?? `${ROOT}/target`;

/** The reference platform's program. */
export function platformProgram(): string {
  const built = [`${TARGET}/release/suyuan-platform`, `${TARGET}/debug/suyuan-platform`];
  const program = process.env.SUYUAN_PLATFORM ?? built.find((path) => existsSync(path));
  if (!program || !existsSync(program)) {
    throw new Error("there is no suyuan-platform: run `cargo build --package suyuan-platform`");
  }
  return program;
}
