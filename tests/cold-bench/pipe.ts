// The one way between a browser and the platform: whatever asks, page, worker or service worker, shares its rate and its
// delay, and what goes over it is counted by request.
//
// A new connection costs a round trip before its first request, as TCP's handshake does. TLS, TCP's slow start and lost
// packets are left out.

import { once } from "node:events";
import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";
import type { Line } from "./goals";
import { Link, type Queue, clock } from "./link";

/** What a packet of Ethernet carries of TCP, in bytes. */
const PACKET = 1460;

/** No limit and no delay. */
export const OPEN: Line = { down: Infinity, up: Infinity, roundTrip: 0 };

/** A request and its answer. Times are milliseconds since 1970, sizes are bytes as they went over the line, heads included. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** What for: `document`, `script`, `image`, … (Fetch Metadata, `Sec-Fetch-Dest`). */
  readonly destination: string;
  /** When the browser sent it. */
  readonly started: number;
  /** When the last byte of the answer arrived, of those so far. */
  ended: number;
  /** 0 until it is known. */
  status: number;
  up: number;
  down: number;
}

interface Arrival {
  readonly at: number;
  readonly exchange: Exchange;
  readonly size: number;
}

export class Pipe {
  /** Since the start or the last {@link forget}, in the order of their starts. */
  exchanges: Exchange[] = [];
  private arrivals: Arrival[] = [];
  private lastByte = clock();
  private readonly up: Link;
  private readonly down: Link;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly upstream: URL,
    private readonly line: Line,
    private readonly server: Server,
  ) {
    this.up = new Link(line.up, line.roundTrip / 2);
    this.down = new Link(line.down, line.roundTrip / 2);
    server.on("connection", (browser) => this.join(browser));
  }

  /** Stands before `upstream`, an origin. */
  static async start(upstream: string, line: Line): Promise<Pipe> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    const pipe = new Pipe(new URL(upstream), line, server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return pipe;
  }

  /** The origin that the browser is given. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Counts from here on. */
  forget(): void {
    this.exchanges = [];
    this.arrivals = [];
  }

  /** Bytes of answers that had arrived at that time, of each exchange. */
  arrivedBy(time: number): Map<Exchange, number> {
    const sizes = new Map<Exchange, number>();
    for (const { at, exchange, size } of this.arrivals) {
      if (at <= time) sizes.set(exchange, (sizes.get(exchange) ?? 0) + size);
    }
    return sizes;
  }

  /** Waits until nothing has gone over it for so many milliseconds. */
  async idle(ms: number): Promise<void> {
    for (let rest = ms; rest > 0; rest = this.lastByte + ms - clock()) {
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }

  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(browser: Socket): void {
    const platform = connect({ host: this.upstream.hostname, port: Number(this.upstream.port), allowHalfOpen: true, noDelay: true });
    const [up, down]: [Queue, Queue] = [[], []];
    let exchange: Exchange | undefined;

    // What the browser sends before the handshake would be through.
    let early: (() => void)[] | undefined = this.line.roundTrip ? [] : undefined;
    const opening = setTimeout(() => {
      const held = early ?? [];
      early = undefined;
      for (const send of held) send();
    }, this.line.roundTrip);
    const onward = (size: number, arrive: () => void) => {
      const send = () => this.up.send(up, { size, arrive });
      if (early) early.push(send);
      else send();
    };

    browser.on("data", (bytes) => {
      this.lastByte = clock();
      // Browsers send no request on a connection whose last one waits for its answer.
      if (!exchange || exchange.status >= 200) exchange = this.begun(bytes) ?? exchange;
      if (exchange) exchange.up += bytes.length;
      for (const part of packets(bytes)) onward(part.length, () => void platform.write(part));
    });
    browser.on("end", () => onward(0, () => void platform.end()));
    platform.on("data", (bytes) => {
      if (exchange) exchange.status = statusOf(bytes, exchange.status);
      const answered = exchange;
      for (const part of packets(bytes)) {
        this.down.send(down, { size: part.length, arrive: () => this.arrive(browser, part, answered) });
      }
    });
    platform.on("end", () => this.down.send(down, { size: 0, arrive: () => void browser.end() }));

    const closed = () => {
      clearTimeout(opening);
      this.up.drop(up);
      this.down.drop(down);
      browser.destroy();
      platform.destroy();
      this.sockets.delete(browser);
      this.sockets.delete(platform);
    };
    for (const socket of [browser, platform]) this.sockets.add(socket.on("error", closed));
    browser.on("close", closed);
  }

  private begun(bytes: Buffer): Exchange | undefined {
    const text = bytes.toString("latin1");
    const head = /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/.exec(text);
    if (!head) return undefined;
    const at = clock();
    const [, method, target] = head;
    const destination = /^sec-fetch-dest: (\S+)/im.exec(text)?.[1] ?? "";
    const exchange: Exchange = { method, target, destination, started: at, ended: at, status: 0, up: 0, down: 0 };
    this.exchanges.push(exchange);
    return exchange;
  }

  private arrive(browser: Socket, bytes: Buffer, exchange: Exchange | undefined): void {
    if (!browser.writable) return;
    browser.write(bytes);
    const at = (this.lastByte = clock());
    if (!exchange) return;
    exchange.down += bytes.length;
    exchange.ended = at;
    this.arrivals.push({ at, exchange, size: bytes.length });
  }
}

function* packets(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PACKET) yield bytes.subarray(at, at + PACKET);
}

/** The final status; one such as 103 (Early Hints) may come before it. */
function statusOf(bytes: Buffer, known: number): number {
  if (known >= 200) return known;
  const statuses = [...bytes.toString("latin1").matchAll(/(?:^|\r\n\r\n)HTTP\/1\.1 (\d{3})/g)];
  return Number(statuses.at(-1)?.[1] ?? known);
}
