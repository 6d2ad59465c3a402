// The cold start. `cargo xtask bench cold` builds what it needs and runs it.

import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config";

export default defineConfig({
  ...journeys,
  testDir: ".",
  testMatch: "bench.ts",
  outputDir: "../../test-results",
  globalSetup: "../e2e/support/setup.ts",
  timeout: 0,
  reporter: [["list"]],
});
