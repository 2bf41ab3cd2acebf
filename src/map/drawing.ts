import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Figure } from "../../geo/figure.ts";
import { edgesOf, greatCircle, type LngLat, ringAround } from "../../geo/measure.ts";
import type { Records } from "../../geo/records.ts";
import type { ChapterId } from "../story/chapter.ts";
import type { Callout } from "../story/en/callouts.ts";
import { piecesOf } from "../story/prose.ts";
import { type Sayable, sayDay } from "../story/say.ts";
import { boxOf, type WorldBox } from "./mercator.ts";
import type { Anchor, LabelKind, LineKind, ReliefName, Scene, Sign } from "./scene.ts";
import { LABEL_TYPE } from "./type.ts";

/** A figure as it travels with a picture: enough to say it in any unit. */
export type SaidFigure = Sayable & { readonly id: string };

/** A line of a callout: text, and figures that change with the reader's units. */
export type CalloutLine = readonly (string | SaidFigure)[];

export interface DrawnLabel {
  readonly name: string;
  readonly text: string;
  readonly kind: LabelKind;
  readonly at: LngLat;
  readonly anchor: Anchor;
  readonly minor: boolean;
}

export interface DrawnMark {
  readonly key: string;
  readonly place: string;
  readonly at: LngLat;
  readonly sign: Sign;
  readonly strike: boolean;
  readonly to: readonly [number, number];
  readonly narrow: readonly [number, number] | null;
  /** Without any the mark has no callout. */
  readonly lines: readonly CalloutLine[];
}

export interface DrawnMeasure {
  readonly figure: SaidFigure;
  readonly from: LngLat;
  readonly to: LngLat;
  /** On which side of the line, going from its first end to its second, the number stands. */
  readonly side: "left" | "right";
  readonly lead: boolean;
  readonly minor: boolean;
}

/** A figure's number that stands free, since no straight line carries it. */
export interface DrawnNumber {
  readonly figure: SaidFigure;
  /** Its middle. */
  readonly at: LngLat;
}

export interface DrawnLine {
  readonly id: string;
  readonly name: string;
  readonly kind: LineKind;
  readonly path: readonly LngLat[];
}

/** A scene with everything looked up: plain data, from which style, poster and description are made. */
export interface Drawing {
  /** A chapter's, or a figure's. */
  readonly id: string;
  readonly date: string;
  readonly frame: WorldBox;
  readonly relief: ReliefName | null;
  readonly locator: boolean;
  readonly labels: readonly DrawnLabel[];
  readonly marks: readonly DrawnMark[];
  readonly measures: readonly DrawnMeasure[];
  readonly numbers: readonly DrawnNumber[];
  readonly lines: readonly DrawnLine[];
  readonly provinces: readonly { readonly id: string; readonly shape: Polygon | MultiPolygon }[];
  /** The small enclaves that one state holds and the other has by law. */
  readonly enclaves: readonly { readonly id: string; readonly shape: Polygon | MultiPolygon }[];
  readonly uncertain: readonly { readonly id: string; readonly ring: readonly LngLat[] }[];
}

/** What scenes are looked up in. */
export interface Atlas {
  readonly records: Records;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly provinces: readonly Feature<Polygon | MultiPolygon, { id: string }>[];
  /** The enclaves that have an outline; Karki has none that any source gives. */
  readonly enclaves: readonly Feature<Polygon | MultiPolygon, { id: string }>[];
  readonly names: Readonly<Record<string, string>>;
  readonly callouts: Readonly<Record<ChapterId, Readonly<Record<string, Callout>>>>;
}

/** The figure of an id. Throws a RangeError that names the id if there is none. */
export function figureOf(figures: ReadonlyMap<string, Figure>, id: string): Figure {
  const found = figures.get(id);
  if (!found) throw new RangeError(`there is no figure "${id}"`);
  return found;
}

/** The part of a figure that travels with a picture. */
export function saidFigure({ id, unit, value, low, high, step, share }: Figure): SaidFigure {
  return { id, unit, value, low, high, step, share };
}

function calloutLine(prose: string, { records, figures }: Atlas): CalloutLine {
  return piecesOf(prose).map((piece) => {
    if (piece.kind === "text") return piece.text;
    if (piece.kind === "figure") return saidFigure(figureOf(figures, piece.id));
    if (piece.kind === "quote") return `“${records.claim(piece.id).quote}”`;
    if (piece.kind === "claim")
      throw new RangeError(`a callout opens the claim "${piece.id}", and callouts open nothing`);
    return sayDay(records.event(piece.id).happened.from, piece.kind);
  });
}

function drawnMarks(scene: Scene, atlas: Atlas): DrawnMark[] {
  return scene.marks.map(({ key, place, sign, to, narrow, strike }) => {
    const words = atlas.callouts[scene.id][key];
    if (!words) throw new RangeError(`the mark "${key}" has no words among the callouts`);
    return {
      key,
      place,
      at: atlas.records.place(place).at,
      sign,
      strike: strike ?? false,
      to,
      narrow: narrow === undefined ? to : narrow,
      lines: words.map((line) => calloutLine(line, atlas)),
    };
  });
}

/** A name as its kind is set. */
export const inCase = (text: string, kind: LabelKind): string =>
  LABEL_TYPE[kind].capitals ? text.toLocaleUpperCase("en") : text;

function drawnLabels(scene: Scene, { records, names }: Atlas): DrawnLabel[] {
  return scene.labels.map(({ name, kind, at, anchor, minor }) => ({
    name,
    text: inCase(names[name] ?? records.place(name).name, kind),
    kind,
    at: at ?? records.place(name).at,
    anchor: anchor ?? "center",
    minor: minor ?? false,
  }));
}

function drawnMeasures(scene: Scene, { figures }: Atlas): DrawnMeasure[] {
  return scene.measures.map(({ figure: id, side, lead, minor }) => {
    const figure = figureOf(figures, id);
    if (!figure.ends) throw new RangeError(`figure "${id}" has no end points to draw`);
    return {
      figure: saidFigure(figure),
      from: figure.ends.from,
      to: figure.ends.to,
      side,
      lead: lead ?? false,
      minor: minor ?? false,
    };
  });
}

/** Whether a shape reaches into a box of degrees with one of its corners. */
function isInFrame(shape: Polygon | MultiPolygon, [west, south, east, north]: Scene["frame"]): boolean {
  return edgesOf(shape)
    .flat()
    .some(([x, y]) => x > west && x < east && y > south && y < north);
}

function lookUp(scene: Scene, atlas: Atlas): Drawing {
  const { records, provinces } = atlas;
  return {
    id: scene.id,
    date: scene.date,
    frame: boxOf(scene.frame),
    relief: scene.relief,
    locator: scene.locator,
    labels: drawnLabels(scene, atlas),
    marks: drawnMarks(scene, atlas),
    measures: drawnMeasures(scene, atlas),
    numbers: [],
    lines: scene.lines.map(({ line, kind }) => {
      const { id, name, coordinates } = records.line(line);
      const [start, end] = [coordinates[0] as LngLat, coordinates.at(-1) as LngLat];
      return { id, name, kind, path: coordinates.length === 2 ? greatCircle(start, end, 48) : coordinates };
    }),
    provinces: scene.provinces.map((id) => {
      const found = provinces.find((feature) => feature.properties.id === id);
      if (!found) throw new RangeError(`there is no province "${id}"`);
      return { id, shape: found.geometry };
    }),
    enclaves: scene.enclaves
      ? atlas.enclaves
          .filter(({ geometry }) => isInFrame(geometry, scene.frame))
          .map(({ geometry, properties }) => ({ id: records.enclave(properties.id).id, shape: geometry }))
      : [],
    uncertain: scene.uncertain.map((id) => {
      const { at, precision_m } = records.place(id);
      return { id, ring: ringAround(at, precision_m) };
    }),
  };
}

/**
 * Looks up everything a scene names.
 *
 * @throws RangeError, naming the scene and what it asked for, if a record, figure or word is missing.
 */
export function drawingOf(scene: Scene, atlas: Atlas): Drawing {
  try {
    return lookUp(scene, atlas);
  } catch (error) {
    throw new RangeError(`scene ${scene.id}: ${(error as Error).message}`, { cause: error });
  }
}
