import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { all, is, line } from "./kinds.ts";

/** Borders by whose they are, what they run over and whether they are disputed. */
export function borderLayers(palette: Palette): LayerSpecification[] {
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
