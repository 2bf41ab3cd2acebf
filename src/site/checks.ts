import { distanceBetween } from "../../geo/measure.ts";
import type { FigureEntry } from "../kit/figures-file.ts";
import type { Edition } from "../map/edition.ts";
import type { Page } from "../prerender.tsx";
import { CHAPTER_IDS } from "../story/chapter.ts";
import { callouts } from "../story/en/callouts.ts";
import { sources } from "../story/en/sources.ts";
import { strayNumbers } from "../story/numbers.ts";
import { sayFigure, sayRange } from "../story/say.ts";

/** Files of the site by their address. */
type Files = ReadonlyMap<string, string | Buffer>;

/** Every text of the story that readers take for fact, with where it stands. */
function textsOf({ chapters, claims, atlas }: Edition): [where: string, text: string][] {
  return [
    ...chapters.flatMap(({ id, paragraphs, after }): [string, string][] =>
      [...paragraphs, ...(after?.paragraphs ?? [])].map((text) => [`chapter ${id}`, text]),
    ),
    ...Object.entries(callouts).flatMap(([scene, words]) =>
      Object.values(words).flatMap((lines) => lines.map((text): [string, string] => [`a callout of ${scene}`, text])),
    ),
    ...claims.flatMap(({ id, note }): [string, string][] => (note ? [[`the note of claim ${id}`, note]] : [])),
    ...atlas.records.questions.flatMap(({ id, unknown, settle }): [string, string][] =>
      [unknown, settle].map((text) => [`question ${id}`, text]),
    ),
    ...(["links", "reach", "people"] as const).map((part): [string, string] => [
      `the page of sources, ${part}`,
      sources[part].intro,
    ]),
  ];
}

/** Numbers that somebody typed where a figure's slot should be. */
function typedNumbers(edition: Edition): string[] {
  return textsOf(edition).flatMap(([where, text]) =>
    strayNumbers(text).map(
      (found) => `${where} states “${found}” in words of its own, wanted a figure's slot: “${text}”`,
    ),
  );
}

/** Views that claims name and that are none. */
function unknownViews({ claims }: Edition): string[] {
  return claims.flatMap(({ id, views }) =>
    views
      .filter((view) => !(CHAPTER_IDS as readonly string[]).includes(view))
      .map((view) => `claims.json: "${id}" belongs to the view "${view}", wanted one of ${CHAPTER_IDS.join(", ")}`),
  );
}

const printedIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => id as string));

/** The page of sources without its list of all figures, which would make every figure a used one. */
const withoutList = (page: string): string => page.replace(/<section id="figures"[\s\S]*?(?=<section id="method")/, "");

/** Figures that neither the story nor the evidence prints, that no picture draws and no claim is held against. */
function unusedFigures({ figures, claims }: Edition, story: string, evidence: string): string[] {
  const printed = [...printedIn(story), ...printedIn(withoutList(evidence))];
  const used = new Set([...printed, ...claims.flatMap((claim) => claim.figures)]);
  return figures.filter(({ id }) => !used.has(id)).map(({ id }) => `the figure "${id}" is used nowhere`);
}

/** Lines on maps that are not as long as the figure beside them says. */
function wrongLines({ drawings }: Edition): string[] {
  return drawings.flatMap(({ id, measures }) =>
    measures.flatMap(({ figure, from, to }) => {
      const drawn = distanceBetween(from, to);
      return Math.abs(drawn - (figure.value ?? Number.NaN)) <= drawn * 1e-6
        ? []
        : [`view ${id} draws "${figure.id}" as a line of ${drawn} m, and the figure says ${figure.value} m`];
    }),
  );
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, "&");

/** Places where a page or a picture says another thing of a figure than the file that is downloaded. */
function wrongFigures(where: string, markup: string, byId: ReadonlyMap<string, Said>): string[] {
  const printed = [...markup.matchAll(/<(\w+)([^>]*)data-figure="([^"]+)"([^>]*)>([^<]*)</g)];
  return printed.flatMap(([, element, before = "", id = "", after = "", text = ""]) => {
    const figure = byId.get(id);
    if (!figure) return [`${where} prints a figure "${id}", which does not exist`];
    const wanted = /figure-range/.test(before + after) ? figure.range : figure.text;
    const found = unescaped(text);
    if (found !== wanted) return [`${where} says “${found}” for "${id}", and figures.json says “${wanted}”`];
    const value = element === "data" ? /value="([^"]*)"/.exec(before + after)?.[1] : undefined;
    const ends = value?.split("/").map(Number) ?? [];
    const exact = figure.value === null ? [figure.low, figure.high] : [figure.value];
    const isOff = ends.some(
      (end, i) => !(Math.abs(end - (exact[i] as number)) <= Math.max(5e-5, Math.abs(end) * 0.01)),
    );
    return isOff ? [`${where} gives programs ${value} for "${id}", and figures.json gives ${exact.join("/")}`] : [];
  });
}

interface Said extends Pick<FigureEntry, "value" | "low" | "high" | "text"> {
  readonly range: string;
}

/** Sentences of “the map in words” that a chapter should have and has not. */
function missingWords({ drawings, atlas }: Edition, story: string): string[] {
  const plain = unescaped(story.replace(/<[^>]+>/g, ""));
  return drawings.flatMap(({ id, measures }) =>
    measures.flatMap(({ figure }) => {
      const full = atlas.figures.get(figure.id);
      const wanted = full ? `${full.label}, ${sayFigure(full)}` : figure.id;
      return plain.includes(wanted) ? [] : [`the words of the map of ${id} do not say “${wanted}”`];
    }),
  );
}

/** Verdicts that page and download do not share. */
function wrongVerdicts(page: string, file: string): string[] {
  const { claims } = JSON.parse(file) as { claims: { id: string; verdict: string }[] };
  const shown = new Map(
    [...page.matchAll(/<li id="claim-([^"]+)"[^>]*data-verdict="([^"]+)"/g)].map(([, id, v]) => [id, v]),
  );
  return claims
    .filter(({ id, verdict }) => shown.get(id) !== verdict)
    .map(
      ({ id, verdict }) => `the ledger says "${shown.get(id)}" of the claim "${id}", and claims.json says "${verdict}"`,
    );
}

/** Rows of figures.csv that differ from figures.json in value or text. */
function wrongRows(csv: string, figures: readonly FigureEntry[]): string[] {
  return figures
    .filter(({ id, text }) => !csv.split("\n").some((row) => row.startsWith(`${id},`) && row.includes(text)))
    .map(({ id, text }) => `figures.csv has no row that gives “${text}” for "${id}"`);
}

const textOf = (files: Files, address: string): string => {
  const file = files.get(address);
  if (file === undefined) throw new Error(`the site has no ${address}`);
  return String(file);
};

/**
 * What is wrong with a site before it is written: numbers that were typed, figures that nothing uses, and places where text,
 * table, map and download disagree. An empty list is as it should be.
 */
export function faultsOf(edition: Edition, pages: readonly Page[], files: Files): string[] {
  const { figures } = JSON.parse(textOf(files, "data/figures.json")) as { figures: FigureEntry[] };
  const ranges = new Map(edition.figures.map((figure) => [figure.id, sayRange(figure)]));
  const byId = new Map(figures.map((entry) => [entry.id, { ...entry, range: ranges.get(entry.id) ?? "" }]));
  const bodyOf = (path: string): string => pages.find((page) => page.path === path)?.body ?? "";
  const pictures = [...files].filter(([address]) => address.endsWith(".svg"));
  return [
    ...typedNumbers(edition),
    ...unknownViews(edition),
    ...unusedFigures(edition, bodyOf("index.html"), bodyOf("sources/index.html")),
    ...wrongLines(edition),
    ...pages.flatMap(({ path, body }) => wrongFigures(path, body, byId)),
    ...pictures.flatMap(([address, picture]) => wrongFigures(address, String(picture), byId)),
    ...missingWords(edition, bodyOf("index.html")),
    ...wrongVerdicts(bodyOf("sources/index.html"), textOf(files, "data/claims.json")),
    ...wrongRows(textOf(files, "data/figures.csv"), figures),
  ];
}

/** @throws Error that lists every fault of the site. */
export function requireSound(edition: Edition, pages: readonly Page[], files: Files): void {
  const faults = faultsOf(edition, pages, files);
  if (faults.length > 0) throw new Error(`The site contradicts itself:\n- ${faults.join("\n- ")}`);
}
