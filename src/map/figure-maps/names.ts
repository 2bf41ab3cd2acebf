import type { Place } from "../../../geo/records.ts";
import { type Atlas, type DrawnLabel, inCase } from "../drawing.ts";
import type { GroundData } from "../ground.ts";
import type { WorldBox } from "../mercator.ts";
import type { Anchor, LabelKind } from "../scene.ts";
import { nameBox, nameSize } from "./letters.ts";
import { type Box, grown, isOnPaper, placeOf, type Spot, spotOf } from "./paper.ts";
import { Cells, roomiest, Taken } from "./room.ts";
import { shortName } from "./subject.ts";

/** A map's names are put in one after the other; what stands already is taken. */
export interface Page {
  readonly frame: WorldBox;
  readonly taken: Taken;
  /** Borders: names that can stand elsewhere keep off them. */
  readonly quiet: Taken;
  readonly labels: DrawnLabel[];
}

/** Space round names in pixels: between any two of them, and between a name and the edge of what it names. */
const [APART, INSIDE] = [4, 3];

/** Puts a name on the page. */
export function put(page: Page, label: DrawnLabel): void {
  const box = nameBox(label, spotOf(label.at, page.frame));
  page.labels.push(label);
  page.taken.box(grown(box, APART));
}

/** The rings of a shape on the paper. */
function ringsOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, frame: WorldBox): Spot[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map((at) => spotOf([at[0] as number, at[1] as number], frame)));
}

const cellsOf = (shapes: readonly (GeoJSON.Polygon | GeoJSON.MultiPolygon)[], frame: WorldBox): Cells =>
  Cells.within(shapes.flatMap((shape) => ringsOf(shape, frame)));

/** Names an area in the largest part of it that is free; not at all where its name fits nowhere. */
function nameArea(page: Page, cells: Cells, name: string, texts: readonly string[], kind: LabelKind): boolean {
  const free = cells.without(page.taken);
  for (const [text, least] of [INSIDE, 0].flatMap((space) => texts.map((own) => [own, space] as const))) {
    const { width, height } = nameSize({ text, kind });
    const spot = roomiest(free, { width, height, least, enough: 30, near: cells.center });
    if (!spot) continue;
    put(page, { name, text, kind, at: placeOf(spot, page.frame), anchor: "center", minor: false });
    return true;
  }
  return false;
}

/** Names as they may be set: on one line or, of more words, on two; the exclave's also without its country. */
const settings = (text: string): string[] =>
  text.includes("\n")
    ? [text, text.split("\n")[0] as string]
    : [text, ...(text.includes(" ") ? [text.replace(" ", "\n")] : [])];

/** The borders on the paper. */
export function bordersOn(frame: WorldBox, { borders }: GroundData): Taken {
  const quiet = new Taken();
  for (const { geometry } of borders.features) {
    const paths = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    for (const path of paths) {
      quiet.path(
        path.map((at) => spotOf([at[0] as number, at[1] as number], frame)),
        1,
      );
    }
  }
  return quiet;
}

/** The part of the paper that a country takes up, with its lakes. */
export function landOf(id: string, { countries }: GroundData, frame: WorldBox): Cells {
  const shapes = countries.features.filter(({ properties }) => properties.id === id).map(({ geometry }) => geometry);
  return cellsOf(shapes, frame);
}

/** As many countries as are named besides those that the figure is about. */
const MOST_COUNTRIES = 6;

/** A country of which less is seen, in cells, is not named. */
const HARDLY_SEEN = 20;

/** Names the countries, those first that the figure is about, then the larger ones. Returns which it has named. */
export function nameCountries(page: Page, about: readonly string[], { names }: Atlas, ground: GroundData): string[] {
  const lakes = cellsOf(
    ground.lakes.features.map(({ geometry }) => geometry),
    page.frame,
  );
  const seen = ground.countries.features
    // Crimea and Northern Cyprus have an outline of their own and no name on these maps.
    .filter(({ properties }) => !properties.id.startsWith("X"))
    .map(({ properties: { id, name } }) => ({ id, name, land: landOf(id, ground, page.frame) }))
    .map((one) => ({ ...one, size: one.land.count }))
    .filter(({ size }) => size > HARDLY_SEEN)
    .sort((a, b) => Number(about.includes(b.id)) - Number(about.includes(a.id)) || b.size - a.size)
    .slice(0, MOST_COUNTRIES);
  return seen.flatMap(({ id, name, land }) => {
    const key = id === "AZE-exclave" ? "exclave" : id.slice(0, 3);
    const kind = key === "exclave" ? "exclave" : "country";
    const texts = settings(names[key] ?? name);
    const area = land.without(lakes);
    const isNamed =
      nameArea(
        page,
        area,
        key,
        texts.map((text) => inCase(text, kind)),
        kind,
      ) ||
      // Where there is no room for spaced capitals, a name in small letters is better than none.
      (kind === "country" && nameArea(page, area, key, texts, "province"));
    return isNamed ? [id] : [];
  });
}

/** Seas by the box of degrees in which the water is theirs. */
const SEAS: readonly { name: string; west: number; south: number; east: number; north: number }[] = [
  { name: "caspian", west: 46.5, south: 36.4, east: 55, north: 47.2 },
  { name: "gulf", west: 47.5, south: 23.8, east: 56.3, north: 30.6 },
];

/** Names seas, and lakes large enough to hold their name. */
export function nameWaters(page: Page, { names }: Atlas, { sea, lakes }: GroundData): void {
  const water = cellsOf(
    sea.features.map(({ geometry }) => geometry),
    page.frame,
  );
  for (const { name, west, south, east, north } of SEAS) {
    const corners = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ] as const;
    const own = Cells.within([corners.map((at) => spotOf(at, page.frame))]);
    nameArea(page, water.and(own), name, [names[name] as string], "sea");
  }
  for (const { geometry, properties } of lakes.features) {
    const name = properties.name;
    if (!name) continue;
    nameArea(page, cellsOf([geometry], page.frame), name, [name.replace(" ", "\n")], "water");
  }
}

const SIDES: readonly Anchor[] = ["right", "left", "top", "bottom"];

/** As many towns as are named for orientation, and how far they keep from the edge and from what is measured, in pixels. */
const [MOST_TOWNS, FROM_EDGE, FROM_POINTS] = [3, 10, 26];

/** Towns by which one knows where one is, the more important first. */
const ORIENTATION = ["baku", "tehran", "yerevan", "tbilisi", "nakhchivan_city", "tabriz", "riyadh", "baghdad"];

/** Names some towns for orientation, where there is room left. */
export function nameTowns(page: Page, points: readonly Spot[], { records, names }: Atlas): void {
  let count = 0;
  for (const id of ORIENTATION) {
    const place: Place = records.place(id);
    const spot = spotOf(place.at, page.frame);
    const dot: Box = { x0: spot.x - 3, y0: spot.y - 3, x1: spot.x + 3, y1: spot.y + 3 };
    const near = points.some(({ x, y }) => Math.hypot(spot.x - x, spot.y - y) < FROM_POINTS);
    if (count >= MOST_TOWNS || near || !isOnPaper(dot, FROM_EDGE)) continue;
    const text = shortName(place, names);
    const anchor = SIDES.find((side) => {
      const box = nameBox({ text, kind: "village", anchor: side }, spot);
      return isOnPaper(box, 5) && ![box, dot].some((own) => page.taken.meets(own)) && !page.quiet.meets(box);
    });
    if (!anchor) continue;
    count += 1;
    put(page, { name: id, text, kind: "village", at: place.at, anchor, minor: false });
    page.taken.box(dot);
  }
}
