// Journeys through the built app in a real browser, against the reference platform. `cargo xtask test` builds both and
// runs them; by hand: `cargo xtask build && cargo build --package suyuan-platform && npx playwright test --project journeys`.

import { defineConfig } from "@playwright/test";
import { CHROMIUM, FLAGS } from "./tests/e2e/support/browser";

/** What measures: nothing else may run beside it. */
const MEASURED = ["performance.spec.ts", "large-record.spec.ts", "cold.spec.ts", "cold-pipe.spec.ts", "verdict/speed.spec.ts"]
  .map((file) => `**/${file}`);

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/setup.ts",
  // Each test has a platform, a browser profile and ports of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What fails now and then fails.
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  // `cargo xtask test` runs one after the other. The second does not depend on the first here: a journey that fails would
  // keep it from being measured, and who asks for a measurement would have to wait for all journeys.
  projects: [
    { name: "journeys", testIgnore: MEASURED, outputDir: "test-results/journeys" },
    // A run clears its folder: what the journeys left is still there after this one.
    { name: "measured", testMatch: MEASURED, outputDir: "test-results/measured", workers: 1, fullyParallel: false },
  ],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 412, height: 915 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: CHROMIUM, args: FLAGS },
  },
});
