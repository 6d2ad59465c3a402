// Every outcome and kind of goods as a screenshot, in both languages, light, dark and large: `cargo xtask gallery`.
//
// One page of pictures is written beside them. It fails where a page is wider than its screen.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Item, catalogue, resultPath } from "../e2e/support/catalogue";
import { ROOT } from "../e2e/support/places";
import { expect, openSections, test, verdict } from "../e2e/support/fixtures";

const FOLDER = process.env.SUYUAN_GALLERY ?? join(ROOT, "target/gallery");
const WIDTHS = [320, 360, 768, 1280];

interface Look {
  name: string;
  language: "zh-CN" | "en";
  scheme: "light" | "dark";
  elder: boolean;
}

const LOOKS: Look[] = (["zh-CN", "en"] as const).flatMap((language) => [
  { name: `${language} light`, language, scheme: "light", elder: false },
  { name: `${language} dark`, language, scheme: "dark", elder: false },
  { name: `${language} elder`, language, scheme: "light", elder: true },
]);

/** One item of each outcome in each kind of goods. */
function exhibits(): [string, Item][] {
  const seen = new Set<string>();
  return [...catalogue()].flatMap(([kind, items]) =>
    items.flatMap((item): [string, Item][] => {
      const key = `${kind} ${item.expect.outcome}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [[key, item]];
    }),
  );
}

const pictures: { exhibit: string; look: string; width: number; file: string }[] = [];

for (const look of LOOKS) {
  test(look.name, async ({ platform, browser }) => {
    test.setTimeout(900_000);
    mkdirSync(FOLDER, { recursive: true });
    const context = await browser.newContext({ locale: look.language, colorScheme: look.scheme, reducedMotion: "reduce", serviceWorkers: "block" });
    await context.addInitScript((settings) => localStorage.setItem("suyuan.settings", settings), JSON.stringify({ language: look.language, elder: look.elder }));
    const page = await context.newPage();
    // Every look on the usual phone; every width in the first look.
    const widths = look === LOOKS[0] ? WIDTHS : [360];
    for (const [exhibit, item] of exhibits()) {
      await page.goto(platform.url + resultPath(item, platform.url));
      await expect(verdict(page)).toBeVisible();
      await openSections(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 700 ? 740 : 800 });
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(tooWide, `${exhibit}, ${look.name}, ${width} px`).toBeLessThanOrEqual(0);
        const file = `${exhibit} ${look.name} ${width}.png`.replaceAll(" ", "_");
        await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        pictures.push({ exhibit, look: look.name, width, file });
      }
    }
    await context.close();
  });
}

test.afterAll(() => {
  const figures = pictures.map(
    ({ exhibit, look, width, file }) => `<figure><figcaption>${exhibit}<br>${look}, ${width} px</figcaption><img loading="lazy" width="${Math.min(width, 480)}" src="${file}"></figure>`,
  );
  const style = "body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0}img{border:1px solid #ccc}";
  writeFileSync(join(FOLDER, "index.html"), `<!DOCTYPE html><meta charset="utf-8"><title>Suyuan</title><style>${style}</style>${figures.join("")}`);
});
