// What measures a cold start, measured itself.

import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { clock } from "../cold-bench/link";
import { type Exchange, OPEN, Pipe } from "../cold-bench/pipe";
import { inLine, repeated } from "../cold-bench/requests";

const BODY = 100_000;

let server: Server;
let origin: string;

test.beforeAll(async () => {
  server = createServer((asked, answer) => asked.resume().on("end", () => answer.end(Buffer.alloc(BODY, "x"))));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => void server.close());

/** How long it takes until all of `paths`, asked for at once, have come whole. */
async function fetched(pipe: Pipe, ...paths: string[]): Promise<number> {
  const started = clock();
  const bodies = await Promise.all(paths.map(async (path) => (await fetch(pipe.url + path)).arrayBuffer()));
  expect(bodies.map((body) => body.byteLength)).toEqual(paths.map(() => BODY));
  return clock() - started;
}

test("a line is as slow as it says, for all connections together", async () => {
  const pipe = await Pipe.start(origin, { down: 1_600_000, up: 1_600_000, roundTrip: 100 });
  // A round trip for the handshake, one for the question, and 500 ms for the answer.
  const one = await fetched(pipe, "/one");
  expect(one).toBeGreaterThan(690);
  expect(one).toBeLessThan(1_400);
  // A connection is there by now; the other needs one.
  const two = await fetched(pipe, "/two", "/three");
  expect(two).toBeGreaterThan(1_090);
  expect(two).toBeLessThan(2_200);
  await pipe.stop();
});

test("what goes over a line is counted by request, heads included", async () => {
  const pipe = await Pipe.start(origin, OPEN);
  await fetched(pipe, "/one?a=b");
  await (await fetch(`${pipe.url}/two`, { method: "POST", body: "y".repeat(BODY) })).arrayBuffer();
  expect(pipe.exchanges.map(({ method, target, status }) => [method, target, status])).toEqual([
    ["GET", "/one?a=b", 200],
    ["POST", "/two", 200],
  ]);
  for (const { down } of pipe.exchanges) {
    expect(down).toBeGreaterThan(BODY);
    expect(down).toBeLessThan(BODY + 1_000);
  }
  expect(pipe.exchanges[1].up).toBeGreaterThan(BODY);
  await pipe.stop();
});

test("requests are in line where each began after the one before", () => {
  const asked = (target: string, started: number, ended: number, destination = "script"): Exchange => ({
    ...{ method: "GET", target, started, ended, destination },
    ...{ status: 200, up: 100, down: 1_000 },
  });
  const page = asked("/", 0, 10);
  const [script, style, icon] = [asked("/a.js", 11, 30), asked("/a.css", 11, 20), asked("/icon.svg", 21, 22, "image")];
  const [last, given] = [asked("/v1/lookup", 31, 40), { ...asked("/v1/trust", 45, 45), down: 0 }];
  expect(inLine([page, script, style, icon, last, given])).toEqual([page, script, last]);
  expect(inLine([])).toEqual([]);
});

test("what comes twice is found", () => {
  const [one, again] = [1, 2].map((at): Exchange => ({
    ...{ method: "GET", target: "/a.js", started: at, ended: at, destination: "script" },
    ...{ status: 200, up: 100, down: 1_000 },
  }));
  expect([...repeated([one, again, { ...one, target: "/b.js" }])]).toEqual([["/a.js", [again]]]);
  expect(repeated([one, { ...again, status: 304 }]).size).toBe(0);
});
