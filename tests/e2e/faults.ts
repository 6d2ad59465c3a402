// A server before the platform that passes everything on, except where it is told to fail.

import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** How a call fails. */
export type Fault =
  /** The connection breaks without an answer. */
  | { kind: "broken" }
  /** The platform gets the call, and the connection breaks before its answer arrives. */
  | { kind: "lost" }
  /** No answer ever. */
  | { kind: "silent" }
  /** This answer. */
  | { kind: "answer"; status: number; headers?: Record<string, string>; body: string | Buffer };

/** A problem of RFC 9457, as the public endpoint answers it. */
export function problem(type: string, status: number, headers: Record<string, string> = {}): Fault {
  return {
    kind: "answer",
    status,
    headers: { "content-type": "application/problem+json", ...headers },
    body: JSON.stringify({ type: `https://suyuan.example/problems/${type}`, title: type, status }),
  };
}

/** When a step's act is done: before the platform gets the call, or after it answered. */
export type Moment = "before" | "after";

/** A call that was made, and what was answered; no status where nothing was. */
export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  status?: number;
}

export class Faults {
  /** Every call so far, in order. */
  readonly calls: Call[] = [];
  private readonly faults = new Map<string, Fault[]>();
  /** What happens at a step of sending; see {@link atStep}. */
  private step?: { at: number; moment: Moment; act: () => Promise<void> };

  private constructor(
    private readonly upstream: URL,
    private readonly server: Server,
    private readonly port: number,
  ) {}

  /** Stands before `upstream`, an origin. */
  static async start(upstream: string): Promise<Faults> {
    const server = createServer();
    const port = await listen(server, 0);
    const faults = new Faults(new URL(upstream), server, port);
    server.on("request", (asked, answer) => faults.handle(asked, answer));
    return faults;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** From now on, calls of `path` fail like this. */
  set(path: string, fault: Fault): void {
    this.faults.set(path, Array<Fault>(1_000).fill(fault));
  }

  /** The next call of `path` fails like this; those after it do not. */
  setOnce(path: string, fault: Fault): void {
    this.faults.set(path, [fault]);
  }

  /** Calls of `path` are passed on again. */
  clear(path: string): void {
    this.faults.delete(path);
  }

  /**
   * Before the platform gets the `at`-th call from now on that changes something there, or after it answered and before the
   * browser hears of it, `act` is done, and the connection breaks. Steps may follow one another.
   */
  atStep(at: number, moment: Moment, act: () => Promise<void>): void {
    this.step = { at, moment, act };
  }

  /** Whether a step has not come yet. */
  get isArmed(): boolean {
    return this.step !== undefined;
  }

  /** The step that has not come yet does not come any more. */
  disarm(): void {
    this.step = undefined;
  }

  /** The calls of `method` and `path` so far. */
  callsOf(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  /** Listens no more: connections are refused. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** Listens again, at the same address. */
  async resume(): Promise<void> {
    await listen(this.server, this.port);
  }

  private handle(asked: IncomingMessage, answer: ServerResponse): void {
    const path = new URL(asked.url ?? "/", this.url).pathname;
    const call: Call = { method: asked.method ?? "GET", path, headers: asked.headers };
    this.calls.push(call);
    const step = call.method === "GET" ? undefined : this.step;
    if (step && step.at-- === 0) {
      this.step = undefined;
      if (step.moment === "before") return void asked.resume().on("end", () => void step.act().then(() => answer.destroy()));
      return this.pass(asked, answer, call, step.act);
    }
    const fault = this.faults.get(path)?.shift();
    if (!fault || fault.kind === "lost") return this.pass(asked, answer, call, fault && (async () => {}));
    // What was sent is taken first: else the browser would find the connection broken while it still sends.
    asked.resume().on("end", () => {
      if (fault.kind === "broken") answer.destroy();
      if (fault.kind === "answer") {
        call.status = fault.status;
        answer.writeHead(fault.status, fault.headers).end(fault.body);
      }
    });
  }

  private pass(asked: IncomingMessage, answer: ServerResponse, call: Call, instead?: () => Promise<void>): void {
    const { hostname, port } = this.upstream;
    // The `Host` stays that of this server: it is the origin that the app is shown under.
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers });
    onward.on("response", (got) => {
      call.status = got.statusCode;
      if (instead) return void got.resume().on("end", () => void instead().then(() => answer.destroy()));
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
