// What the crate costs, compressed: modules with and without it, as the app's are built.
//
//   node tests/codes-bench/size.mjs WITHOUT.wasm WITH.wasm

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The app's limit for the crate, in bytes. */
const LIMIT = 40_000;

function size(module) {
  const optimised = execFileSync(
    join(root, "node_modules/.bin/wasm-opt"),
    ["-Oz", "--all-features", "--strip-debug", "--strip-producers", module, "-o", "-"],
    { maxBuffer: 1 << 26 },
  );
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return { raw: optimised.length, sent: brotliCompressSync(optimised, { params }).length };
}

const [without, plain] = process.argv.slice(2).map((file) => (readFileSync(file), size(file)));
console.log("| module | bytes | Brotli |");
console.log("|---|---:|---:|");
for (const [name, { raw, sent }] of [["without the crate", without], ["with it", plain]]) {
  console.log(`| ${name} | ${raw} | ${sent} |`);
}
const cost = plain.sent - without.sent;
console.log(`\nThe crate costs ${cost} bytes of ${LIMIT}.`);
if (cost > LIMIT) process.exitCode = 1;
