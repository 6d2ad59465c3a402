// The demo catalogue, as the platform loads it.

import { readFileSync, readdirSync } from "node:fs";
import { ROOT } from "./places";

/** The eight outcomes, as `data-outcome` has them. */
export type Outcome =
  | "Verified"
  | "OnRecord"
  | "Caution"
  | "Conflict"
  | "DoNotUse"
  | "NotFound"
  | "Untrusted"
  | "CannotCheck";

/** A label of the catalogue; see `crates/platform/demo/README.md`. */
export interface Item {
  id: string;
  code: string;
  symbology: "qr" | "gs1-qr" | "gs1-datamatrix" | "datamatrix" | "ean-13" | "gs1-128" | "code-128";
  printed_number?: string;
  issuer: string;
  record: { name: Record<"zh-CN" | "en", string>; batch?: string };
  expect: { outcome: Outcome };
}

/** ISO/IEC 15424 symbology identifiers of what the labels are drawn in. */
const SYMBOLOGY_IDENTIFIERS: Record<Item["symbology"], string> = {
  qr: "]Q1",
  "gs1-qr": "]Q3",
  "gs1-datamatrix": "]d2",
  datamatrix: "]d1",
  "ean-13": "]E0",
  "gs1-128": "]C1",
  "code-128": "]C0",
};

const FOLDER = `${ROOT}/crates/platform/demo/items`;

/** Every item, by the file that it stands in. */
export function catalogue(): Map<string, Item[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const items = (name: string): Item[] => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")).items;
  return new Map(files.map((name) => [name.replace(".json", ""), items(name)]));
}

/** The item of this id. */
export function item(id: string): Item {
  const found = [...catalogue().values()].flat().find((item) => item.id === id);
  if (!found) throw new Error(`the demo catalogue has no ${id}`);
  return found;
}

/** What its label carries on a sheet that is served at `origin`. */
export function codeOf(item: Item, origin: string): string {
  return item.code.replace("{origin}", origin);
}

/** The app's address of the result of scanning it. */
export function resultPath(item: Item, origin: string): string {
  const query = new URLSearchParams({
    code: codeOf(item, origin),
    symbology: SYMBOLOGY_IDENTIFIERS[item.symbology],
  });
  return `/result?${query}`;
}
