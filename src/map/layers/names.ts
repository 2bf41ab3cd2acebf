import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import type { LabelKind } from "../scene.ts";
import { ZOOM_TO_RANK } from "../towns.ts";
import { LABEL_GAP, LABEL_TYPE, LINE_HEIGHT } from "../type.ts";
import { is } from "./kinds.ts";

/** The names of a view of one kind, where the scene has put them. */
export function labelLayer(kind: LabelKind, palette: Palette): LayerSpecification {
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
export function townLayers(zoom: number, palette: Palette): LayerSpecification[] {
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
