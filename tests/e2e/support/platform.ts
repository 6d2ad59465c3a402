// The reference platform, started on a free port with a database of its own.

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
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
    private process: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Starts one, with more flags than the usual ones. Its demo catalogue is fresh: nobody has checked anything but what the catalogue says. */
  static async start(...more: string[]): Promise<Platform> {
    const folder = await mkdtemp(join(tmpdir(), "suyuan-e2e-"));
    // Other flags may mean another catalogue.
    if (more.length === 0) await cp(await loaded(), folder, { recursive: true });
    const [process_, url] = await listening(folder, "0", ...more);
    return new Platform(url, process_, folder);
  }

  /** Ends it from one instruction to the next, as a power failure does, and starts it on what it has written. */
  async killAndRestart(): Promise<void> {
    await this.kill();
    [this.process] = await listening(this.folder, new URL(this.url).port);
  }

  /** What an operator's command prints, while it serves. */
  async operator(...arguments_: string[]): Promise<string> {
    return (await promisify(execFile)(platformProgram(), ["--data", this.folder, ...arguments_])).stdout;
  }

  /** Answers a report, as the operator does in a terminal. */
  async answer(number: string, text: string, ...more: string[]): Promise<void> {
    await promisify(execFile)(platformProgram(), ["--data", this.folder, "answer", number, text, ...more]);
  }

  /** Ends it; also what is in progress. */
  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async kill(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, "exit");
      this.process.kill("SIGKILL");
      await ended;
    }
  }
}

/** How long a loaded catalogue serves, in milliseconds: some of its checks were made minutes before. */
const LOADED_MS = 60_000;
let latest: { folder: string; at: number } | undefined;
process.on("exit", () => latest && rmSync(latest.folder, { recursive: true, force: true }));

/** A folder in which a platform has just loaded and signed its catalogue: to copy it takes a third of doing so again. */
async function loaded(): Promise<string> {
  if (latest && Date.now() - latest.at < LOADED_MS) return latest.folder;
  const [former, folder] = [latest?.folder, await mkdtemp(join(tmpdir(), "suyuan-loaded-"))];
  const [process_] = await listening(folder, "0");
  const ended = once(process_, "exit");
  // Told to stop, it leaves its database whole.
  process_.kill("SIGTERM");
  await ended;
  latest = { folder, at: Date.now() };
  if (former) await rm(former, { recursive: true, force: true });
  return folder;
}

/** Starts the program, and gives its origin once it listens. */
async function listening(folder: string, port: string, ...more: string[]): Promise<[ChildProcess, string]> {
  const flags = ["--port", port, "--dist", DIST, "--data", folder];
  const limits = ["--checks-per-minute", "100000", "--reports-per-minute", "100000", "--parts-per-minute", "1000000"];
  const process_ = spawn(platformProgram(), [...flags, ...limits, ...more], {
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
  return [process_, url];
}
