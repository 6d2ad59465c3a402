// Races the crate against parsers from npm, in Node and, where its path is given, in Chromium; prints tables in Markdown.
//
//   node tests/codes-bench/run.mjs MODULE.wasm [CHROMIUM]

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rows } from "./rows.js";

const here = dirname(fileURLToPath(import.meta.url));
const [module, chromium] = process.argv.slice(2);
const bytes = readFileSync(module);
const given = rows(join(here, "../../../shared/vectors"));
const scratch = mkdtempSync(join(tmpdir(), "codes-bench-"));

// The same bundle runs in both: what a web developer ships.
const bundle = await build({
  entryPoints: [join(here, "measure.js")],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "bench",
  // Its own build for browsers, which is no module.
  banner: { js: readFileSync(join(here, "../../node_modules/digital-link.js/dist/digital-link.js.browser.js"), "utf8") },
  write: false,
  logLevel: "error",
});
const script = bundle.outputFiles[0].text;

function inNode() {
  const measure = new Function(`${script}; return bench.measure;`)();
  return measure(given, bytes);
}

function inChromium() {
  const page = join(scratch, "page.html");
  const escape = (text) => text.replaceAll("</", "<\\/");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><pre id="figures"></pre><script>${escape(script)}
    const bytes = Uint8Array.from(atob("${bytes.toString("base64")}"), (c) => c.charCodeAt(0));
    const figures = bench.measure(${escape(JSON.stringify(given))}, bytes);
    document.getElementById("figures").textContent = JSON.stringify(figures);</script>`,
  );
  const flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", `--user-data-dir=${scratch}/profile`,
  ];
  const dom = execFileSync(chromium, [...flags, "--dump-dom", `file://${page}`], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
    timeout: 300_000,
  });
  const text = /<pre id="figures">(.*?)<\/pre>/s.exec(dom)?.[1];
  if (!text) throw new Error("Chromium measured nothing");
  return JSON.parse(text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

const thousand = (number) => `${Math.round(number / 1000)} k`;

function print(where, { table, batchPerSecond, rows: count }) {
  const kinds = table[0].kinds.map(({ kind, rows }) => `${kind} (${rows})`);
  console.log(`\n### ${where}, ${count} rows\n`);
  console.log(`| parser | ${kinds.join(" | ")} | understood | rows a second | the crate on these rows |`);
  console.log(`|---|${kinds.map(() => "---:|").join("")}---:|---:|---:|`);
  for (const { name, kinds: each, readable, perSecond, cratePerSecond } of table) {
    const cells = each.map(({ read, refused }) => `${read} + ${refused}`);
    const right = each.reduce((sum, { read, refused }) => sum + read + refused, 0);
    console.log(
      `| ${name} | ${cells.join(" | ")} | ${right} | ${thousand(perSecond)} (${readable}) | ${thousand(cratePerSecond)} |`,
    );
  }
  console.log(`\nThe crate, all rows in one call: ${thousand(batchPerSecond)} rows a second.`);
}

try {
  const results = [["Node " + process.version, inNode()]];
  if (chromium) results.push(["Chromium", inChromium()]);
  for (const [where, result] of results) print(where, result);
  const behind = results.flatMap(([where, { table }]) => {
    const right = ({ kinds }) => kinds.reduce((sum, { read, refused }) => sum + read + refused, 0);
    const slower = table.slice(1).filter(({ perSecond, cratePerSecond }) => perSecond > cratePerSecond);
    const better = table.slice(1).filter((peer) => right(peer) >= right(table[0]));
    return [...slower, ...better].map(({ name }) => `${name} in ${where}`);
  });
  if (behind.length > 0) {
    console.error(`\nahead of the crate: ${[...new Set(behind)].join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
