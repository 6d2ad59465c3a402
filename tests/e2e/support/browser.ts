// Chromium, with or without a camera.

import { existsSync } from "node:fs";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's program: `$SUYUAN_CHROMIUM`, else where distributions put it. */
export const CHROMIUM = process.env.SUYUAN_CHROMIUM ?? USUAL.find((path) => existsSync(path)) ?? "chromium";

/** What every browser of these tests is started with; the sandbox wants more rights than root in a container has. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A camera that plays a video, and is permitted without asking. */
export function playing(video: string): string[] {
  return [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${video}`,
  ];
}

/** A camera that shows a test picture; whether it is permitted is the context's to say. */
export const FAKE_CAMERA = "--use-fake-device-for-media-stream";
