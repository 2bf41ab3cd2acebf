import type { Figure } from "../../../geo/figure.ts";
import { type LngLat, type Path, placeAt, ringAround } from "../../../geo/measure.ts";
import type { Place } from "../../../geo/records.ts";
import { sayFigure } from "../../story/say.ts";
import { type Atlas, type Drawing, type DrawnMark, type SaidFigure, saidFigure } from "../drawing.ts";
import type { GroundData } from "../ground.ts";
import type { WorldBox } from "../mercator.ts";
import type { LabelKind } from "../scene.ts";
import { type Beside, besideSpot, middleOf, numberBox, placeEnds } from "./ends.ts";
import { inTwoLines, numberSize } from "./letters.ts";
import { bordersOn, landOf, nameCountries, nameTowns, nameWaters, type Page, put } from "./names.ts";
import { type Box, boxRound, frameRound, grown, PAPER, placeOf, type Share, type Spot, spotOf } from "./paper.ts";
import { Cells, roomiest, Taken } from "./room.ts";
import { type Subject, shortName, subjectOf } from "./subject.ts";

/** The small map of one figure: a drawing like any other, and what its words are made of. */
export interface FigureDrawing extends Drawing {
  readonly figure: SaidFigure;
  readonly label: string;
  /** What stands at the two ends of a measured line, in words. */
  readonly ends: readonly string[];
}

/** How much of the paper each kind of subject takes up. */
const SHARES: Readonly<Record<Subject["kind"], Share>> = {
  distance: { across: 0.52, down: 0.46 },
  part: { across: 0.62, down: 0.5 },
  stretch: { across: 0.8, down: 0.74 },
  edge: { across: 0.86, down: 0.82 },
  area: { across: 0.86, down: 0.82 },
  points: { across: 0.66, down: 0.62 },
};

/** The day that the story tells of: what the maps show was so then. */
const DAY = "2026-03-05";

/** Names longer than this take two lines. */
const LONG = 17;

/** A ring of uncertainty smaller than this, in pixels of its radius, would be taken for a mark; a large one holds its name. */
const [SMALLEST_RING, LARGE_RING] = [9, 36];

/** How far the name of a pipeline keeps off it, in pixels. */
const OFF_LINE = 7;

/** Frames are tried from tight to wide, each a tenth wider than the last; what widening costs, and a country without its name. */
const [TRIES, WIDER, NAMELESS] = [8, 5, 30];

/** In pixels. */
const MUCH_FARTHER = 26;

/** What it costs if a number stands outside its area. */
const OUTSIDE = 60;

/** Space left beside measured lines, in pixels. */
const CLEAR = 5;

const kindOf = (kind: string): LabelKind => (kind === "capital" ? "capital" : "town");

/** A name at a point: at an end of a line, or one of few points. */
interface PointName extends Beside {
  readonly name: string;
  readonly at: LngLat;
}

function pointNames({ ends, points, named, lines }: Subject, { names }: Atlas, frame: WorldBox): PointName[] {
  const given = [
    ...ends,
    ...(named ? points : []).map((place) => ({ place, text: shortName(place, names), at: place.at })),
  ];
  return given.map(({ place, text, at }) => {
    const ring = place && ends.length > 0 ? ringRadius(place, frame) : 0;
    const reach = ring >= SMALLEST_RING && ring < LARGE_RING ? ring : !place && lines.length > 0 ? OFF_LINE : 0;
    return {
      name: place?.id ?? text,
      text: inTwoLines(text, LONG),
      kind: place && reach === 0 ? kindOf(place.kind) : "end",
      at,
      spot: spotOf(at, frame),
      reach,
    };
  });
}

const markOf = ({ id, at }: Subject["points"][number]): DrawnMark => ({
  key: id,
  place: id,
  at,
  sign: "place",
  strike: false,
  to: [0, 0],
  narrow: null,
  lines: [],
});

/** How large the ring of a place's uncertainty is on the paper. */
function ringRadius({ at, precision_m }: Place, frame: WorldBox): number {
  return spotOf(placeAt(at, precision_m, 90), frame).x - spotOf(at, frame).x;
}

/** Rings round the places at the ends whose position is less sure than a mark is large. */
function ringsOf({ ends }: Subject, frame: WorldBox): { id: string; ring: LngLat[]; box: Box }[] {
  return ends.flatMap(({ place }) => {
    const radius = place ? ringRadius(place, frame) : 0;
    if (!place || radius < SMALLEST_RING) return [];
    const box = boxRound(spotOf(place.at, frame), radius * 2, radius * 2);
    return [{ id: place.id, ring: ringAround(place.at, place.precision_m), box }];
  });
}

/** Degrees. */
const EAST_OF_EXCLAVE = 46.2;

/** The countries that a figure is about and that have to be named, by the areas of the map. */
function aboutOf({ inputs }: Figure, { ends }: Subject): string[] {
  const codes = inputs.flatMap((input) => input.match(/\b[A-Z]{3}\b/g) ?? []).filter((id) => id !== "AZE");
  const iran = inputs.includes("iran-land") ? ["IRN"] : [];
  const apart = inputs.includes("countries:AZE") ? ["AZE-exclave", "AZE-main"] : [];
  // A place of Azerbaijan outside the exclave lies east of it.
  const mainland = ends.some(({ place }) => place?.country === "AZE" && place.at[0] > EAST_OF_EXCLAVE)
    ? ["AZE-main"]
    : [];
  return [...new Set([...codes, ...iran, ...apart, ...mainland])];
}

/** A place for a number that stands free, and whether it is where it belongs. */
interface Free {
  readonly spot: Spot;
  readonly fits: boolean;
}

/** The longest of the stretches that are measured, on the paper. */
function longestMeasured({ lines }: Subject, frame: WorldBox): Spot[] {
  const paths = lines.filter(({ kind }) => kind === "measured").map(({ path }) => path);
  const longest = paths.reduce<Path>((most, next) => (next.length > most.length ? next : most), []);
  return longest.map((at) => spotOf(at, frame));
}

/** Of a spot that keeps off borders and one that need not, the first, unless it lies much farther from where it belongs. */
function nearer(clear: Spot | null, open: Spot | null, to: Spot): Spot | null {
  const away = (spot: Spot): number => Math.hypot(spot.x - to.x, spot.y - to.y);
  return clear && open && away(clear) > away(open) + MUCH_FARTHER ? open : (clear ?? open);
}

/** Where a number stands that no straight line carries: near its stretch, in its area, or where there is most room. */
function numberSpot(
  kind: Subject["kind"],
  text: string,
  page: Page,
  stretch: readonly Spot[],
  ground: GroundData,
): Free {
  const { width, height } = numberSize(text);
  const middle = { x: PAPER.width / 2, y: PAPER.height / 2 };
  const wanted = { width: width + 6, height: height + 2, least: 0, enough: 30, near: middle };
  const open = Cells.all().without(page.taken);
  const clear = open.without(page.quiet);
  const inside = kind === "area" || kind === "edge";
  const land = inside
    ? roomiest(landOf("AZE-exclave", ground, page.frame).without(page.taken), { ...wanted, width })
    : null;
  if (land) return { spot: land, fits: true };
  const beside = { ...wanted, least: 3, enough: 3, near: middleOf(stretch) };
  const spot =
    kind === "stretch" || kind === "part" ? nearer(roomiest(clear, beside), roomiest(open, beside), beside.near) : null;
  return { spot: spot ?? roomiest(clear, wanted) ?? roomiest(open, wanted) ?? middle, fits: !inside };
}

/** The box of a number that stands free. */
function freeBox(spot: Spot, text: string): Box {
  const { width, height } = numberSize(text);
  return boxRound(spot, width, height);
}

interface Try {
  readonly drawing: FigureDrawing;
  readonly cost: number;
}

/** Draws a subject in a frame: what is measured first, then its names, its number, and the names round it. */
function drawn(figure: Figure, subject: Subject, frame: WorldBox, atlas: Atlas, ground: GroundData): Try {
  const said = saidFigure(figure);
  const text = sayFigure(said);
  const names = pointNames(subject, atlas, frame);
  const measure =
    subject.measure && ([spotOf(subject.measure.from, frame), spotOf(subject.measure.to, frame)] as const);
  const lines = subject.lines.map(({ path }) => path.map((at) => spotOf(at, frame)));
  const page: Page = { frame, taken: new Taken(), quiet: bordersOn(frame, ground), labels: [] };
  const placed = placeEnds(names, { measure, number: text, lines, quiet: page.quiet });
  const rings = ringsOf(subject, frame);
  for (const { box } of rings) page.taken.box(box);
  for (const line of [...lines, ...(measure ? [measure] : [])]) page.taken.path(line, CLEAR);
  const points = [...names.map(({ spot }) => spot), ...subject.points.map(({ at }) => spotOf(at, frame))];
  for (const spot of points) page.taken.box(boxRound(spot, 12, 12));
  for (const [i, own] of names.entries()) {
    const anchor = placed.anchors[i] ?? "right";
    const at = own.reach > 0 ? placeOf(besideSpot(own, anchor), frame) : own.at;
    put(page, { name: own.name, text: own.text, kind: own.kind, at, anchor, minor: false });
  }
  const free = measure ? null : numberSpot(subject.kind, text, page, longestMeasured(subject, frame), ground);
  const number = measure ? numberBox(...measure, placed.side, text) : freeBox((free as Free).spot, text);
  page.taken.box(grown(number, 4));
  const about = aboutOf(figure, subject);
  const named = nameCountries(page, [...about, "AZE-exclave", "AZE-main"], atlas, ground);
  const nameless = about.filter((id) => !named.includes(id)).length;
  nameWaters(page, atlas, ground);
  nameTowns(page, points, atlas);
  return {
    drawing: {
      id: figure.id,
      date: DAY,
      frame,
      relief: null,
      locator: false,
      labels: page.labels,
      marks: subject.points.map(markOf),
      measures: subject.measure
        ? [{ figure: said, ...subject.measure, side: placed.side, lead: true, minor: false }]
        : [],
      numbers: free ? [{ figure: said, at: placeOf(free.spot, frame) }] : [],
      lines: subject.lines,
      provinces: [],
      enclaves: [],
      uncertain: rings.map(({ id, ring }) => ({ id, ring })),
      figure: said,
      label: figure.label,
      ends: subject.ends.map((end) => end.said),
    },
    cost: Math.max(0, placed.cost) + nameless * NAMELESS + (free?.fits === false ? OUTSIDE : 0),
  };
}

/**
 * The small map of a figure: framed round what it measures, everything that has a name named where there is room.
 * `null` for figures that lie nowhere.
 */
export function figureDrawing(figure: Figure, atlas: Atlas, ground: GroundData): FigureDrawing | null {
  const subject = subjectOf(figure, atlas, ground);
  if (!subject) return null;
  const { across, down } = SHARES[subject.kind];
  let best: Try | null = null;
  for (let i = 0; i < TRIES && (!best || best.cost >= i * WIDER); i++) {
    const frame = frameRound(subject.extent, { across: across * 0.9 ** i, down: down * 0.9 ** i });
    const next = drawn(figure, subject, frame, atlas, ground);
    const cost = next.cost + i * WIDER;
    if (!best || cost < best.cost) best = { ...next, cost };
  }
  return best?.drawing ?? null;
}
