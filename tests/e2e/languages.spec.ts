// The language: chosen by the browser, changed by the shopper without losing anything, in either direction of writing.

import type { Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";

const MILK = item("milk-first-check");
const NAMES = { "zh-CN": "简体中文", "zh-Hant": "繁體中文", en: "English", ug: "ئۇيغۇرچە" };
type Tag = keyof typeof NAMES;

const html = (page: Page) => page.locator("html");
const choice = (page: Page) => page.locator("#language");

async function change(page: Page, tag: Tag): Promise<void> {
  await choice(page).selectOption({ label: NAMES[tag] });
  await expect(html(page)).toHaveAttribute("lang", tag);
}

/** The files of texts that a page asked for. */
function filesOfWords(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith("/words/") && request.serviceWorker() === null) files.push(path);
  });
  return files;
}

const BROWSERS: [string, Tag][] = [
  ["zh-CN", "zh-CN"],
  ["zh-Hans-HK", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant-MO", "zh-Hant"],
  ["en-GB", "en"],
  ["ug-CN", "ug"],
  ["pt-BR", "zh-CN"],
];
for (const [locale, tag] of BROWSERS) {
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test(`reads ${tag}, and loads no other language`, async ({ platform, page }) => {
      const files = filesOfWords(page);
      await page.goto(platform.url);
      await expect(html(page)).toHaveAttribute("lang", tag);
      await expect(html(page)).toHaveAttribute("dir", tag === "ug" ? "rtl" : "ltr");
      await expect(choice(page)).toHaveValue(tag);
      const languages = new Set(files.map((path) => path.split("/")[2]?.replace(/-[^-]*$/, "")));
      expect([...languages]).toEqual([tag]);
    });
  });
}

test("every language is on the list by its own name, and the chosen one is kept", async ({ platform, page }) => {
  await page.goto(platform.url);
  await expect(choice(page).locator("option")).toHaveText(Object.values(NAMES));
  for (const [tag, name] of Object.entries(NAMES)) {
    await expect(choice(page).getByRole("option", { name })).toHaveAttribute("lang", tag);
  }
  await change(page, "zh-Hant");
  await expect(page.getByRole("link", { name: "掃" }).first()).toBeVisible();
  await page.reload();
  await expect(html(page)).toHaveAttribute("lang", "zh-Hant");
});

test("a change of language keeps what was compared, and asks the platform nothing", async ({ faults, page, w }) => {
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  await page.getByRole("button", { name: w.different }).click();
  await expectOutcome(page, "Conflict");
  const asked = faults.callsOf("GET", "/v1/lookup").length;
  for (const tag of ["en", "ug", "zh-Hant", "zh-CN"] as Tag[]) {
    await change(page, tag);
    await expectOutcome(page, "Conflict");
  }
  await expect(page.getByRole("button", { name: w.different })).toHaveAttribute("aria-pressed", "true");
  expect(faults.callsOf("GET", "/v1/lookup").length).toBe(asked);
});

test("a change of language keeps what was typed", async ({ platform, page }) => {
  await page.goto(platform.url);
  await page.locator("#typed summary").click();
  await page.locator("#digits").fill("1234 5678");
  await page.locator("#issuer").selectOption({ index: 1 });
  const issuer = await page.locator("#issuer").inputValue();
  await choice(page).focus();
  await change(page, "en");
  await expect(page.locator("#typed")).toHaveAttribute("open", "");
  await expect(page.locator("#digits")).toHaveValue("1234 5678");
  await expect(page.locator("#issuer")).toHaveValue(issuer);
  // Whoever chose with the keyboard goes on from there.
  await expect(choice(page)).toBeFocused();
});

test("a change of language keeps a report that is being written", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url).replace("/result", "/report"));
  const words = page.locator("textarea").first();
  await words.fill("罐底批号有刮痕");
  await change(page, "en");
  await expect(page.locator("textarea").first()).toHaveValue("罐底批号有刮痕");
});

test("where the other language cannot be loaded, the page stays as it is and says so", async ({ platform, page, complaints }) => {
  complaints.permit(/ERR_FAILED.*\/words\//);
  await page.goto(platform.url);
  await expect(choice(page)).toBeVisible();
  await page.route("**/words/en-*/**", (route) => route.abort());
  await choice(page).selectOption({ label: NAMES.en });
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(html(page)).toHaveAttribute("lang", "zh-CN");
  await expect(choice(page)).toHaveValue("zh-CN");
});

test("texts of a record that are not in the language of the page say which they are in", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(MILK, platform.url));
  await expectOutcome(page, "Verified");
  const foreign = page.locator("main [lang='zh-CN']");
  await expect(foreign).toHaveCount(0);
  await change(page, "ug");
  await expect(foreign.first()).toBeVisible();
  await expect(foreign.first()).toHaveAttribute("dir", "ltr");
});

for (const width of [320, 360, 1280]) {
  test(`written from right to left, no page is wider than ${width} pixels`, async ({ platform, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(platform.url);
    await change(page, "ug");
    for (const path of ["/", "/history", "/about", "/integrate", resultPath(MILK, platform.url)]) {
      await page.goto(platform.url + path);
      await expect(page.locator("main h1, main [data-outcome]").first()).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, path).toBe(0);
    }
  });
}

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("the language that was chosen is spoken", async ({ platform, page, context, complaints }) => {
    complaints.permit(/ERR_(INTERNET_DISCONNECTED|FAILED)/);
    await page.goto(platform.url);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await change(page, "zh-Hant");
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open("suyuan-words")).keys()).filter((it) => it.url.includes("zh-Hant")).length))
      .toBe(3);
    await context.setOffline(true);
    await page.reload();
    await expect(html(page)).toHaveAttribute("lang", "zh-Hant");
    await expect(choice(page)).toHaveValue("zh-Hant");
  });
});
