// The check inside another site: what its page is told, and who is not listened to.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { codeOf, item } from "./support/catalogue";
import { expect, expectOutcome, test as base } from "./support/fixtures";

const MILK = item("milk-first-check");

/** A shop's own server: one page, whose body the test writes. */
const test = base.extend<{ shop: { url: string; show: (body: string) => void } }>({
  shop: async ({ complaints }, use) => {
    let body = "";
    const server = createServer((asked, answer) => {
      if (asked.url !== "/") return void answer.writeHead(204).end();
      answer.setHeader("content-type", "text/html; charset=utf-8");
      answer.end(`<!doctype html><html lang="zh-CN"><title>Shop</title><body>${body}</body></html>`);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    complaints.origins.add(url);
    await use({ url, show: (shown) => (body = shown) });
    server.closeAllConnections();
    server.close();
  },
});

/** Collects what the element tells its page. */
const LISTEN = `<script>
  window.heard = [];
  for (const name of ["suyuan-ready", "suyuan-result"]) {
    document.addEventListener(name, (event) => heard.push([name, event.detail]));
  }
</script>`;

const heard = (page: Page): Promise<[string, Record<string, string>][]> => page.evaluate("heard");

test("a page of another origin hears that the check is ready, and its result", async ({ platform, shop, page }) => {
  const code = codeOf(MILK, platform.url);
  shop.show(`${LISTEN}<script src="${platform.url}/embed.js" async></script><suyuan-lookup code="${code}"></suyuan-lookup>`);
  await page.goto(shop.url);
  const frame = page.frameLocator("suyuan-lookup iframe");
  await expect(frame.locator("[data-outcome]")).toHaveAttribute("data-outcome", "Verified");
  await expect.poll(() => heard(page)).toEqual([
    ["suyuan-ready", {}],
    [
      "suyuan-result",
      { outcome: "Verified", level: "item", canonical: expect.stringContaining("/01/06979901001017/10/QH3A0715/21/") },
    ],
  ]);
  // What the shopper's platform knows of history and places stays in the frame.
  const [, [, detail]] = await heard(page);
  expect(Object.keys(detail).sort()).toEqual(["canonical", "level", "outcome"]);
});

test("a shop shows what is on record of a product, by its barcode", async ({ platform, shop, page }) => {
  shop.show(`${LISTEN}<script src="${platform.url}/embed.js" async></script><suyuan-lookup product="6979901001017"></suyuan-lookup>`);
  await page.goto(shop.url);
  const frame = page.frameLocator("suyuan-lookup iframe");
  await expect(frame.locator("[data-outcome]")).toHaveAttribute("data-outcome", "OnRecord");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(/青禾初晨/);
  await expect(frame.getByText("请扫罐上的追溯码")).toBeVisible();
  await expect(frame.getByRole("link", { name: "查看完整记录" })).toHaveAttribute("target", "_blank");
  await expect.poll(() => heard(page)).toContainEqual(["suyuan-result", expect.objectContaining({ outcome: "OnRecord", level: "product" })]);
  // As high as its card, with nothing to scroll in it.
  const room = async () => {
    const [around, card] = await Promise.all([page.locator("suyuan-lookup").boundingBox(), frame.getByRole("article").boundingBox()]);
    return (around?.height ?? 0) - (card?.height ?? 0);
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
  await expect.poll(room).toBeLessThan(120);
});

test("the card of a product that is not on record says so", async ({ platform, complaints, page }) => {
  complaints.permit(/status of 404 .*\/v1\/lookup/);
  await page.goto(`${platform.url}/product/6901234567892`);
  await expectOutcome(page, "CannotCheck");
});

test("the frame grows with its content", async ({ platform, shop, page }) => {
  const code = codeOf(MILK, platform.url);
  shop.show(`<script src="${platform.url}/embed.js"></script><suyuan-lookup code="${code}"></suyuan-lookup>`);
  await page.goto(shop.url);
  const frame = page.locator("suyuan-lookup iframe");
  await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(900);
});

test("the page asks for a code later, and for another", async ({ platform, shop, page }) => {
  shop.show(`${LISTEN}<script src="${platform.url}/embed.js"></script><suyuan-lookup lang="en"></suyuan-lookup>`);
  await page.goto(shop.url);
  const ask = (code: string) =>
    page.evaluate((code) => (document.querySelector("suyuan-lookup") as any).lookup(code), code);
  const frame = page.frameLocator("suyuan-lookup iframe");
  await ask(codeOf(item("milk-recalled"), platform.url));
  await expect(frame.getByRole("heading", { name: "Do not use" })).toBeVisible();
  await ask(codeOf(item("rice-batch"), platform.url));
  await expect(frame.getByRole("heading", { name: "On record" })).toBeVisible();
  await expect
    .poll(async () => (await heard(page)).filter(([name]) => name === "suyuan-result").map(([, detail]) => detail.outcome))
    .toEqual(["DoNotUse", "OnRecord"]);
});

test("the element listens to its own frame only", async ({ platform, shop, page }) => {
  shop.show(`${LISTEN}<script src="${platform.url}/embed.js"></script><suyuan-lookup></suyuan-lookup>
    <iframe id="neighbour" src="/neighbour"></iframe>`);
  await page.goto(shop.url);
  await expect.poll(() => heard(page)).toEqual([["suyuan-ready", {}]]);
  const height = await page.locator("suyuan-lookup iframe").boundingBox();
  await page.evaluate(async (origin) => {
    const forged = (detail: object) => ({ source: "suyuan", version: 1, ...detail });
    const result = forged({ type: "result", outcome: "Verified", level: "item", canonical: "forged" });
    const own = document.querySelector("suyuan-lookup")?.shadowRoot?.querySelector("iframe")?.contentWindow;
    const forge = (init: MessageEventInit) => window.dispatchEvent(new MessageEvent("message", init));
    // The page itself; the right origin from a wrong window; the right window at a wrong origin.
    window.postMessage(result, "*");
    forge({ data: result, origin, source: window });
    forge({ data: result, origin: "https://evil.example", source: own });
    forge({ data: forged({ type: "resize", height: 2000 }), origin: "https://evil.example", source: own });
    forge({ data: { ...result, version: 2 }, origin, source: own });
    // Posted last, heard last: whatever was posted before has been delivered then.
    await new Promise((resolve) => {
      window.addEventListener("message", (event) => event.data === "last" && resolve(undefined));
      window.postMessage("last", "*");
    });
  }, platform.url);
  expect(await heard(page)).toEqual([["suyuan-ready", {}]]);
  expect(await page.locator("suyuan-lookup iframe").boundingBox()).toEqual(height);
});

test("the embedded app listens to its parent only", async ({ platform, shop, page }) => {
  shop.show(`<script src="${platform.url}/embed.js"></script><suyuan-lookup></suyuan-lookup>
    <iframe id="neighbour" src="/neighbour"></iframe>${LISTEN}`);
  await page.goto(shop.url);
  await expect.poll(() => heard(page)).toEqual([["suyuan-ready", {}]]);
  const frame = page.frameLocator("suyuan-lookup iframe");
  await page.evaluate(
    async ({ code }) => {
      const own = document.querySelector("suyuan-lookup")?.shadowRoot?.querySelector("iframe")?.contentWindow as Window;
      const neighbour = document.getElementById("neighbour") as HTMLIFrameElement;
      const lookup = { target: "suyuan", version: 1, type: "lookup", code };
      // Sent by the neighbour's own code, its source is the neighbour's window.
      const post = neighbour.contentWindow as any;
      post.Function("frame", "message", "frame.postMessage(message, '*')")(own, lookup);
      own.postMessage({ ...lookup, version: 2 }, "*");
      own.postMessage({ ...lookup, target: "other" }, "*");
    },
    { code: codeOf(item("milk-recalled"), platform.url) },
  );
  // A rightful question after the forged ones is answered, and is the first that is.
  await page.evaluate(
    (code) => (document.querySelector("suyuan-lookup") as any).lookup(code),
    codeOf(item("rice-batch"), platform.url),
  );
  await expect(frame.locator("[data-outcome]")).toHaveAttribute("data-outcome", "OnRecord");
  const results = (await heard(page)).filter(([name]) => name === "suyuan-result");
  expect(results.map(([, detail]) => detail.outcome)).toEqual(["OnRecord"]);
});

test("only the embedded page may be framed by others", async ({ platform, shop, page, complaints }) => {
  complaints.permit(/frame-ancestors/);
  shop.show(`<iframe src="${platform.url}/scan"></iframe>`);
  await page.goto(shop.url);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
});

test("the snippet that the builder shows works as it stands", async ({ platform, shop, page }) => {
  await page.goto(`${platform.url}/integrate`);
  await page.getByLabel("预填的码（选填）").fill(item("milk-ean13").code);
  await page.keyboard.press("Tab");
  await page.getByLabel("语言", { exact: true }).selectOption("en");
  const snippet = page.getByRole("region", { name: "代码" }).locator("code");
  await expect(snippet).toContainText(`lang="en"`);
  await expect(snippet).toContainText(item("milk-ean13").code);
  await expect(page.getByRole("region", { name: "预览" }).locator("iframe")).toBeVisible();
  shop.show(await snippet.innerText());
  await page.goto(shop.url);
  const frame = page.frameLocator("suyuan-lookup iframe");
  await expect(frame.getByRole("heading", { name: "On record" })).toBeVisible();
});

test("the embedded page alone is a form that gives a result", async ({ platform, page, w }) => {
  await page.goto(`${platform.url}/embed`);
  await page.getByLabel(w.digits).fill(item("milk-ean13").code);
  await page.getByRole("button", { name: w.check, exact: true }).click();
  await expectOutcome(page, "OnRecord");
});
