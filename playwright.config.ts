// Journeys through the built app in a real browser, against the reference platform. `cargo xtask test` builds both and
// runs them; by hand: `cargo xtask build && cargo build --package suyuan-platform && npx playwright test`.

import { defineConfig } from "@playwright/test";
import { CHROMIUM, FLAGS } from "./tests/e2e/support/browser";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/support/setup.ts",
  // Several browsers at a time would make the figures of the performance tests those of a busy machine.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // What fails now and then fails.
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 412, height: 915 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: CHROMIUM, args: FLAGS },
  },
});
