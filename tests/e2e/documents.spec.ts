// Originals of reports and certificates: fetched when asked for, compared on the device, and called the maker's only then.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, reasons, test } from "./support/fixtures";
import type { Language, Words } from "./support/words";

const MILK = item("milk-first-check");
const REPLACED = item("milk-repeats");

/** The section of the result with this heading, opened. */
async function opened(page: Page, title: string): Promise<Locator> {
  const section = page.locator("details", { has: page.getByRole("heading", { name: title, exact: true }) });
  await section.evaluate((details: HTMLDetailsElement) => (details.open = true));
  return section;
}

async function openFirst(page: Page, w: Words, title: string): Promise<Locator> {
  const section = await opened(page, title);
  await section.getByRole("button", { name: w.openOriginal }).first().click();
  return section;
}

for (const locale of ["zh-CN", "en"] as Language[]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    for (const [what, title] of [["report", "testReports"], ["certificate", "certificates"]] as const) {
      test(`the original of a ${what} that agrees is called the maker's and can be saved, byte for byte`, async ({ platform, page, w }) => {
        const fetched: Buffer[] = [];
        page.on("response", async (reply) => {
          if (reply.url().includes("/v1/documents/")) fetched.push(await reply.body());
        });
        await page.goto(platform.url + resultPath(MILK, platform.url));
        await expectOutcome(page, "Verified");
        const section = await openFirst(page, w, w[title]);
        await expect(section.getByText(w.agrees)).toBeVisible();
        await expectOutcome(page, "Verified");
        expect(await reasons(page)).toContain("DocumentAgrees");

        const saving = page.waitForEvent("download");
        await section.getByRole("link", { name: w.saveFile }).click();
        const saved = await saving;
        expect(saved.suggestedFilename()).toMatch(/^milk-first-check-c?1\.pdf$/);
        const bytes = await readFile(await saved.path());
        expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
        expect(fetched).toHaveLength(1);
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(createHash("sha256").update(fetched[0]).digest("hex"));
      });
    }

    test("an original that agrees is shown in the page, and its words can be read by a screen reader", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(MILK, platform.url));
      await expectOutcome(page, "Verified");
      const section = await openFirst(page, w, w.testReports);
      const picture = section.getByRole("img", { name: w.original, exact: true });
      await expect(picture).toBeVisible();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
      await expect(section.locator("figcaption")).toContainText("检验报告（演示用");
      const narrow = await picture.evaluate((image) => image.getBoundingClientRect().width);
      await section.getByRole("button", { name: w.enlarge }).click();
      expect(await picture.evaluate((image) => image.getBoundingClientRect().width)).toBeGreaterThan(2 * narrow);
    });

    test("an original that was replaced is said to be another, and is not opened", async ({ platform, page, w }) => {
      await page.goto(platform.url + resultPath(REPLACED, platform.url));
      await expectOutcome(page, "Verified");
      const section = await opened(page, w.testReports);
      await section.getByRole("button", { name: w.openOriginal }).nth(1).click();
      await expect(section.getByText(w.differs)).toBeVisible();
      await expect(section.getByRole("link", { name: w.saveFile })).toHaveCount(0);
      await expectOutcome(page, "Caution");
      expect(await reasons(page)).toContain("DocumentDiffers");
      // One that agrees does not make up for it.
      await section.getByRole("button", { name: w.openOriginal }).first().click();
      await expect(section.getByText(w.agrees)).toBeVisible();
      await expectOutcome(page, "Caution");
    });
  });
}

test("nothing is fetched before it is asked for", async ({ faults, page }) => {
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  expect(faults.calls.filter((call) => call.path.startsWith("/v1/documents/"))).toEqual([]);
});

const PATH = "/v1/documents/milk-first-check-1.pdf";

test("a document that is missing is said not to be had, which says nothing of the goods, and can be asked for again", async ({ faults, page, complaints, w }) => {
  complaints.permit(/404 \(Not Found\).*documents/);
  faults.setOnce(PATH, { kind: "answer", status: 404, body: "" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  const section = await openFirst(page, w, w.testReports);
  await expect(section.getByText(w.notFetched)).toBeVisible();
  await expectOutcome(page, "Verified");
  expect((await reasons(page)).filter((name) => name.startsWith("Document"))).toEqual([]);
  await section.getByRole("button", { name: w.openOriginal }).first().click();
  await expect(section.getByText(w.agrees)).toBeVisible();
});

test("without a network a document is not to be had", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE/);
  await page.goto(faults.url + resultPath(MILK, faults.url));
  await expectOutcome(page, "Verified");
  faults.set(PATH, { kind: "broken" });
  const section = await openFirst(page, w, w.testReports);
  await expect(section.getByText(w.notFetched)).toBeVisible();
  await expectOutcome(page, "Verified");
});

test("a document without end is not read to its end", async ({ faults, page, complaints, w }) => {
  complaints.permit(/ERR_/);
  faults.set(PATH, { kind: "answer", status: 200, headers: { "content-type": "application/pdf" }, body: Buffer.alloc(21 * 1024 * 1024, "%PDF-") });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  const section = await openFirst(page, w, w.testReports);
  await expect(section.getByText(w.notShown)).toBeVisible();
  expect(await reasons(page)).toContain("DocumentNotShown");
  await expect(section.getByRole("link", { name: w.saveFile })).toHaveCount(0);
  await expectOutcome(page, "Verified");
});

test("a page of HTML in the place of a report is not opened", async ({ faults, page, w }) => {
  faults.set(PATH, { kind: "answer", status: 200, headers: { "content-type": "text/html" }, body: "<script>document.title='ran'</script>" });
  await page.goto(faults.url + resultPath(MILK, faults.url));
  const section = await openFirst(page, w, w.testReports);
  await expect(section.getByText(w.differs)).toBeVisible();
  await expectOutcome(page, "Caution");
  await expect(page).not.toHaveTitle("ran");
});
