// What the page may do is bounded, and it does nothing else. That no test asks another origin, breaks the content security
// policy or writes an error is checked after each of them: see `support/complaints.ts`.

import { item, resultPath } from "./support/catalogue";
import { expect, expectOutcome, test } from "./support/fixtures";
import { EMPTY, video } from "./support/videos";

const PAGES = ["/", "/scan", "/result?code=6979901001017", "/report?code=6979901001017", "/history", "/about", "/integrate", "/embed"];

test("every page comes with a policy that permits this origin only", async ({ platform, page }) => {
  for (const path of PAGES) {
    const reply = await page.request.get(platform.url + path);
    expect.soft(reply.status(), path).toBe(200);
    const headers = reply.headers();
    const policy = headers["content-security-policy"];
    for (const directive of ["default-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'self'"]) {
      expect.soft(policy, path).toContain(directive);
    }
    expect.soft(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'|script-src[^;]*\*/);
    expect.soft(policy, path).toContain(path === "/embed" ? "frame-ancestors 'self' *" : "frame-ancestors 'self'");
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["referrer-policy"], path).toBe("no-referrer");
    expect.soft(headers["permissions-policy"], path).toContain("camera=");
  }
});

test("no page breaks the policy, asks elsewhere, or writes an error", async ({ platform, camera, w }) => {
  const page = await camera(video(EMPTY));
  const violations: string[] = [];
  await page.exposeFunction("violated", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as any).violated(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  for (const path of [...PAGES, resultPath(item("milk-first-check"), platform.url)]) {
    await page.goto(platform.url + path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    if (path === "/scan") await expect(page.getByText(w.aim)).toBeVisible();
  }
  expect(violations).toEqual([]);
});

test("an inline script does not run", async ({ platform, page, complaints }) => {
  complaints.permit(/Content Security Policy/);
  await page.goto(platform.url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return "ran" in window;
  });
  expect(ran).toBe(false);
});

test("markup in a code is shown as text", async ({ platform, page }) => {
  const code = `<img src=x onerror="window.ran=true"><script>window.ran=true</script>`;
  await page.goto(`${platform.url}/result?code=${encodeURIComponent(code)}`);
  await expectOutcome(page, "CannotCheck");
  await expect(page.getByRole("main")).toContainText("<img src=x");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("nothing is kept in cookies, and the platform gets no referrer", async ({ faults, page, context }) => {
  await page.goto(faults.url + resultPath(item("milk-first-check"), faults.url));
  await expectOutcome(page, "Verified");
  expect(await context.cookies()).toEqual([]);
  const lookups = faults.callsOf("GET", "/v1/lookup");
  expect(lookups).toHaveLength(1);
  expect(lookups[0].headers).not.toHaveProperty("cookie");
  expect(lookups[0].headers).not.toHaveProperty("referer");
});

test("one token is good for one code only", async ({ faults, page }) => {
  for (const id of ["milk-first-check", "milk-first-check", "rice-batch"]) {
    await page.goto(faults.url + resultPath(item(id), faults.url));
    await expect(page.locator("[data-outcome]")).toBeVisible();
  }
  const [first, again, other] = faults.callsOf("GET", "/v1/lookup").map((call) => call.headers["suyuan-check-token"]);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});
