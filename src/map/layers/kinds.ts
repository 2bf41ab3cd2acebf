import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";

/** A line layer; widths and dashes in pixels, as in the poster. */
export const line = (
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

/** A fill layer. */
export const fill = (
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

/** Features whose property has a value. */
export const is = (key: string, value: string | boolean): ExpressionSpecification => ["==", ["get", key], value];
/** Features that pass every filter. */
export const all = (...filters: ExpressionSpecification[]): ExpressionSpecification => ["all", ...filters];
