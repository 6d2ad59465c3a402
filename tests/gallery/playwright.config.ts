// The gallery: screenshots to look at. `cargo xtask gallery` builds what it needs and runs it.

import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config";

export default defineConfig({ ...journeys, testDir: ".", outputDir: "../../test-results", globalSetup: undefined });
