import { bearingBetween, distanceBetween, type LngLat } from "../../geo/measure.ts";
import type { Enclave } from "../../geo/records.ts";
import { sayDay, sayDirection, sayFigure, sayRoughLength } from "../story/say.ts";
import type { Atlas, CalloutLine, Drawing, DrawnMark } from "./drawing.ts";
import { figureOf } from "./drawing.ts";
import type { FigureDrawing } from "./figure-maps/drawing.ts";
import { toLngLat } from "./mercator.ts";
import type { LineKind, Sign } from "./scene.ts";

/** A row of the table of everything on a map. */
export interface DescribedThing {
  readonly name: string;
  readonly what: string;
  readonly where: string;
}

/** A view in words: what a reader who cannot see it needs to know, and a table of what is on it. */
export interface Description {
  readonly sentences: readonly string[];
  readonly things: readonly DescribedThing[];
}

const SIGN_WORDS: Record<Sign, string> = {
  measured: "measured",
  claimed: "claimed by one side",
  reported: "reported by agencies",
  disputed: "disputed",
  opinion: "a judgment",
  unknown: "not known",
  closed: "closed to trucks",
  place: "marked",
};

const LINE_WORDS: Record<LineKind, string> = {
  open: "open link",
  stopped: "stopped link",
  replacement: "replacement link",
  oil: "oil pipeline, schematic",
  gas: "gas pipeline, schematic",
  measured: "measured along its whole length",
  course: "course",
};

const lineWords = (line: CalloutLine): string =>
  line.map((piece) => (typeof piece === "string" ? piece : sayFigure(piece))).join("");

const oneLine = (text: string): string => text.replace(/\n/g, " ");

/** Where a place lies as seen from another: “12 km northeast of Nakhchivan airport”. */
function whereFrom(at: LngLat, origin: LngLat, originName: string): string {
  const metres = distanceBetween(origin, at);
  if (metres < 100) return `at ${originName}`;
  return `${sayRoughLength(metres)} ${sayDirection(bearingBetween(origin, at))} of ${originName}`;
}

function markSentence(mark: DrawnMark): string {
  const [title, ...detail] = mark.lines.map(lineWords);
  return `${title}${detail.length > 0 ? `: ${detail.join(", ")}` : ""} (${SIGN_WORDS[mark.sign]}).`;
}

function extent({ frame }: Drawing): string {
  const middle = frame.y + frame.height / 2;
  const [west, east] = [toLngLat([frame.x, middle]), toLngLat([frame.x + frame.width, middle])];
  return sayRoughLength(distanceBetween(west, east));
}

const capitalized = (text: string): string => text.slice(0, 1).toLocaleUpperCase("en") + text.slice(1);

/** How wide a picture is and whose land is on it. */
function landSentence(drawing: Drawing, names: Atlas["names"], asOf: string): string {
  const titles = drawing.labels.filter(({ kind, name }) => kind === "country" || kind === "exclave" || isCountry(name));
  const named = titles.map(({ name, text }) => oneLine(names[name] ?? text));
  return `A map about ${extent(drawing)} wide${asOf}${named.length > 0 ? `, with ${list(named)}` : ""}.`;
}

const isCountry = (name: string): boolean => /^[A-Z]{3}$/.test(name);

const ringSentences = (drawing: Drawing, records: Atlas["records"]): string[] =>
  drawing.uncertain.map(({ id }) => {
    const place = records.place(id);
    return `A dashed circle round ${place.name} shows that its position is known to about ${sayRoughLength(place.precision_m)}.`;
  });

/** Puts a view into words, from the same drawing that its style and poster are made from. */
export function describe(drawing: Drawing, { records, figures, names }: Atlas): Description {
  const airport = records.place("naj");
  const where = (at: LngLat): string => whereFrom(at, airport.at, "Nakhchivan airport");
  const sentences = [
    landSentence(drawing, names, `, as of ${sayDay(drawing.date)}`),
    ...drawing.marks.map(markSentence),
    ...drawing.measures.map(
      ({ figure }) => `Drawn as a line: ${figureOf(figures, figure.id).label}, ${sayFigure(figure)}.`,
    ),
    ...(drawing.provinces.length > 0
      ? [`Shaded: ${list(drawing.provinces.map(({ id }) => oneLine(names[id] ?? id)))}.`]
      : []),
    ...(drawing.enclaves.length > 0
      ? [`Outlined with dots: ${list(drawing.enclaves.map(({ id }) => enclaveWords(records.enclave(id), names)))}.`]
      : []),
    ...ringSentences(drawing, records),
  ];
  const things: DescribedThing[] = [
    ...drawing.marks.map((mark) => ({
      name: records.place(mark.place).name,
      what: mark.lines.slice(1).map(lineWords).join(", ") || SIGN_WORDS[mark.sign],
      where: where(mark.at),
    })),
    ...drawing.lines.map(({ name, kind }) => ({ name, what: LINE_WORDS[kind], where: "" })),
    ...drawing.labels
      .filter(({ name, kind }) => kind !== "country" && !drawing.marks.some(({ place }) => place === name))
      .map(({ text, kind, at }) => ({ name: oneLine(text), what: kind, where: where(at) })),
  ];
  return { sentences, things };
}

/** Puts the map of a figure into words: its number first, then what is drawn for it. */
export function describeFigure(drawing: FigureDrawing, { records, names }: Atlas): Description {
  const airport = records.place("naj");
  const where = (at: LngLat): string => whereFrom(at, airport.at, "Nakhchivan airport");
  const [from, to] = drawing.ends;
  const linesOf = (...kinds: LineKind[]): string[] => [
    ...new Set(drawing.lines.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)),
  ];
  const [thick, course, pipes] = [linesOf("measured"), linesOf("course"), linesOf("oil", "gas")];
  const sites = drawing.marks.map(({ place }) => records.place(place).name);
  const sentences = [
    `${capitalized(drawing.label)}: ${sayFigure(drawing.figure)}.`,
    landSentence(drawing, names, ""),
    ...(from && to && course.length === 0 ? [`A line is drawn from ${from} to ${to}.`] : []),
    ...course.map((name) => `A dashed line is drawn from ${name}.`),
    ...(thick.length > 0 ? [`Drawn thick: ${list(thick)}.`] : []),
    ...(pipes.length > 0 ? [`Drawn too, schematic: ${list(pipes)}.`] : []),
    ...(sites.length > 0 ? [`Marked: ${list(sites)}.`] : []),
    ...ringSentences(drawing, records),
  ];
  const labels = drawing.labels.filter(({ kind, name }) => kind !== "country" && !isCountry(name));
  const things: DescribedThing[] = [
    ...labels.map(({ text, kind, at }) => ({ name: oneLine(text), what: kind, where: where(at) })),
    ...drawing.marks
      .filter(({ place }) => !labels.some(({ name }) => name === place))
      .map(({ place, at }) => ({ name: records.place(place).name, what: SIGN_WORDS.place, where: where(at) })),
    ...drawing.lines
      .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
      .map(({ name, kind }) => ({ name, what: LINE_WORDS[kind], where: "" })),
  ];
  return { sentences, things };
}

const enclaveWords = ({ name, law, holder }: Enclave, names: Atlas["names"]): string =>
  `${name}, by law of ${names[law]}, held by ${names[holder]}`;

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
