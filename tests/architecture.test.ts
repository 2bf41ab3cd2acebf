import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** From the ground up: a file imports from its own room and the rooms before it. `src` is prerender; `src/main` holds the entries. */
const ROOMS = [
  "geo",
  "src/story",
  "src/state",
  "src/map",
  "src/kit",
  "src/ui",
  "src/surfaces",
  "src",
  "src/main",
  "geo/build",
  "geo/cli",
  "src/site",
];

/** Packages kept to some files, written as the beginnings of paths. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  "@turf/turf": ["geo/measure.ts"],
  "geographiclib-geodesic": ["geo/ellipsoid.ts", "geo/build/", "tests/"],
  "maplibre-gl": ["src/map/"],
  "react-dom": ["src/surfaces/", "src/main", "src/prerender", "tests/ui/"],
  "playwright-core": ["tests/browser/drive.ts", "tests/browser/find.ts"],
  vite: ["src/site/"],
  vitest: ["tests/"],
  "node:": ["geo/build/", "geo/cli/", "src/site/", "tests/"],
};

const VAGUE = /(^|\/)(utils?|lib|hooks|helpers?|common|types|misc|shared)(\/|\.tsx?$)/;

const files = ["geo", "src", "tests"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes("node_modules/"));

/** The room of a file, as its place in {@link ROOMS}; the deepest that holds it. -1 is outside the rooms. */
function roomOf(file: string): number {
  const holding = ROOMS.filter((room) => file.startsWith(`${room}/`));
  return ROOMS.indexOf(holding.sort((a, b) => b.length - a.length)[0] ?? "");
}

/** What a file imports: packages by name, files by their path from the top. Comments do not count. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const named = [...source.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
  return named.map((name) =>
    name.startsWith(".") ? relative(".", join(dirname(file), name)).replaceAll("\\", "/") : name,
  );
}

/** Whether an import is of a package: `react-dom/client` is of `react-dom`, `node:fs` of `node:`. */
const isOf = (imported: string, name: string) =>
  imported === name || imported.startsWith(name.endsWith(":") ? name : `${name}/`);

test("there are files to judge, and imports in them", () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(files.length);
});

test.each(files)("%s keeps to its room", (file) => {
  const wrong: string[] = [];
  const room = roomOf(file);
  const surface = /^src\/surfaces\/([^/]+)\//.exec(file)?.[1];
  for (const imported of importsOf(file)) {
    if (room >= 0 && roomOf(imported) > room) wrong.push(`imports ${imported}, which lies above it`);
    const other = /^src\/surfaces\/([^/]+)\//.exec(imported)?.[1];
    if (surface && other && other !== surface) wrong.push(`imports ${imported}, another surface`);
    if (!file.startsWith("tests/") && imported.startsWith("tests/")) wrong.push(`imports ${imported}, a test`);
    for (const [name, places] of Object.entries(KEPT)) {
      const foreign = isOf(imported, name) && !places.some((place) => file.startsWith(place));
      if (foreign) wrong.push(`imports ${imported}, kept to ${places.join(", ")}`);
    }
  }
  if (ROOMS[room] === "src" && file.split("/").length > 2) wrong.push(`lies in no room, wanted ${ROOMS.join(", ")}`);
  if (VAGUE.test(file)) wrong.push("has a name that says nothing: a helper lives in the room whose word it speaks");
  if (/(^|\/)index\.tsx?$/.test(file)) wrong.push("is a barrel: import from the file that says it");
  expect(wrong).toEqual([]);
});
