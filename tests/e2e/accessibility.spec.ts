// Every screen, in both languages, light, dark and in the elder view: axe finds nothing.

import type { Page } from "@playwright/test";
import type { Faults } from "./faults";
import { STANDARDS, violations } from "./support/axe";
import { type Outcome, codeOf, item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test, typeCode } from "./support/fixtures";
import { noise } from "./support/picture";
import { EMPTY, video } from "./support/videos";
import type { Language, Words } from "./support/words";

/** How a screen may look, and what has to be asked again when it does: another theme differs in its colours only. */
interface Look {
  name: string;
  colours: "light" | "dark";
  isElder: boolean;
  rules?: string[];
}
const LOOKS: Look[] = [
  { name: "light", colours: "light", isElder: false },
  { name: "dark", colours: "dark", isElder: false, rules: ["color-contrast", "link-in-text-block"] },
  { name: "elder view", colours: "light", isElder: true },
];

/** Runs axe over the screen as it is, in every look, with every section open. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((section) => (section.open = true)));
  for (const { name, colours, isElder, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme: colours, reducedMotion: "reduce" });
    await page.evaluate((isElder) => {
      if (isElder) document.documentElement.setAttribute("data-view", "elder");
      else document.documentElement.removeAttribute("data-view");
    }, isElder);
    const found = await violations(page, rules ? { type: "rule", values: rules } : STANDARDS);
    expect.soft(found, `${screen}, ${name}`).toEqual([]);
  }
}

const OUTCOMES: [id: string, outcome: Outcome][] = [
  ["milk-first-check", "Verified"],
  ["rice-batch", "OnRecord"],
  ["milk-copied", "Caution"],
  ["milk-recalled", "DoNotUse"],
  ["liquor-unknown", "NotFound"],
  ["milk-altered", "Untrusted"],
];

/** The screens, each by how it is reached. */
const SCREENS: Record<string, (page: Page, at: Faults, w: Words) => Promise<void>> = {
  home: async (page, at, w) => {
    await page.goto(at.url);
    await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
  },
  "home, asked for digits": async (page, at, w) => {
    await page.goto(at.url);
    await typeCode(page, w, "");
    await expect(page.getByText(w.noDigits)).toBeVisible();
  },
  "history without checks": async (page, at, w) => {
    await page.goto(`${at.url}/history`);
    await expect(page.getByText(w.historyEmpty)).toBeVisible();
  },
  about: async (page, at, w) => {
    await page.goto(`${at.url}/about`);
    await expect(page.getByRole("heading", { name: w.about })).toBeVisible();
  },
  integrate: async (page, at, w) => {
    await page.goto(`${at.url}/integrate`);
    await expect(page.getByRole("heading", { name: w.integrate })).toBeVisible();
    await expect(page.frameLocator("iframe").getByLabel(w.digits)).toBeVisible();
  },
  embed: async (page, at, w) => {
    await page.goto(`${at.url}/embed`);
    await expect(page.getByLabel(w.digits)).toBeVisible();
  },
  "lost page": async (page, at, w) => {
    await page.goto(`${at.url}/nothing/here`);
    await expect(page.getByRole("heading", { name: w.lost })).toBeVisible();
  },
  "a camera that is not permitted": async (page, at) => {
    await page.goto(`${at.url}/scan`);
    await expect(page.getByRole("alert")).toBeVisible();
  },
  ...Object.fromEntries(
    OUTCOMES.map(([id, outcome]) => [
      `result: ${outcome}`,
      async (page: Page, at: Faults) => {
        await page.goto(at.url + resultPath(item(id), at.url));
        await expectOutcome(page, outcome);
      },
    ]),
  ),
  "result: Conflict": async (page, at, w) => {
    await page.goto(at.url + resultPath(item("milk-first-check"), at.url));
    await page.getByRole("button", { name: w.different, exact: true }).click();
    await expectOutcome(page, "Conflict");
  },
  "result with a number under a cover, mistyped": async (page, at, w) => {
    await page.goto(at.url + resultPath(item("milk-covered-first"), at.url));
    await page.getByRole("textbox", { name: w.pin }).fill("000000");
    await page.getByRole("button", { name: w.pinSubmit }).click();
    await expect(page.locator('[data-reason="PinWrong"]')).toBeVisible();
    await page.getByRole("textbox", { name: w.pin }).fill("1");
    await page.getByRole("button", { name: w.pinSubmit }).click();
    await expect(page.getByText(w.pinIncomplete)).toBeVisible();
  },
  "result with one document that agrees and one that differs": async (page, at, w) => {
    await page.goto(at.url + resultPath(item("milk-repeats"), at.url));
    await expectOutcome(page, "Verified");
    await page.evaluate(() => document.querySelectorAll("details").forEach((section) => (section.open = true)));
    const reports = page.locator("details", { has: page.getByRole("heading", { name: w.testReports, exact: true }) });
    // Each button goes once it is pressed.
    for (const words of [w.agrees, w.differs]) {
      await reports.getByRole("button", { name: w.openOriginal }).first().click();
      await expect(reports.getByText(words)).toBeVisible();
    }
  },
  "result: CannotCheck, with the last record": async (page, at) => {
    at.set("/v1/lookup", { kind: "answer", status: 500, body: "" });
    await page.goto(at.url + resultPath(item("milk-first-check"), at.url));
    await expectOutcome(page, "CannotCheck");
    at.clear("/v1/lookup");
  },
  "two products side by side": async (page, at, w) => {
    const path = resultPath(item("milk-first-check"), at.url).replace("/result", "/compare");
    await page.goto(at.url + path);
    await expect(page.getByRole("heading", { name: w.compareTitle })).toBeVisible();
    await expectAccessible(page, "a choice of another product");
    await page.goto(`${at.url}${path}&with=${encodeURIComponent(codeOf(item("rice-batch"), at.url))}`);
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  "a product's card": async (page, at) => {
    await page.goto(`${at.url}/product/6979901001017`);
    await expectOutcome(page, "OnRecord");
  },
  "result without a code": async (page, at) => {
    await page.goto(`${at.url}/result`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  "history with checks": async (page, at, w) => {
    await page.goto(`${at.url}/history`);
    await expect(page.getByRole("region", { name: w.checks }).getByRole("listitem").first()).toBeVisible();
  },
  "report without a concern": async (page, at, w) => {
    await page.goto(`${at.url}/report?code=6979901001017`);
    await page.getByRole("button", { name: w.submit }).click();
    await expect(page.getByRole("alert").getByText(w.concernMissing)).toBeVisible();
  },
  "a complaint with a photo, where it was bought, and what is missing": async (page, at, w) => {
    await page.goto(`${at.url}/report?code=6979902001030&purpose=complaint`);
    await page.getByRole("radio", { name: w.sealBroken }).check();
    const photo = { name: "a.png", mimeType: "image/png", buffer: noise(1, 200, 200) };
    await page.getByLabel(`${w.photoFront}: ${w.gallery}`).setInputFiles(photo);
    await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
    await page.locator("summary", { hasText: w.whereBought }).click();
    await page.getByLabel(w.channel, { exact: true }).selectOption({ label: w.online });
    await page.getByRole("button", { name: w.submitComplaint }).click();
    await expect(page.getByRole("alert").getByText(w.nameMissing)).toBeVisible();
    await expect(page.getByText(w.draftSaved)).toBeVisible();
  },
  "history with a draft": async (page, at, w) => {
    await page.goto(`${at.url}/history`);
    await expect(page.getByRole("region", { name: w.drafts }).getByRole("listitem")).toHaveCount(1);
  },
  "a report's status without its number": async (page, at, w) => {
    await page.goto(`${at.url}/report/status`);
    await expect(page.getByRole("heading", { name: w.statusTitle })).toBeVisible();
  },
  receipt: async (page, at, w) => {
    await page.goto(`${at.url}/report?code=6979901001017`);
    await page.getByRole("radio", { name: w.sealBroken }).check();
    await page.getByRole("button", { name: w.submit }).click();
    await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  },
  "history with a report": async (page, at, w) => {
    await page.goto(`${at.url}/history`);
    await expect(page.getByRole("region", { name: w.myReports }).getByRole("listitem")).toHaveCount(1);
  },
};

for (const locale of ["zh-CN", "en"] as Language[]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("axe finds nothing on any screen", async ({ faults, page, complaints, w }) => {
      test.setTimeout(600_000);
      complaints.permit(/404 \(Not Found\)|500 \(Internal Server Error\)/);
      for (const [screen, reach] of Object.entries(SCREENS)) {
        await test.step(screen, async () => {
          await reach(page, faults, w);
          await expectAccessible(page, screen);
        });
      }
    });

    test("axe finds nothing on the camera's screen", async ({ platform, camera, w }) => {
      const page = await camera(video(EMPTY));
      await page.goto(`${platform.url}/scan`);
      await expect(page.getByText(w.aim)).toBeVisible();
      await expectAccessible(page, "scan");
    });
  });
}

test("the verdict is announced, and has the focus", async ({ platform, page }) => {
  await page.goto(platform.url + resultPath(item("milk-recalled"), platform.url));
  await expectOutcome(page, "DoNotUse");
  await expect(page.locator("#verdict")).toBeFocused();
  await expect(page.getByRole("status").filter({ has: page.locator("#verdict") })).toBeVisible();
});

test("nothing has to be scrolled sideways on a narrow phone, in large letters", async ({ platform, page, w }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ["/", "/scan", resultPath(item("milk-first-check"), platform.url), "/report?code=6979901001017", "/history", "/about"]) {
    await page.goto(platform.url + path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path === "/") await page.getByRole("button", { name: w.elderView }).click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((section) => (section.open = true)));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(overflow, path).toBeLessThanOrEqual(0);
  }
});
