import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import { type Claim, claimsFrom } from "../../geo/claims.ts";
import { type Exposure, exposureToIran } from "../../geo/exposure.ts";
import type { Figure, Measured } from "../../geo/figure.ts";
import { figuresFrom } from "../../geo/figures.ts";
import { type Layers, groundFrom as measuredGround } from "../../geo/layers.ts";
import type { Records } from "../../geo/records.ts";
import type { Chapter } from "../story/chapter.ts";
import { callouts } from "../story/en/callouts.ts";
import { chapters } from "../story/en/chapters.ts";
import { names } from "../story/en/names.ts";
import { type Atlas, type Drawing, drawingOf } from "./drawing.ts";
import { type GroundData, groundFrom } from "./ground.ts";
import { scenes } from "./scenes.ts";

/** What an edition is made from: the records, and the layers as they are read from files. */
export interface Sources {
  readonly records: Records;
  readonly layers: Layers;
  readonly display: Topology;
  readonly provinces: FeatureCollection<Polygon | MultiPolygon, { id: string }>;
  readonly enclaves: FeatureCollection<Polygon | MultiPolygon | Point, { id: string }>;
}

/** What prose is filled from: all that scenes are looked up in, and the claims. */
export interface Library extends Atlas {
  readonly claims: ReadonlyMap<string, Claim>;
}

/** Everything that the pages of one language are made of, computed once. */
export interface Edition {
  readonly atlas: Library;
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** How near energy sites, pipelines and compared cities lie to Iran. */
  readonly exposure: Exposure;
  readonly chapters: readonly Chapter[];
  readonly drawings: readonly Drawing[];
  readonly ground: GroundData;
  /** What the figures were measured on. */
  readonly measured: Measured;
}

/**
 * Computes figures and drawings and brings them together with the prose.
 *
 * @throws Error, saying what is missing where, if prose, scenes, records and layers do not fit each other.
 */
export function editionFrom({ records, layers, display, provinces, enclaves }: Sources): Edition {
  const measured = { records, ground: measuredGround(layers) };
  const figures = figuresFrom(measured);
  const claims = claimsFrom(measured, figures);
  const atlas: Library = {
    records,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    provinces: provinces.features as Feature<Polygon | MultiPolygon, { id: string }>[],
    enclaves: enclaves.features.filter(
      (feature): feature is Feature<Polygon | MultiPolygon, { id: string }> => feature.geometry.type !== "Point",
    ),
    names,
    callouts,
  };
  return {
    atlas,
    figures,
    measured,
    claims,
    exposure: exposureToIran(measured),
    chapters,
    drawings: scenes.map((scene) => drawingOf(scene, atlas)),
    ground: groundFrom(display),
  };
}
