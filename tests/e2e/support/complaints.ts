// What a browser complains of while a test runs, and where it turns to. Every test fails on either.

import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/** Chromium on Linux has no sharing to be permitted; the frame asks for it by name all the same. */
const NO_SHARING = /^warning: Unrecognized feature: 'web-share'/;

/** Chromium does not check the digest of a preloaded Wasm file, and says so: https://crbug.com/981419. */
const INTEGRITY_OF_PRELOAD = /`integrity` attribute is currently ignored for preload destinations/;

export class Complaints {
  /** Origins that may be asked: the app's own, and those of the test itself. */
  readonly origins = new Set<string>();
  private readonly heard: string[] = [];
  private readonly permitted: RegExp[] = [INTEGRITY_OF_PRELOAD, NO_SHARING];

  /** Expects complaints like this one, for example a call that the test makes fail. */
  permit(complaint: RegExp): void {
    this.permitted.push(complaint);
  }

  /** Does `work`, and gives what nobody expected meanwhile. What is permitted within it is permitted for as long only. */
  async during(work: () => Promise<void>): Promise<string[]> {
    const [heard, permitted] = [this.heard.length, this.permitted.length];
    let during: string[] = [];
    try {
      await work();
    } finally {
      // Taken out: what one case hears is held against that one only.
      during = this.heard.splice(heard).filter((complaint) => !this.isPermitted(complaint));
      this.permitted.splice(permitted);
    }
    return during;
  }

  /** Listens to everything that happens in `context`. */
  watch(context: BrowserContext): void {
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && !this.origins.has(url.origin)) {
        this.heard.push(`asks another origin: ${request.method()} ${request.url()}`);
      }
    });
    context.on("console", (message) => this.hear(message));
    context.on("weberror", (error) => this.heard.push(`throws: ${error.error()}`));
    context.on("page", (page: Page) => page.on("crash", () => this.heard.push("the page crashed")));
  }

  /** What nobody expected. */
  get unexpected(): string[] {
    return this.heard.filter((complaint) => !this.isPermitted(complaint));
  }

  private isPermitted(complaint: string): boolean {
    return this.permitted.some((permitted) => permitted.test(complaint));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() === "error" || message.type() === "warning") {
      this.heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  }
}
