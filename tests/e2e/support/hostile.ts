// A platform and makers whose every word a test writes: honest until told otherwise, with keys of their own under a root
// that the app's configuration pins. The app itself comes from the reference platform.

import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { type Page, expect } from "@playwright/test";
import type { Outcome } from "./catalogue";
import type { Each } from "./cases";
import { shown, test as base, verdict } from "./fixtures";
import { Platform } from "./platform";
import { Key } from "./signing";

export const DAY = 86_400;
/** The platform's clock, in seconds. */
export const now = (): number => Math.floor(Date.now() / 1000);
/** A calendar day this many days from today, in the time zone that the tests' browser is in (UTC+8). */
export const day = (from: number): string => new Date(Date.now() + (8 * 3600 + from * DAY) * 1000).toISOString().slice(0, 10);

export const OWN_DOMAIN = "trace.suyuan.example";
export const GTIN = "06979901001017";
/** The item that most tests hold in their hands: what its code carries, and the one spelling that it has on record. */
export const ITEM = `https://${OWN_DOMAIN}/01/${GTIN}/10/B2026/21/S17`;
export const ITEM_SUB = `https://id.gs1.org/01/${GTIN}/10/B2026/21/S17`;
/** The name on record, which must not be shown where the record is not to be believed. */
export const NAME = "远山婴儿配方奶粉";

type Claims = Record<string, any>;
type Answer = (asked: URL, request: IncomingMessage, answer: ServerResponse) => void;

/** What the world is when it is honest. */
export class World {
  readonly root = Key.new("root-1");
  readonly platform = Key.new("platform-1");
  readonly maker = Key.new("maker-2026");
  readonly makerP256 = Key.new("maker-p256", "ES256");
  readonly otherMaker = Key.new("other-2026");
  /** A key of nobody's. */
  readonly forger = Key.new("forger");

  trustClaims(): Claims {
    const entry = (key: Key, more: Claims = {}) => ({ kid: key.kid, jwk: key.jwk, valid_from: now() - 400 * DAY, ...more });
    return {
      version: 7,
      iat: now() - 2 * DAY,
      exp: now() + 7 * DAY,
      platform: [entry(this.platform)],
      issuers: [
        { id: "yuanshan", name: { "zh-CN": "远山乳业", en: "Yuanshan Dairy" }, keys: [entry(this.maker), entry(this.makerP256)] },
        { id: "other", name: { "zh-CN": "他家", en: "Another" }, keys: [entry(this.otherMaker)] },
      ],
    };
  }

  statementClaims(sub = ITEM_SUB): Claims {
    return {
      iss: "yuanshan",
      sub,
      level: "item",
      iat: now() - 30 * DAY,
      exposure: "open",
      printed_number: "6979 9010 0101 7017",
      record: {
        name: { "zh-CN": NAME, en: "Yuanshan infant formula" },
        category: "infant-formula",
        gtin: GTIN,
        batch: "B2026",
        serial: "S17",
        produced: day(-60),
        expires: day(500),
        net_content: "800 g",
        producer: { name: { "zh-CN": "远山乳业有限公司（虚构）", en: "Yuanshan Dairy Ltd (invented)" } },
      },
    };
  }

  standingClaims(sub = ITEM_SUB): Claims {
    return {
      sub,
      iat: now(),
      exp: now() + 600,
      status: "active",
      checks: { count: 1, by_you: 1 },
      open_reports: 0,
      issuer_standing: "good",
      notices: [],
    };
  }

  trust = (): string => this.root.jws("trust", this.trustClaims());
  statement = (sub?: string): string => this.maker.jws("statement", this.statementClaims(sub));
  standing = (sub?: string): string => this.platform.jws("standing", this.standingClaims(sub));
}

export class Hostile extends World {
  /** Every call so far. */
  readonly calls: { url: URL; headers: IncomingMessage["headers"] }[] = [];
  /** What the configuration says otherwise than usual. */
  config: Claims = {};
  private readonly answers = new Map<string, Answer>();

  private readonly honest = { trust: this.trust, statement: this.statement, standing: this.standing };

  private constructor(
    private readonly upstream: URL,
    private readonly server: Server,
    readonly url: string,
  ) {
    super();
  }

  /** Honest again, with the same keys, and as if nothing had been asked. */
  reset(): void {
    Object.assign(this, this.honest);
    this.config = {};
    this.answers.clear();
    this.calls.length = 0;
  }

  static async start(upstream: string): Promise<Hostile> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = new Hostile(new URL(upstream), server, url);
    server.on("request", (asked, answer) => hostile.handle(asked, answer));
    return hostile;
  }

  /** From now on, calls of `path` are answered like this. */
  on(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  /** Calls of `path` so far. */
  callsOf(path: string): URL[] {
    return this.calls.map(({ url }) => url).filter(({ pathname }) => pathname === path);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
  }

  private handle(asked: IncomingMessage, answer: ServerResponse): void {
    const url = new URL(asked.url ?? "/", this.url);
    this.calls.push({ url, headers: asked.headers });
    const own = this.answers.get(url.pathname);
    if (own) return own(url, asked, answer);
    switch (url.pathname) {
      case "/config.json":
        return json(answer, { ...CONFIG, root_keys: [{ ...this.root.jwk, kid: this.root.kid }], ...this.config });
      case "/v1/trust":
        return void answer.writeHead(200, { "content-type": "application/jose" }).end(this.trust());
      case "/v1/lookup":
        return json(answer, { statement: this.statement(), standing: this.standing() });
      case "/v1/issuers":
        return json(answer, { issuers: [{ id: "yuanshan", name: { "zh-CN": "远山乳业", en: "Yuanshan Dairy" } }] });
      case "/v1/notices":
        return json(answer, { notices: [] });
      default:
        return this.pass(asked, answer);
    }
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { hostname, port } = this.upstream;
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers });
    onward.on("response", (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }
}

const CONFIG = {
  endpoint: "/",
  own_domains: [OWN_DOMAIN],
  brand: { name: { "zh-CN": "溯源", en: "Suyuan" } },
  languages: ["zh-CN", "en"],
  embed_origins: ["*"],
  hotline: { number: "12315", name: { "zh-CN": "热线", en: "Hotline" } },
};

/** Answers JSON. */
export function json(answer: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  answer.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
}

/** Answers a problem of RFC 9457. */
export function problem(answer: ServerResponse, type: string, status: number): void {
  json(answer, { type: `https://suyuan.example/problems/${type}`, title: type, status }, status, {
    "content-type": "application/problem+json",
  });
}

/** The reference platform that the app comes from is the same for all tests of a worker: none of them changes it. */
export const test = base.extend<{ hostile: Hostile }, { app: Platform }>({
  app: [
    async ({}, use) => {
      const app = await Platform.start();
      await use(app);
      await app.stop();
    },
    { scope: "worker" },
  ],
  hostile: async ({ app, complaints }, use) => {
    const hostile = await Hostile.start(app.url);
    complaints.origins.add(hostile.url);
    await use(hostile);
    await hostile.stop();
  },
  // Each case finds the platform honest. The page, and what the device remembers, stay.
  each: async ({ each, hostile }, use) => {
    const anew: Each = (cases, name, check) =>
      each(cases, name, (it) => {
        hostile.reset();
        return check(it);
      });
    await use(anew);
  },
});

/** What a page must show: the outcome, and the reason that decided, which stands first; perhaps further ones. */
export interface Expected {
  outcome: Outcome;
  because: string;
  /** Part of what the first reason says, where the name alone does not tell enough. */
  says?: string | RegExp;
}

/** Where the app shows the result of a scanned code. */
export const resultOf = (code: string, symbology: string): string => `/result?${new URLSearchParams({ code, symbology })}`;

/** Opens the result of a scanned code: starts the app at it. */
export async function scan(page: Page, hostile: Hostile, code = ITEM, symbology = "]Q1"): Promise<void> {
  await page.goto(hostile.url + resultOf(code, symbology));
}

/**
 * Opens the result of a scanned code in the app that runs already, by way of home: for the next of many cases. The trust
 * list and the configuration are then those that the app has; it is started where it does not run yet.
 */
export async function scanNext(page: Page, hostile: Hostile, code = ITEM, symbology = "]Q1"): Promise<void> {
  if (!page.url().startsWith(hostile.url)) return scan(page, hostile, code, symbology);
  await go(page, "/");
  await expect(verdict(page)).toHaveCount(0);
  await go(page, resultOf(code, symbology));
}

/** The app's own navigation, without a reload. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

/** Expects exactly this verdict, for exactly this reason. */
export async function expectVerdict(page: Page, { outcome, because, says }: Expected): Promise<void> {
  await shown(verdict(page));
  await expect(verdict(page)).toHaveAttribute("data-outcome", outcome);
  const first = page.locator("[data-reason]").first();
  await expect(first).toHaveAttribute("data-reason", because);
  await expect(first).not.toBeEmpty();
  if (says !== undefined) await expect(first).toContainText(says);
}

/** Expects that nothing of the record is shown. */
export async function expectWithheld(page: Page): Promise<void> {
  await expect(page.getByRole("main")).not.toContainText(NAME);
}
