// Attacks from the page around: a stranger's frame hears nothing and decides nothing.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "../support/fixtures";
import { type Hostile, ITEM, scan, test as base } from "../support/hostile";

const SHOP = `<!doctype html><title>Shop</title><iframe id="check" allow="camera" width="400" height="800"></iframe><script>
  window.heard = [];
  addEventListener("message", (event) => heard.push(event.data));
</script>`;

/** A site of another origin with a frame to put the check into. */
const test = base.extend<{ shop: string }>({
  shop: async ({ complaints }, use) => {
    const server = createServer((_, answer) => void answer.writeHead(200, { "content-type": "text/html" }).end(SHOP));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    complaints.origins.add(url);
    await use(url);
    server.closeAllConnections();
    server.close();
  },
});

async function embed(page: import("@playwright/test").Page, shop: string, hostile: Hostile, query = ""): Promise<void> {
  await page.goto(shop);
  await page.locator("#check").evaluate((frame: HTMLIFrameElement, src) => (frame.src = src), `${hostile.url}/embed${query}`);
}

const heard = (page: import("@playwright/test").Page): Promise<any[]> => page.evaluate("heard");

test("a site that the operator does not permit hears no verdict", async ({ hostile, shop, page }) => {
  hostile.config = { embed_origins: ["https://shop.example"] };
  await embed(page, shop, hostile, `?${new URLSearchParams({ code: ITEM })}`);
  const frame = page.frameLocator("#check");
  await expect(frame.locator("h1, [data-outcome]").first()).toBeVisible();
  // The message that a permitted site would have had by now.
  await page.waitForLoadState("networkidle");
  expect((await heard(page)).filter((message) => message?.type === "result")).toEqual([]);
});

test("a site that the operator does not permit cannot ask", async ({ hostile, shop, page }) => {
  hostile.config = { embed_origins: ["https://shop.example"] };
  await embed(page, shop, hostile);
  await page.waitForLoadState("networkidle");
  await page.evaluate((code) => {
    const frame = document.querySelector<HTMLIFrameElement>("#check")?.contentWindow;
    for (const version of [1, "1", { valueOf: () => 1 }.valueOf()]) {
      frame?.postMessage({ target: "suyuan", version, type: "lookup", code }, "*");
    }
  }, ITEM);
  await page.waitForLoadState("networkidle");
  expect(hostile.callsOf("/v1/lookup")).toEqual([]);
});

test("messages that are none leave the check as it is", async ({ hostile, shop, page }) => {
  await embed(page, shop, hostile);
  const frame = page.frameLocator("#check");
  await expect(frame.getByRole("textbox")).toBeVisible();
  await page.evaluate(() => {
    const target = document.querySelector<HTMLIFrameElement>("#check")?.contentWindow;
    const cyclic: any = { target: "suyuan", version: 1, type: "lookup" };
    cyclic.code = cyclic;
    const messages = [
      null, 0, "lookup", [], {}, cyclic, { target: "suyuan", version: 1, type: "lookup" },
      { target: "suyuan", version: 1, type: "result", outcome: "Verified" }, { target: "suyuan", version: 1, type: "lookup", code: 1 },
      { target: "suyuan", version: 1, type: "lookup", code: "x".repeat(100_000) }, { target: "suyuan", version: 1, type: "navigate", url: "https://evil.example" },
      { target: "suyuan", version: 1, type: "lookup", code: "" }, new Map([["type", "lookup"]]),
    ];
    for (const message of messages) target?.postMessage(message, "*");
  });
  await page.waitForLoadState("networkidle");
  await expect(frame.getByRole("textbox")).toBeVisible();
  await expect(frame.locator("[data-outcome]")).toHaveCount(0);
  expect(hostile.callsOf("/v1/lookup")).toEqual([]);
});

test("the result page itself cannot be framed and drawn over", async ({ hostile, shop, page, complaints }) => {
  complaints.permit(/frame-ancestors/);
  await page.goto(shop);
  await page.locator("#check").evaluate((frame: HTMLIFrameElement, src) => (frame.src = src), `${hostile.url}/result?code=1`);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
});

test("a message to the page that is not framed decides nothing", async ({ hostile, page }) => {
  await scan(page, hostile);
  await expect(page.locator("[data-outcome]")).toHaveAttribute("data-outcome", "Verified");
  await page.evaluate(() => postMessage({ target: "suyuan", version: 1, type: "lookup", code: "6901234567892" }, "*"));
  await page.waitForLoadState("networkidle");
  expect(hostile.callsOf("/v1/lookup")).toHaveLength(1);
  await expect(page.locator("[data-outcome]")).toHaveAttribute("data-outcome", "Verified");
});
