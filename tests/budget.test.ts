import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeBrowser, openReader, type Reader } from "./browser/drive.ts";

// What a phone really asks for, weighed as the file stands in the built site. Brotli at its best (11), as a host
// keeps it; fonts and pictures are packed already and hardly change.

const KB = 1000;
const PAGE = 130 * KB;
const LIVE_MAP = 330 * KB;

const dist = inject("dist");
const site = inject("site");

let reader: Reader;
let page: string[];

beforeAll(async () => {
  reader = await openReader({ width: 390, height: 844, touch: true });
  await reader.opens("/");
  await reader.page.waitForLoadState("networkidle");
  page = filesAmong(reader.requests());
});

afterAll(closeBrowser);

const filesAmong = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses
      .filter((address) => address.startsWith(site))
      .map((address) => decodeURIComponent(new URL(address).pathname.slice(1)).replace(/(^|\/)$/, "$1index.html")),
  ),
];

const weightOf = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length;

/** The sum of the files' weights in bytes, printed with its parts. */
function weigh(what: string, files: readonly string[]): number {
  const weights = files.map((file) => [weightOf(file), file] as const).sort((a, b) => b[0] - a[0]);
  const sum = weights.reduce((before, [weight]) => before + weight, 0);
  const inKilobytes = (weight: number) => `${(weight / KB).toFixed(1).padStart(7)} KB`;
  console.log(
    [`${inKilobytes(sum)}  ${what}`, ...weights.map(([weight, file]) => `${inKilobytes(weight)}    ${file}`)].join(
      "\n",
    ),
  );
  return sum;
}

/** React's own chunk wakes the page's controls at the same move; it is no part of the map. */
const isReact = (file: string) =>
  file.endsWith(".js") && readFileSync(join(dist, file), "utf8").includes("__reactFiber$");

test("the story weighs at most 130 KB before the reader's first move", () => {
  expect(page).toContain("index.html");
  expect(weigh("the story before the first move", page)).toBeLessThanOrEqual(PAGE);
});

test("the live map weighs at most 330 KB beyond the page", async () => {
  await reader.stirs();
  await reader.waitsForMap("ready");
  await reader.page.waitForLoadState("networkidle");
  const after = filesAmong(reader.requests()).filter((file) => !page.includes(file));
  const react = after.filter(isReact);
  const map = after.filter((file) => !react.includes(file));
  const library = map.filter(
    (file) => /\.m?js$/.test(file) && readFileSync(join(dist, file), "utf8").includes("maplibregl-"),
  );
  expect(library, "the map library among the files").not.toEqual([]);
  weigh("the page's controls, beside the map", react);
  expect(weigh("the live map on request", map)).toBeLessThanOrEqual(LIVE_MAP);
});

const built = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(html|css|svg|m?js)$/.test(file),
);

/** What a browser fetches by itself. A link to a source (`<a href>`) and a canonical address are not. */
const FETCHED: readonly RegExp[] = [
  /<(?:img|script|iframe|source|video|audio|embed|track|input)\b[^>]*?\s(?:src|srcset|poster)\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]+/gi,
  /<link\b(?=[^>]*\brel\s*=\s*["']?(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest))[^>]*?\shref\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]+/gi,
  /<(?:image|use|feImage)\b[^>]*?\shref\s*=\s*["']?(?:https?:)?\/\/[^"'\s>]+/gi,
  /(?:\burl\(|@import)\s*["']?(?:https?:)?\/\/[^"'\s)]+/gi,
  /\b(?:import|fetch|importScripts|new Worker|new EventSource|new WebSocket)\s*\(\s*["'`](?:https?|wss?):\/\/[^"'`]+/g,
  /\bfrom\s*["']https?:\/\/[^"']+/g,
];

test("nothing in the built site fetches from another host", () => {
  expect(built).toContain("index.html");
  const foreign = built.flatMap((file) => {
    const text = readFileSync(join(dist, file), "utf8");
    return FETCHED.flatMap((pattern) => text.match(pattern) ?? []).map((found) => `${file}: ${found}`);
  });
  expect(foreign).toEqual([]);
});
