// Every item of the demo catalogue, the whole way: its code understood, looked up, verified and judged in the browser.

import { catalogue, codeOf, resultPath } from "./support/catalogue";
import { expect, test, verdict } from "./support/fixtures";

for (const [file, items] of catalogue()) {
  test(`every item of ${file} has the outcome that the catalogue expects`, async ({ platform, page, complaints }) => {
    complaints.permit(/404 \(Not Found\).*\/v1\/lookup/);
    complaints.permit(/400 \(Bad Request\).*\/v1\/lookup/);
    for (const item of items) {
      await page.goto(platform.url + resultPath(item, platform.url));
      await expect
        .soft(verdict(page), `${item.id}: ${codeOf(item, platform.url)}`)
        .toHaveAttribute("data-outcome", item.expect.outcome);
    }
  });
}
