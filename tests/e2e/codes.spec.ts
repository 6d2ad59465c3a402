// What a code says: each kind is explained, and what no platform can be asked for is not sent to one.

import type { Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";
import type { Language } from "./support/words";

/** Payloads that are on no platform, the kind that each is called, and something that is said of it. */
const STRANGERS: [payload: string, kind: [zh: string, en: string], said: [zh: string, en: string]][] = [
  ["91110000600037341L", ["统一社会信用代码", "ocial credit code"], ["北京", "Beijing"]],
  ["SC10744030704994", ["食品生产许可证", "ood production licence"], ["广东", "Guangdong"]],
  ["2016010901123456", ["CCC", "CCC"], ["2016", "2016"]],
  ["国食注字YP20170001", ["注册", "registration"], ["YP20170001", "YP20170001"]],
  ["urn:epc:id:sgtin:6901234.056789.400", ["EPC", "EPC"], ["06901234567892", "06901234567892"]],
  ["(01)06901234567892(17)271231", ["GS1", "GS1"], ["2027年12月31日", "December 31, 2027"]],
];

/** Payloads that are no product codes: they stay on the device. */
const NO_PRODUCT: [payload: string, said: [zh: string, en: string]][] = [
  ["WIFI:T:WPA;S:shop;P:secret;;", ["无线网络", "wireless network"]],
  ["wxp://f2f0abcdef", ["付款码", "payment"]],
  ["tel:+8612315", ["拨号", "dials"]],
  ["https://s.example.net/p/77?x=1", ["网址", "web address"]],
  ["买二送一，今日有效", ["普通文字", "ordinary text"]],
];

const said = (page: Page) => page.locator("details").filter({ has: page.getByRole("heading", { name: /这个码写了什么|What this code says/ }) });

async function open(page: Page, origin: string, payload: string): Promise<void> {
  await page.goto(`${origin}/result?code=${encodeURIComponent(payload)}`);
}

for (const [index, locale] of (["zh-CN", "en"] as Language[]).entries()) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a code of another kind is explained, though no platform has it", async ({ platform, page, complaints, each }) => {
      await each(STRANGERS, ([payload]) => `${payload} is explained, though no platform has it`, async ([payload, kind, words]) => {
        complaints.permit(/40[04] \((Not Found|Bad Request)\).*\/v1\/lookup/);
        await open(page, platform.url, payload);
        const panel = said(page);
        await panel.locator("summary").click();
        await expect(panel).toContainText(kind[index]!);
        await expect(panel).toContainText(words[index]!);
      });
    });

    test("what is no product's code is called what it is, and not sent anywhere", async ({ faults, page, each }) => {
      await each(NO_PRODUCT, ([payload]) => `${payload} is called what it is, and not sent anywhere`, async ([payload, words]) => {
        await open(page, faults.url, payload);
        await expectOutcome(page, "CannotCheck");
        // Open at once: it is all that there is to say.
        await expect(said(page)).toContainText(words[index]!);
        expect(faults.callsOf("GET", "/v1/lookup")).toEqual([]);
      });
    });

    test("a record's code is explained part by part", async ({ platform, page }) => {
      await page.goto(platform.url + resultPath(item("milk-first-check"), platform.url));
      await expectOutcome(page, "Verified");
      const panel = said(page);
      await panel.locator("summary").click();
      await expect(panel).toContainText(["2028年6月30日", "June 30, 2028"][index]!);
      await expect(panel).toContainText("06979901001017");
      await expect(panel).toContainText(["批", "Batch"][index]!);
    });

    test("the domain of a link that imitates is shown as it is, with what is odd about it", async ({ platform, page, complaints }) => {
      complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
      await page.goto(platform.url + resultPath(item("milk-lookalike-userinfo"), platform.url));
      await expectOutcome(page, "Untrusted");
      const panel = said(page);
      await panel.locator("summary").click();
      await expect(panel.locator("strong")).toHaveText("trace-check.example");
      await expect(panel).toContainText("@");
    });
  });
}
