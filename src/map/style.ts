import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Drawing } from "./drawing.ts";
import type { FontFaces } from "./files.ts";
import type { GroundData } from "./ground.ts";
import { borderLayers } from "./layers/borders.ts";
import { fill, is, line } from "./layers/kinds.ts";
import { lineLayers } from "./layers/lines.ts";
import { labelLayer, townLayers } from "./layers/names.ts";
import type { Palette } from "./palette.ts";
import type { ReliefPicture } from "./poster.ts";
import type { LabelKind } from "./scene.ts";
import type { Town } from "./towns.ts";
import { LABEL_TYPE } from "./type.ts";

/** What a style is made of, beside the drawing. */
export interface StyleInputs {
  readonly ground: GroundData;
  readonly palette: Palette;
  readonly relief: ReliefPicture | null;
  /** Font files by face, as whole addresses. */
  readonly fonts: FontFaces;
  readonly towns: readonly Town[];
  /** The zoom at which the drawing is shown whole. */
  readonly zoom: number;
  /** Whether the picture is narrow, so that minor names are left out. */
  readonly narrow: boolean;
}

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const asFeature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  geometry,
  properties,
});
const geojson = (data: FeatureCollection): SourceSpecification => ({ type: "geojson", data });

function sourcesFor(drawing: Drawing, { ground, relief, narrow, towns }: StyleInputs): StyleSpecification["sources"] {
  const labels = drawing.labels
    .filter(({ minor }) => !(minor && narrow))
    .map(({ at, text, kind, anchor }) =>
      asFeature({ type: "Point", coordinates: [...at] }, { text, kind, anchor, dot: LABEL_TYPE[kind].dot }),
    );
  // Whatever the view names itself, under its own name or with more words, is not named again.
  const said = [...drawing.labels.map(({ text }) => text), ...drawing.marks.flatMap(({ lines }) => lines[0] ?? [])];
  const named = new Set(
    towns.map(({ name }) => name).filter((name) => said.some((text) => String(text).includes(name))),
  );
  const sources: Record<string, SourceSpecification> = {
    sea: geojson(ground.sea),
    countries: geojson(ground.countries),
    borders: geojson(ground.borders),
    lakes: geojson(ground.lakes),
    rivers: geojson(ground.rivers),
    provinces: geojson(collection(drawing.provinces.map(({ id, shape }) => asFeature(shape, { id })))),
    enclaves: geojson(collection(drawing.enclaves.map(({ id, shape }) => asFeature(shape, { id })))),
    lines: geojson(
      collection(
        drawing.lines.map(({ id, kind, path }) =>
          asFeature({ type: "LineString", coordinates: path.map(([x, y]) => [x, y]) }, { id, kind }),
        ),
      ),
    ),
    uncertain: geojson(
      collection(
        drawing.uncertain.map(({ id, ring }) =>
          asFeature({ type: "LineString", coordinates: ring.map(([x, y]) => [x, y]) }, { id }),
        ),
      ),
    ),
    labels: geojson(collection(labels)),
    towns: geojson(
      collection(
        towns
          .filter(({ name }) => !named.has(name))
          .map(({ name, at, rank }) => asFeature({ type: "Point", coordinates: [...at] }, { name, rank })),
      ),
    ),
  };
  if (relief) {
    const [west, south, east, north] = relief.covers;
    sources.relief = {
      type: "image",
      url: relief.href,
      coordinates: [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    };
  }
  return sources;
}

/** Relief's grid is coarser than a near view: it fades out where it would only be a blur. */
const RELIEF_OPACITY: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 8.9, 0.3, 10, 0];

/** The MapLibre style of a drawing: the same ground and subjects as its poster, in the same order and widths. */
export function styleFor(drawing: Drawing, inputs: StyleInputs): StyleSpecification {
  const { palette, relief, fonts } = inputs;
  const layers: LayerSpecification[] = [
    { id: "land", type: "background", paint: { "background-color": palette.land } },
    fill("azerbaijan", "countries", palette.azerbaijan, is("id", "AZE-main")),
    fill("exclave", "countries", palette.exclave, is("id", "AZE-exclave")),
    fill("provinces", "provinces", palette.province, undefined, 0.55),
    line("province-edges", "provinces", palette.quiet, 0.75),
    ...(relief
      ? [
          {
            id: "relief",
            type: "raster" as const,
            source: "relief",
            paint: {
              "raster-opacity": RELIEF_OPACITY,
              "raster-fade-duration": 0,
            },
          },
        ]
      : []),
    fill("sea", "sea", palette.water),
    line("coast", "sea", palette.waterLine, 0.75),
    line("rivers", "rivers", palette.waterLine, 1),
    fill("lakes", "lakes", palette.water),
    line("shores", "lakes", palette.waterLine, 0.75),
    ...borderLayers(palette),
    line("enclaves", "enclaves", palette.exclaveEdge, 1, { dash: [1.5, 2.5] }),
    ...lineLayers(palette),
    line("uncertain", "uncertain", palette.ink, 1.25, { dash: [3, 3] }),
    {
      id: "dots",
      type: "circle",
      source: "labels",
      filter: is("dot", true),
      paint: { "circle-radius": 2.2, "circle-color": palette.ink },
    },
    ...townLayers(inputs.zoom, palette),
    ...(Object.keys(LABEL_TYPE) as LabelKind[]).map((kind) => labelLayer(kind, palette)),
  ];
  return {
    version: 8,
    name: drawing.id,
    "font-faces": Object.fromEntries(Object.entries(fonts).map(([face, files]) => [face, [...files]])),
    sources: sourcesFor(drawing, inputs),
    layers,
  };
}
