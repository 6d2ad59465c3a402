// What a report may be: its kinds, its photos, what becomes of it afterwards.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import jsqr from "jsqr";
import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";
import { jpegOnItsSide } from "./support/jpeg";
import { noise } from "./support/picture";
import type { Words } from "./support/words";

/** Checks an item and opens the report about it. */
async function openReport(page: Page, origin: string, id = "milk-first-check"): Promise<void> {
  await page.goto(origin + resultPath(item(id), origin));
  await page.getByRole("link", { name: /举报/ }).first().click();
  await expect(page.getByRole("radio").first()).toBeVisible();
}

const gallery = (page: Page, w: Words, slot: string) => page.getByLabel(`${slot}: ${w.gallery}`);

const png = (name: string, buffer: Buffer) => ({ name, mimeType: "image/png", buffer });

/** The number on the receipt. */
async function received(page: Page, w: Words): Promise<string> {
  await expect(page.getByRole("heading", { name: w.received })).toBeVisible();
  return page.getByText(w.reportNumber, { exact: true }).locator("xpath=following-sibling::dd").innerText();
}

test("what is wrong, what was shown, where it was bought: all of it arrives", async ({ platform, faults, page, w }) => {
  await openReport(page, faults.url, "milk-copied");
  await page.getByRole("radio", { name: w.priceTooLow }).check();
  await page.locator("summary", { hasText: w.whereBought }).click();
  await page.getByLabel(w.channel).selectOption({ label: w.online });
  await page.getByLabel(w.order).fill("20261128-77");
  await page.getByLabel(w.link, { exact: true }).fill("看看这个 https://shop.example/i/1 复制打开");
  await page.getByRole("button", { name: w.submit }).click();
  const number = await received(page, w);
  const shown = await platform.operator("reports", "show", number);
  expect(shown).toContain("price-too-low");
  expect(shown).toContain("20261128-77");
  expect(shown).toContain("https://shop.example/i/1");
  expect(shown).toMatch(/on screen\s+zh-CN: \S+/);
  expect(shown).toContain("Caution");
  await expect(page.getByText(w.digestSame)).toBeVisible();
  // Nothing of it was opened.
  expect(faults.calls.some(({ path }) => path.includes("shop.example"))).toBe(false);
});

test("a complaint needs a name and a telephone, and says so where they are", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByRole("radio", { name: w.complaint, exact: false }).check();
  await page.getByRole("button", { name: w.submitComplaint }).click();
  await page.getByRole("alert").getByRole("link", { name: w.nameMissing }).click();
  await expect(page.getByLabel(w.name, { exact: true })).toBeFocused();
  await page.getByLabel(w.name, { exact: true }).fill("王小明");
  await page.getByLabel(w.phone, { exact: true }).fill("13800000000");
  await page.getByLabel(w.demand, { exact: true }).fill("退款");
  await page.getByRole("button", { name: w.submitComplaint }).click();
  const shown = await platform.operator("reports", "show", await received(page, w));
  for (const text of ["complaint", "王小明", "13800000000", "退款"]) expect(shown).toContain(text);
});

test("who turns a complaint into a report stays anonymous", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByRole("radio", { name: w.complaint, exact: false }).check();
  await page.getByLabel(w.name, { exact: true }).fill("王小明");
  await page.locator("#purpose-0").check();
  await page.getByRole("button", { name: w.submit }).click();
  expect(await platform.operator("reports", "show", await received(page, w))).not.toContain("王小明");
});

test("an inspection is asked for from a result in doubt, followed, and the product sent with a slip", async ({ platform, page, w }) => {
  await page.goto(platform.url + resultPath(item("milk-copied"), platform.url));
  await expectOutcome(page, "Caution");
  await page.getByRole("link", { name: w.askInspection }).click();
  await expect(page.locator("#purpose-2")).toBeChecked();
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByRole("button", { name: w.submitInspection }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: w.codePhotoMissing })).toBeVisible();
  await gallery(page, w, w.photoCode).setInputFiles(png("a.png", noise(1, 300, 300)));
  await page.getByRole("button", { name: w.submitInspection }).click();
  const number = await received(page, w);
  const lines = ["--mail-in", "国家食品检验中心", "--mail-in", "北京市朝阳区 1 号", "--checklist", "原包装，不要清洗"];
  await platform.answer(number, "照片看不出来，请寄商品。", "--state", "product-wanted", ...lines);
  await page.getByRole("button", { name: w.refreshState }).click();
  const slip = page.getByRole("region", { name: w.slip });
  await expect(slip).toContainText("北京市朝阳区 1 号");
  await expect(slip).toContainText("原包装，不要清洗");
  await expect(slip.getByRole("img", { name: w.numberQr })).toBeVisible();
  await page.emulateMedia({ media: "print" });
});

test("a photo on its side arrives upright and without what the phone wrote into it", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  const buffer = await jpegOnItsSide(page, 120, 60);
  expect(buffer.includes("Exif")).toBe(true);
  await gallery(page, w, w.photoSeal).setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
  const seal = page.getByRole("img", { name: w.photoSeal });
  await expect(seal).toBeVisible();
  await expect.poll(() => seal.evaluate((it: HTMLImageElement) => [it.naturalWidth, it.naturalHeight])).toEqual([60, 120]);
  await page.getByRole("button", { name: w.submit }).click();
  const number = await received(page, w);
  const folder = test.info().outputPath("photos");
  await platform.operator("reports", "show", number, "--photos", folder);
  const { readdirSync } = await import("node:fs");
  const [file] = readdirSync(folder);
  const sent = await readFile(`${folder}/${file}`);
  expect(sent.includes("Exif")).toBe(false);
  expect(sent.includes("Suyuan test camera")).toBe(false);
});

test("a huge photo on its side is shrunk in proportion", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  const buffer = await jpegOnItsSide(page, 8000, 6000);
  await gallery(page, w, w.photoFront).setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer });
  const front = page.getByRole("img", { name: w.photoFront });
  await expect(front).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => front.evaluate((it: HTMLImageElement) => it.naturalWidth / it.naturalHeight)).toBeCloseTo(0.75, 2);
  const side = await front.evaluate((it: HTMLImageElement) => Math.max(it.naturalWidth, it.naturalHeight));
  expect(side).toBeLessThanOrEqual(1600);
  expect(side).toBeGreaterThanOrEqual(1200);
});

test("what this browser cannot read is refused with what to do, by what is in it", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  const alert = page.getByRole("alert");
  const heic = Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(400)]);
  await gallery(page, w, w.photoFront).setInputFiles({ name: "holiday.jpg", mimeType: "image/jpeg", buffer: heic });
  await expect(alert.filter({ hasText: w.photoHeic })).toBeVisible();
  // A header that promises 400 megapixels.
  const huge = Buffer.from(noise(1, 8, 8));
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  await gallery(page, w, w.photoFront).setInputFiles(png("a.png", huge));
  await expect(alert.filter({ hasText: w.photoTooLarge })).toBeVisible();
  await gallery(page, w, w.photoFront).setInputFiles(png("a.png", noise(1, 64, 64)));
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
});

/** Has the browser say that so much is free, or refuse photos for want of room; Chromium's own override does neither. */
const STORAGE = {
  says: (page: Page, free: number) =>
    page.evaluate((free) => {
      navigator.storage.estimate = async () => ({ quota: 1_000_000_000, usage: 1_000_000_000 - free });
    }, free),
  refuses: (page: Page) =>
    page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { put });
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === "photos") throw new DOMException("full", "QuotaExceededError");
        return put.apply(this, given);
      };
    }),
  takes: (page: Page) =>
    page.evaluate(() => {
      IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore["put"] }).put;
    }),
};

test("a full device is told of before anything is lost", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByLabel(w.description).fill("写了很多");
  const full = page.getByRole("alert").filter({ hasText: w.photoFull });
  const front = page.getByRole("img", { name: w.photoFront });
  const add = () => gallery(page, w, w.photoFront).setInputFiles(png("a.png", noise(1, 300, 300)));
  await STORAGE.says(page, 20_000);
  await add();
  await expect(full).toBeVisible();
  // A browser that promised more than it holds.
  await STORAGE.says(page, 900_000_000);
  await STORAGE.refuses(page);
  await add();
  await expect(full).toBeVisible();
  await expect(front).toHaveCount(0);
  await expect(page.getByLabel(w.description)).toHaveValue("写了很多");
  await STORAGE.takes(page);
  await add();
  await expect(front).toBeVisible();
  await expect(full).toHaveCount(0);
  await STORAGE.refuses(page);
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("alert").filter({ hasText: w.storageFull })).toBeVisible();
  await STORAGE.takes(page);
  await page.getByRole("button", { name: w.submit }).click();
  await received(page, w);
});

test("two tabs with one draft make one report, and both show it", async ({ faults, page, context, w }) => {
  await openReport(page, faults.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await expect(page.getByText(w.draftSaved)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("radio", { name: w.sealBroken })).toBeChecked();
  await Promise.all([page, other].map((tab) => tab.getByRole("button", { name: w.submit }).click()));
  for (const tab of [page, other]) await expect(tab.getByRole("heading", { name: w.received })).toBeVisible();
  expect(faults.callsOf("POST", "/v1/reports").map((call) => call.status)).toEqual([201]);
});

test("what was typed in the last moment before the page is left is there again", async ({ platform, page, w }) => {
  await openReport(page, platform.url);
  await page.getByLabel(w.description).fill("刚刚写的");
  await page.reload();
  await expect(page.getByLabel(w.description)).toHaveValue("刚刚写的");
  // Left within the app, too, by the same task as the last letter.
  await page.getByLabel(w.description).evaluate((field: HTMLTextAreaElement) => {
    field.value = "又写了一句";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector<HTMLAnchorElement>('nav a[href="/history"]')!.click();
  });
  await expect(page.getByRole("region", { name: w.drafts })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel(w.description)).toHaveValue("又写了一句");
});

test("the list goes on with drafts, deletes after asking, and tries a refused report again", async ({ faults, page, complaints, w }) => {
  complaints.permit(/422/);
  await openReport(page, faults.url);
  await page.getByLabel(w.description).fill("还没写完");
  await expect(page.getByText(w.draftSaved)).toBeVisible();
  await page.goto(`${faults.url}/history`);
  const drafts = page.getByRole("region", { name: w.drafts });
  await drafts.getByRole("link", { name: w.goOn }).click();
  await expect(page.getByLabel(w.description)).toHaveValue("还没写完");
  await page.getByRole("radio", { name: w.sealBroken }).check();
  faults.setOnce("/v1/reports", {
    kind: "answer",
    status: 422,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify({ type: "https://suyuan.example/problems/request-malformed", title: "no", status: 422, detail: "not today" }),
  });
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("heading", { name: w.refused })).toBeVisible();
  await expect(page.getByText("not today")).toBeVisible();
  await page.goto(`${faults.url}/history`);
  const mine = page.getByRole("region", { name: w.myReports });
  await mine.getByText(w.refused).click();
  await mine.getByRole("button", { name: w.tryAgain }).click();
  await expect(mine.getByRole("heading", { name: w.received })).toBeVisible();
  await expect(drafts).toHaveCount(0);
  await mine.getByRole("button", { name: w.delete, exact: true }).click();
  await mine.getByRole("button", { name: w.deleteYes }).click();
  await expect(mine).toHaveCount(0);
});

test("another phone follows the report by the receipt's code", async ({ platform, page, open, w }) => {
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByRole("button", { name: w.submit }).click();
  const number = await received(page, w);
  await platform.answer(number, "已派人核查。");
  const code = page.getByRole("img", { name: w.numberQr });
  const address = await decode(page, code);
  expect(address.startsWith(`${platform.url}/report/status#${number}.`)).toBe(true);
  await expect(page.getByText(address.split(".").at(-1) ?? "", { exact: true })).toHaveCount(0);
  const other = await open([]);
  await other.goto(address);
  await expect(other.getByRole("heading", { name: w.statusTitle })).toBeVisible();
  await expect(other.getByText("已派人核查。")).toBeVisible();
});

/** What a QR code on the page says. */
async function decode(page: Page, code: ReturnType<Page["getByRole"]>): Promise<string> {
  const source = await code.evaluate((svg) => new XMLSerializer().serializeToString(svg));
  const { data, side } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([source.replace("<svg", '<svg width="400" height="400"')], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = new OffscreenCanvas(400, 400);
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 400, 400);
    context.drawImage(image, 0, 0);
    return { data: Array.from(context.getImageData(0, 0, 400, 400).data), side: 400 };
  }, source);
  const read = jsqr(Uint8ClampedArray.from(data), side, side);
  return read?.data ?? "";
}

test("the packet for the authority is a PDF with pages and photos, and data with the same digests", async ({ platform, page, w }) => {
  await openReport(page, platform.url, "milk-copied");
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByLabel(w.description).fill("封口有二次粘贴的痕迹");
  await gallery(page, w, w.photoFront).setInputFiles(png("a.png", noise(1, 300, 300)));
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
  await page.getByRole("button", { name: w.submit }).click();
  const number = await received(page, w);
  // Made on the device: without a network, too.
  await page.context().setOffline(true);
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: w.packetPdf }).click()]);
  expect(pdf.suggestedFilename()).toBe(`${number}.pdf`);
  const file = await readFile(await pdf.path());
  expect(file.subarray(0, 8).toString()).toBe("%PDF-1.7");
  const text = file.toString("latin1");
  expect(text).toContain("/Lang (zh-CN)");
  const utf16 = (words: string) => Buffer.from(words, "utf16le").swap16().toString("hex").toUpperCase();
  expect(text).toContain(utf16("封口有二次粘贴的痕迹"));
  expect(text).toContain(utf16(number));
  const [json] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: w.packetJson }).click()]);
  const data = JSON.parse((await readFile(await json.path())).toString());
  expect(createHash("sha256").update(data.sent).digest("hex")).toBe(data.receipt.sha256);
  expect(data.photos.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(data.report.photos.map(({ sha256 }: { sha256: string }) => sha256));
  // The photo is in the PDF byte by byte.
  expect(text).toContain(`/Length ${data.photos[0].size} >>`);
  expect(JSON.stringify(data)).not.toContain("secret");
  await page.context().setOffline(false);
});

test("a report can be written about a code that nobody knows and about one that is none", async ({ platform, page, complaints, w }) => {
  complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
  for (const code of ["https://elsewhere.example/p/1", "随便写的"]) {
    await page.goto(`${platform.url}/result?code=${encodeURIComponent(code)}`);
    await page.getByRole("link", { name: /举报/ }).first().click();
    await page.getByRole("radio", { name: w.sealBroken }).check();
    await page.getByRole("button", { name: w.submit }).click();
    expect(await platform.operator("reports", "show", await received(page, w))).toContain(code);
  }
  await openReport(page, platform.url, "liquor-unknown");
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.getByRole("button", { name: w.submit }).click();
  expect(await platform.operator("reports", "show", await received(page, w))).toContain("NotFound");
});

test("the rough place is added by consent only, and can be taken out", async ({ platform, page, context, w }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 31.2304, longitude: 121.4737, accuracy: 10 });
  await openReport(page, platform.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await page.locator("summary", { hasText: w.whereBought }).click();
  await page.getByRole("button", { name: w.roughPlace }).click();
  await page.getByRole("button", { name: w.roughRemove }).click();
  await page.getByRole("button", { name: w.roughPlace }).click();
  await expect(page.getByRole("button", { name: w.roughRemove })).toBeVisible();
  await page.getByRole("button", { name: w.submit }).click();
  const shown = await platform.operator("reports", "show", await received(page, w));
  expect(shown).toMatch(/place\s+\S*312/);
  expect(shown).not.toContain("31.2304");
});

test("with no page open, the service worker sends what waits", async ({ platform, faults, page, context, complaints, w }) => {
  complaints.permit(/ERR_EMPTY_RESPONSE|a report waits still/);
  await page.goto(faults.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registered;
  await openReport(page, faults.url);
  await page.getByRole("radio", { name: w.sealBroken }).check();
  await gallery(page, w, w.photoFront).setInputFiles(png("a.png", noise(1, 300, 300)));
  await expect(page.getByRole("img", { name: w.photoFront })).toBeVisible();
  faults.set("/v1/reports", { kind: "broken" });
  await page.getByRole("button", { name: w.submit }).click();
  await expect(page.getByRole("heading", { name: w.queued })).toBeVisible();
  const blank = await context.newPage();
  await page.close();
  faults.clear("/v1/reports");
  expect(await platform.operator("reports", "list")).toContain("0 reports");
  const other = await context.newCDPSession(blank);
  await other.send("ServiceWorker.enable");
  const sync = { origin: faults.url, registrationId, tag: "suyuan-outbox", lastChance: false };
  await other.send("ServiceWorker.dispatchSyncEvent", sync);
  await expect.poll(() => platform.operator("reports", "list")).toContain("1 reports");
  expect(faults.callsOf("POST", "/v1/reports").filter((call) => call.status === 201)).toHaveLength(1);
  await blank.goto(`${faults.url}/history`);
  await blank.getByRole("region", { name: w.myReports }).getByText(w.received).click();
  await expect(blank.getByText(w.digestSame)).toBeVisible();
});
