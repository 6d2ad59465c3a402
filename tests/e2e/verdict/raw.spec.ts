// The signed texts that a verdict rests on, taken along by whoever wants to verify them elsewhere.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "../support/fixtures";
import { expectVerdict, json, scan, test } from "../support/hostile";
import { altered } from "../support/signing";
import type { Words } from "../support/words";

/** What a button of the account saves. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function follow(page: Page, w: Words): Promise<void> {
  await page.getByRole("link", { name: w.howLink }).click();
  await expect(page.getByRole("heading", { level: 1, name: w.how })).toBeVisible();
}

test("the signed texts are saved byte for byte as they arrived, and nothing is asked again", async ({ hostile, page, w }) => {
  const [statement, standing] = [hostile.statement(), hostile.standing()];
  hostile.on("/v1/lookup", (_asked, _request, answer) => json(answer, { statement, standing }));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Verified", because: "SignedByMaker" });
  await follow(page, w);
  expect(await saved(page, w.rawStatement)).toEqual({ name: "statement.jws", text: statement });
  expect(await saved(page, w.rawStanding)).toEqual({ name: "standing.jws", text: standing });
  expect(hostile.callsOf("/v1/lookup")).toHaveLength(1);
});

test("a forged text is saved as it is too: it is evidence", async ({ hostile, page, w }) => {
  const statement = altered(hostile.statement(), (claims) => (claims.record.expires = "2040-01-01"));
  hostile.statement = () => statement;
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "Untrusted", because: "StatementRefused" });
  await follow(page, w);
  expect(await saved(page, w.rawStatement)).toEqual({ name: "statement.jws", text: statement });
});

test("a statement that nobody signed is saved as the JSON that it is", async ({ hostile, page, w }) => {
  const statement = hostile.statementClaims();
  hostile.on("/v1/lookup", (_asked, _request, answer) => json(answer, { statement, standing: hostile.standing() }));
  await scan(page, hostile);
  await expectVerdict(page, { outcome: "OnRecord", because: "NotSigned" });
  await follow(page, w);
  const file = await saved(page, w.rawStatement);
  expect(file.name).toBe("statement.json");
  expect(JSON.parse(file.text)).toEqual(statement);
});
