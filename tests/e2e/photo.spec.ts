// Codes from photos: picked, pasted, dropped.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectOutcome, test, verdict } from "./support/fixtures";
import { EMPTY, photo } from "./support/videos";

/** Hands the page a file as the clipboard or a drag does. */
async function hand(page: Page, event: "paste" | "drop", path: string): Promise<void> {
  const picture = readFileSync(path).toString("base64");
  await page.evaluate(
    async ({ event, picture }) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "tin.png", { type: "image/png" }));
      const init = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        event === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: transfer })
          : new DragEvent("drop", { ...init, dataTransfer: transfer }),
      );
    },
    { event, picture },
  );
}

test("a photo from the gallery is read", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await page.getByLabel(w.photo).setInputFiles(photo("milk-first-check"));
  await expectOutcome(page, "Verified");
});

test("a photo of a DataMatrix is read", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await page.getByLabel(w.photo).setInputFiles(photo("medicine-datamatrix"));
  await expectOutcome(page, "Verified");
});

for (const event of ["paste", "drop"] as const) {
  test(`a picture by ${event} is read`, async ({ platform, page, w }) => {
    await page.goto(platform.url);
    await expect(page.getByRole("heading", { name: w.home })).toBeVisible();
    await hand(page, event, photo("milk-recalled"));
    await expectOutcome(page, "DoNotUse");
  });
}

test("a photo without a code is said to have none", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await page.getByLabel(w.photo).setInputFiles(photo(EMPTY));
  await expect(page.getByRole("alert")).toContainText(w.photoNone);
  await expect(verdict(page)).toHaveCount(0);
});

test("a file that is no picture is refused in words", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  const file = { name: "tin.png", mimeType: "image/png", buffer: Buffer.from("not a picture at all") };
  await page.getByLabel(w.photo).setInputFiles(file);
  await expect(page.getByRole("alert")).toContainText(w.photoBad);
});

test("a code that is no product's is read, and leaves no trace on the device", async ({ platform, page, w }) => {
  await page.goto(platform.url);
  await page.getByLabel(w.photo).setInputFiles(photo("wifi"));
  await expectOutcome(page, "CannotCheck");
  await page.goto(platform.url);
  await page.getByLabel(w.photo).setInputFiles(photo("milk-recalled"));
  await expectOutcome(page, "DoNotUse");
  await page.getByRole("navigation", { name: w.navigation }).getByRole("link", { name: w.navHistory }).click();
  // The product is there: history is kept, only not of this.
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  expect(await stored(page)).not.toContain("secret-of-the-shop");
});

/** All that the page's databases and storage hold, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        texts.push(JSON.stringify(await settled(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    return texts.join("\n");
  });
}
