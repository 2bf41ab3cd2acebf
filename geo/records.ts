import * as v from "valibot";
import claims from "./data/claims.json" with { type: "json" };
import corrections from "./data/corrections.json" with { type: "json" };
import counts from "./data/counts.json" with { type: "json" };
import crossings from "./data/crossings.json" with { type: "json" };
import enclaves from "./data/enclaves.json" with { type: "json" };
import estimates from "./data/estimates.json" with { type: "json" };
import events from "./data/events.json" with { type: "json" };
import lines from "./data/lines.json" with { type: "json" };
import links from "./data/links.json" with { type: "json" };
import places from "./data/places.json" with { type: "json" };
import questions from "./data/questions.json" with { type: "json" };
import ranges from "./data/ranges.json" with { type: "json" };
import sources from "./data/sources.json" with { type: "json" };
import { files } from "./schema.ts";

export type {
  ClaimRecord,
  Count,
  Crossing,
  Enclave,
  Estimate,
  EventRecord,
  Line,
  Link,
  Place,
  ReportedRange,
  Source,
} from "./schema.ts";

/** A record that cannot be trusted: names the file, the item and the field, what came and what was wanted. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

type FileName = keyof typeof files;
type Item<Name extends FileName> = v.InferOutput<(typeof files)[Name]>["items"][number];
type Items = { readonly [Name in FileName]: readonly Item<Name>[] };
type Key = string | number;
type Named = { readonly id: string };
type Known = { readonly [Name in FileName]: ReadonlyMap<string, Item<Name>> };
const fileNames = Object.keys(files) as FileName[];

/** Which files a field of this name points into, wherever it stands. */
const targets: Readonly<Record<string, readonly FileName[]>> = {
  sources: ["sources"],
  low_sources: ["sources"],
  high_sources: ["sources"],
  place: ["places"],
  places: ["places"],
  lines: ["lines"],
  crossings: ["crossings"],
  claims: ["claims"],
  about: ["events", "places"],
};

/** Pairs of fields of which the first must not be above, or after, the second. */
const orders = [
  ["low", "high"],
  ["low_km", "high_km"],
  ["from", "to"],
] as const;

/** Everything the committed files say, each item found by its id; a look-up throws `RecordError` naming a missing id. */
export type Records = Items & {
  source(id: string): Item<"sources">;
  place(id: string): Item<"places">;
  line(id: string): Item<"lines">;
  crossing(id: string): Item<"crossings">;
  link(id: string): Item<"links">;
  event(id: string): Item<"events">;
  claim(id: string): Item<"claims">;
  count(id: string): Item<"counts">;
  estimate(id: string): Item<"estimates">;
  range(id: string): Item<"ranges">;
  enclave(id: string): Item<"enclaves">;
};

/**
 * Reads a bundle of files, `{ places: { retrieved, items }, … }`: shapes, units' limits, dates, ids used once, and
 * every reference from one item to another.
 *
 * @throws RecordError at the first fault, as `places.json: items[3] (baku).at[1] is 940, wanted a latitude from -90 to 90`.
 */
export function readRecords(raw: Readonly<Record<FileName, unknown>>): Records {
  const items = Object.fromEntries(fileNames.map((name) => [name, readFile(name, raw[name])])) as unknown as Items;
  const known = Object.fromEntries(
    fileNames.map((name) => [name, indexById(name, items[name] as readonly Named[])]),
  ) as unknown as Known;
  for (const name of fileNames) {
    for (const [index, item] of items[name].entries()) {
      checkInside(
        item,
        ["items", index],
        (path, value, wanted) => fault(name, items[name], path, value, wanted),
        known,
      );
    }
  }
  checkCorrected(items.corrections, known);
  const find =
    <Name extends FileName>(name: Name) =>
    (id: string): Item<Name> => {
      const item = known[name].get(id);
      if (item === undefined) throw new RecordError(`${name}.json: no item has the id ${JSON.stringify(id)}`);
      return item;
    };
  return {
    ...items,
    source: find("sources"),
    place: find("places"),
    line: find("lines"),
    crossing: find("crossings"),
    link: find("links"),
    event: find("events"),
    claim: find("claims"),
    count: find("counts"),
    estimate: find("estimates"),
    range: find("ranges"),
    enclave: find("enclaves"),
  };
}

function readFile(name: FileName, raw: unknown): readonly Named[] {
  const result = v.safeParse(files[name], raw, { abortEarly: true });
  if (result.success) return result.output.items;
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as Key);
  const items = (raw as { items?: unknown } | undefined)?.items;
  throw fault(name, Array.isArray(items) ? items : [], path, issue.path?.at(-1)?.value ?? issue.input, issue.message);
}

function indexById<T extends Named>(name: FileName, items: readonly T[]): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  for (const [index, item] of items.entries()) {
    if (byId.has(item.id)) throw fault(name, items, ["items", index, "id"], item.id, "an id not used before");
    byId.set(item.id, item);
  }
  return byId;
}

/** Checks what no single shape can: references that resolve, and pairs in order, in `value` and all that it holds. */
function checkInside(
  value: unknown,
  path: readonly Key[],
  faultAt: (path: readonly Key[], value: unknown, wanted: string) => RecordError,
  known: Known,
): void {
  if (typeof value !== "object" || value === null) return;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const [first, second] of orders) {
    const [low, high] = [quantityOf(fields[first]), quantityOf(fields[second])];
    if (low > high) throw faultAt([...path, first], fields[first], `nothing above ${second}, ${show(fields[second])}`);
  }
  for (const [key, inner] of Object.entries(fields)) {
    const target = targets[key];
    for (const [index, id] of (target === undefined ? [] : [inner].flat()).entries()) {
      if (id === null || target?.some((name) => known[name].has(id as string))) continue;
      throw faultAt(
        Array.isArray(inner) ? [...path, key, index] : [...path, key],
        id,
        `an id in ${target?.join(".json or ")}.json`,
      );
    }
    checkInside(inner, [...path, Array.isArray(value) ? Number(key) : key], faultAt, known);
  }
}

/** The file that holds what a correction speaks of; figures are computed, and checked where they are. */
const corrected = (kind: Item<"corrections">["corrects"]["kind"]): FileName | null =>
  kind === "figure" ? null : `${kind}s`;

function checkCorrected(corrections: readonly Item<"corrections">[], known: Known): void {
  for (const [index, { corrects }] of corrections.entries()) {
    const name = corrected(corrects.kind);
    if (name === null || known[name].has(corrects.id)) continue;
    throw fault("corrections", corrections, ["items", index, "corrects", "id"], corrects.id, `an id in ${name}.json`);
  }
}

/** A number as it is, a date as milliseconds; NaN, which is above and below nothing, for what is not there. */
function quantityOf(value: unknown): number {
  return typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : Number.NaN;
}

function fault(
  name: FileName,
  items: readonly unknown[],
  path: readonly Key[],
  value: unknown,
  wanted: string,
): RecordError {
  const where = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`));
  const id = (items[Number(path[1])] as { id?: unknown } | undefined)?.id;
  if (typeof id === "string") where[1] += ` (${id})`;
  const field = where.join("").slice(1);
  return new RecordError(
    `${name}.json:${field && ` ${field}`} ${value === undefined ? "is missing" : `is ${show(value)}`}, wanted ${wanted}`,
  );
}

function show(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}

/** The committed records, checked once when this file is first imported. */
export const records: Records = readRecords({
  sources,
  places,
  lines,
  crossings,
  links,
  events,
  claims,
  questions,
  corrections,
  counts,
  estimates,
  ranges,
  enclaves,
});
