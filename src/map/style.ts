import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Drawing } from "./drawing.ts";
import type { FontFaces } from "./files.ts";
import type { GroundData } from "./ground.ts";
import type { Palette } from "./palette.ts";
import type { ReliefPicture } from "./poster.ts";
import type { LabelKind } from "./scene.ts";
import { type Town, ZOOM_TO_RANK } from "./towns.ts";
import { LABEL_GAP, LABEL_TYPE, LINE_HEIGHT } from "./type.ts";

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

const line = (
  id: string,
  source: string,
  colour: string,
  width: number,
  more: { dash?: number[]; filter?: ExpressionSpecification; opacity?: number; cap?: "round" | "butt" } = {},
): LayerSpecification => ({
  id,
  type: "line",
  source,
  ...(more.filter ? { filter: more.filter } : {}),
  layout: { "line-join": "round", "line-cap": more.cap ?? (more.dash ? "butt" : "round") },
  paint: {
    "line-color": colour,
    "line-width": width,
    "line-opacity": more.opacity ?? 1,
    // MapLibre counts dashes in line widths, pictures in pixels.
    ...(more.dash ? { "line-dasharray": more.dash.map((length) => length / width) } : {}),
  },
});

const fill = (
  id: string,
  source: string,
  colour: string,
  filter?: ExpressionSpecification,
  opacity = 1,
): LayerSpecification => ({
  id,
  type: "fill",
  source,
  ...(filter ? { filter } : {}),
  paint: { "fill-color": colour, "fill-opacity": opacity, "fill-antialias": true },
});

const is = (key: string, value: string | boolean): ExpressionSpecification => ["==", ["get", key], value];
const all = (...filters: ExpressionSpecification[]): ExpressionSpecification => ["all", ...filters];

function borderLayers(palette: Palette): LayerSpecification[] {
  const ofAzerbaijan: ExpressionSpecification = ["any", is("a", "AZE"), is("b", "AZE")];
  const inExclave = is("part", "exclave");
  const kinds: [string, string, number, number, ExpressionSpecification][] = [
    ["other", palette.border, 1, 1, ["!", ofAzerbaijan]],
    ["mainland", palette.exclaveEdge, 1, 0.6, all(ofAzerbaijan, ["!", inExclave])],
    ["exclave", palette.exclaveEdge, 1.75, 1, inExclave],
  ];
  return kinds.flatMap(([name, colour, width, opacity, filter]) => [
    line(`border-${name}`, "borders", colour, width, {
      opacity,
      filter: all(filter, is("over", "land"), is("disputed", false)),
    }),
    line(`border-${name}-water`, "borders", colour, width, {
      opacity,
      dash: [5, 3],
      filter: all(filter, is("over", "water"), is("disputed", false)),
    }),
    line(`border-${name}-disputed`, "borders", colour, width, {
      opacity,
      dash: [2, 3],
      filter: all(filter, is("disputed", true)),
    }),
  ]);
}

function lineLayers(palette: Palette): LayerSpecification[] {
  return [
    line("line-oil", "lines", palette.energy, 2, { filter: is("kind", "oil") }),
    line("line-gas", "lines", palette.energy, 1.5, { dash: [8, 4], filter: is("kind", "gas") }),
    line("line-stopped", "lines", palette.stopped, 2, { dash: [7, 5], filter: is("kind", "stopped") }),
    line("line-open", "lines", palette.link, 2, { filter: is("kind", "open") }),
    line("line-replacement", "lines", palette.link, 2.5, {
      dash: [0.1, 5],
      cap: "round",
      filter: is("kind", "replacement"),
    }),
  ];
}

function labelLayer(kind: LabelKind, palette: Palette): LayerSpecification {
  const { face, size, spacing, colour } = LABEL_TYPE[kind];
  const gap = LABEL_GAP / size;
  return {
    id: `label-${kind}`,
    type: "symbol",
    source: "labels",
    filter: is("kind", kind),
    layout: {
      "text-field": ["get", "text"],
      "text-font": [face],
      "text-size": size,
      "text-letter-spacing": spacing,
      "text-line-height": LINE_HEIGHT,
      "text-max-width": 100,
      // The anchor is the point's side of the text; ours is the text's side of the point.
      "text-anchor": [
        "match",
        ["get", "anchor"],
        "left",
        "right",
        "right",
        "left",
        "top",
        "bottom",
        "bottom",
        "top",
        "center",
      ],
      "text-offset": [
        "match",
        ["get", "anchor"],
        "left",
        ["literal", [-gap, 0]],
        "right",
        ["literal", [gap, 0]],
        "top",
        ["literal", [0, -gap]],
        "bottom",
        ["literal", [0, gap]],
        ["literal", [0, 0]],
      ],
      // Their places were chosen by hand: none gives way to another, and towns give way to them.
      "text-allow-overlap": true,
    },
    paint: { "text-color": palette[colour], "text-halo-color": palette.halo, "text-halo-width": 1.5 },
  };
}

/** Towns that come up as the reader zooms in, the more important ones first. */
function townLayers(zoom: number, palette: Palette): LayerSpecification[] {
  const { face, size } = LABEL_TYPE.village;
  return ZOOM_TO_RANK.flatMap((more, i): LayerSpecification[] => {
    const own = {
      source: "towns",
      minzoom: zoom + more,
      filter: ["==", ["get", "rank"], i + 1] as ExpressionSpecification,
    };
    return [
      {
        id: `towns-${i + 1}`,
        type: "symbol",
        ...own,
        layout: {
          "text-field": ["concat", "•  ", ["get", "name"]],
          "text-font": [face],
          "text-size": size,
          "text-anchor": "left",
          "text-offset": [-0.25, 0],
          "text-max-width": 100,
          "text-padding": 4,
        },
        paint: { "text-color": palette.ink, "text-halo-color": palette.halo, "text-halo-width": 1.5 },
      },
    ];
  });
}

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
            // Its grid is coarser than a near view: it fades out where it would only be a blur.
            paint: {
              "raster-opacity": ["interpolate", ["linear"], ["zoom"], 8.9, 0.3, 10, 0],
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
