// The reference platform, started on a free port with a database of its own.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { DIST, platformProgram } from "./places";

/** How long the platform may take to sign its demo catalogue and to listen. */
const START_MS = 20_000;

export class Platform {
  private constructor(
    /** Its origin, for example `http://127.0.0.1:40123`. */
    readonly url: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Starts one. Its demo catalogue is fresh: nobody has checked anything but what the catalogue says. */
  static async start(): Promise<Platform> {
    const folder = await mkdtemp(join(tmpdir(), "suyuan-e2e-"));
    const flags = ["--port", "0", "--dist", DIST, "--data", folder];
    const limits = ["--checks-per-minute", "100000", "--reports-per-minute", "100000"];
    const process_ = spawn(platformProgram(), [...flags, ...limits], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, RUST_LOG: "warn" },
    });
    let complaints = "";
    process_.stderr.on("data", (text) => (complaints += text));
    const url = await new Promise<string>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`the platform does not start: ${complaints}`)), START_MS);
      createInterface(process_.stdout).on("line", (line) => {
        const app = /^\s*App\s+(http\S+?)\/?$/.exec(line);
        if (app) {
          clearTimeout(patience);
          resolve(app[1]);
        }
      });
      process_.once("exit", () => reject(new Error(`the platform ended: ${complaints}`)));
    });
    return new Platform(url, process_, folder);
  }

  /** Answers a report, as the operator does in a terminal. */
  async answer(number: string, text: string): Promise<void> {
    await promisify(execFile)(platformProgram(), ["--data", this.folder, "answer", number, text]);
  }

  /** Ends it; also what is in progress. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, "exit");
      this.process.kill("SIGKILL");
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
