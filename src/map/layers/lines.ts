import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { is, line } from "./kinds.ts";

/** Links and pipelines, by state and by what they carry; and what is measured along its length. */
export function lineLayers(palette: Palette): LayerSpecification[] {
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
    line("line-course", "lines", palette.quiet, 1.25, { dash: [4, 3], filter: is("kind", "course") }),
    line("line-measured", "lines", palette.measure, 3.5, { filter: is("kind", "measured") }),
  ];
}
