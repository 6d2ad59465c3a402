// A deployment whose settings are wrong: its operator learns which field, in words on the page.

import { expect, test } from "./support/fixtures";

const JSON_ = { "content-type": "application/json" };

test("settings that are no JSON are said to be none", async ({ faults, page, complaints }) => {
  complaints.permit(/error: config\.json/);
  faults.set("/config.json", { kind: "answer", status: 200, headers: JSON_, body: '{"endpoint": ' });
  await page.goto(faults.url);
  await expect(page.getByRole("alert")).toContainText("config.json is not JSON");
});

test("settings that are not to be had are said to be missing, and tried again by the button", async ({ faults, page, complaints, w }) => {
  complaints.permit(/error: config\.json|500 \(Internal Server Error\).*config\.json/);
  faults.set("/config.json", { kind: "answer", status: 500, body: "" });
  await page.goto(faults.url);
  await expect(page.getByRole("alert")).toContainText("config.json could not be fetched");
  faults.clear("/config.json");
  await page.getByRole("link", { name: /重试/ }).click();
  await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
});

/** What is wrong, and the field that has to be named. */
const WRONG: [field: string, change: (config: any) => void][] = [
  ["endpoint", (config) => (config.endpoint = "ftp://platform.example/")],
  ["endpoint", (config) => (config.endpoint = "http://platform.example/")],
  ["root_keys", (config) => (config.root_keys = [])],
  ["root_keys[0].kid", (config) => delete config.root_keys[0].kid],
  ["root_keys[0].d", (config) => (config.root_keys[0].d = "c2VjcmV0")],
  ["own_domains[0]", (config) => (config.own_domains = ["https://suyuan.example"])],
  ["brand.name", (config) => (config.brand.name = "Suyuan")],
  ["brand.accent", (config) => (config.brand.accent = "teal")],
  ["languages", (config) => (config.languages = [])],
  ["embed_origins[1]", (config) => (config.embed_origins = ["*", "shop.example"])],
  ["hotline.number", (config) => (config.hotline.number = "call us")],
  ["features.reports", (config) => (config.features.reports = "yes")],
  ["featurs", (config) => (config.featurs = {})],
];

test("a wrong field is named", async ({ platform, faults, page, complaints }) => {
  complaints.permit(/error: config\.json/);
  const right = await (await fetch(`${platform.url}/config.json`)).text();
  for (const [field, change] of WRONG) {
    const config = JSON.parse(right);
    change(config);
    faults.set("/config.json", { kind: "answer", status: 200, headers: JSON_, body: JSON.stringify(config) });
    await page.goto(faults.url);
    await expect.soft(page.getByRole("alert"), field).toContainText(`config.json: ${field}: expected `);
  }
});

test("features that are switched off are not offered", async ({ platform, faults, page, w }) => {
  const config = await (await fetch(`${platform.url}/config.json`)).json();
  config.features = { typed: false, photo: false, reports: false, embed: false };
  config.brand.name = { "zh-CN": "某省追溯平台", en: "A Province's Platform" };
  faults.set("/config.json", { kind: "answer", status: 200, headers: JSON_, body: JSON.stringify(config) });
  await page.goto(faults.url);
  await expect(page.getByRole("banner")).toContainText("某省追溯平台");
  await expect(page.getByRole("link", { name: w.scan })).toBeVisible();
  await expect(page.getByLabel(w.photo)).toHaveCount(0);
  await expect(page.getByText(w.typed, { exact: true })).toHaveCount(0);
});
