// axe in the page itself: it is put there once a page, and asked for what it finds wrong only. Its package for Playwright
// puts it there anew for each look at a page and opens another page for the result, which takes longer than looking.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The levels of WCAG that pages keep to, and what axe itself recommends. */
export const STANDARDS: axe.RunOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] };

/** What is wrong with the page as it is, frames of its own origin included: a line for each rule. All rules, or `only` these. */
export async function violations(page: Page, only?: axe.RunOnly): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(SOURCE);
  }
  await settled(page);
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(on: Document, options: axe.RunOptions): Promise<axe.AxeResults> } };
    return (await axe.run(document, { resultTypes: ["violations"], ...(only && { runOnly: only }) })).violations;
  }, only);
  return found.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(" | ")}`);
}

/**
 * Waits until nothing changes its colour any more, which would be taken for what people read. A change begins with the frame
 * after its cause, and what inherits a colour begins to change when what it inherits from has ended.
 */
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const isEnding = (it: Animation) => it.playState === "running" && it.effect?.getTiming().iterations !== Infinity;
    for (let still = 0; still < 3; still++) {
      await frame();
      const changing = document.getAnimations().filter(isEnding);
      if (changing.length > 0) still = -1;
      await Promise.allSettled(changing.map((it) => it.finished));
    }
  });
}
