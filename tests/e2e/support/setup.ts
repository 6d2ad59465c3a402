// Before the first test: what all of them need is there.

import { existsSync } from "node:fs";
import { DIST, platformProgram } from "./places";
import { draw } from "./videos";

export default function setup(): void {
  if (!existsSync(`${DIST}/index.html`)) throw new Error(`there is no app in ${DIST}: run \`cargo xtask build\``);
  platformProgram();
  draw();
}
