// Many like cases in one test, on one page: to start a browser's page and the app anew for each takes longer than what is
// tested. A case is a step by its name; one that fails keeps none of the others from running.

import { type Page, test } from "@playwright/test";
import type { Complaints } from "./complaints";

/** Tests one case after the other, each under its name; `check` gets the case. Fails when any failed, and says which. */
export type Each = <T>(cases: readonly T[], name: (it: T) => string, check: (it: T) => Promise<void>) => Promise<void>;

/** How long a case may take on average, in milliseconds. */
const PATIENCE = 6_000;

/** How `cargo xtask test` tells in the report how many cases there were: an annotation each. */
export const PASSED = "case passed";
export const FAILED = "case failed";

/** Runs cases on `page`; the browser may complain of nothing in any of them, but of what the case itself permits. */
export const casesOn = (page: Page, complaints: Complaints): Each =>
  async (cases, name, check) => {
    const info = test.info();
    info.setTimeout(info.timeout + PATIENCE * cases.length);
    const failures: string[] = [];
    for (const it of cases) {
      const title = name(it);
      try {
        await test.step(title, async () => {
          const heard = await complaints.during(() => check(it));
          if (heard.length > 0) throw new Error(`the browser complains: ${heard.join("\n")}`);
        });
        info.annotations.push({ type: PASSED, description: title });
      } catch (error) {
        info.annotations.push({ type: FAILED, description: title });
        failures.push(`${title}:\n${error instanceof Error ? error.message : error}`);
        const picture = await page.screenshot().catch(() => undefined);
        if (picture) await info.attach(title, { body: picture, contentType: "image/png" });
      }
    }
    if (failures.length > 0) throw new Error(`${failures.length} of ${cases.length} cases failed.\n\n${failures.join("\n\n")}`);
  };
