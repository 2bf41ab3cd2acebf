import { type Figure, figure, type Measured } from "../figure.ts";
import { areaOf, generalisedLengthOf, lengthOf, type Path, SPHERE_AREA_ERROR, SPHERE_ERROR } from "../measure.ts";
import type { Estimate, Records } from "../records.ts";
import { BORDER_PRECISION } from "./distances.ts";

const BORDER_SOURCE = "osm-timezone-boundary-builder";

/** About a kilometer, in degrees: the detail of a wall map, on which most published border lengths seem to be measured. */
const COARSE = 0.01;

const publishedOf = (records: Records, quantity: string): Estimate[] =>
  records.estimates.filter((estimate) => estimate.quantity === quantity);

const totalOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + lengthOf(path), 0);

function borderLength(
  { records, ground }: Measured,
  given: { id: string; label: string; between: [string, string]; part?: "exclave" | "mainland"; step: number },
): Figure {
  const paths = ground.borderOf(given.between[0], given.between[1], given.part);
  const value = totalOf(paths);
  const coarse = paths.reduce((sum, path) => sum + generalisedLengthOf(path, COARSE), 0);
  return figure({
    id: given.id,
    label: given.label,
    unit: "m",
    value,
    low: coarse * (1 - SPHERE_ERROR),
    high: value * (1 + SPHERE_ERROR),
    step: given.step,
    method: "The border line is followed bend by bend on the full-detail map and its legs are added up.",
    range:
      "A winding line is shorter on a coarser map: the low end is the same line with bends under about a kilometer taken out. Published lengths come from maps of unknown detail, so they stand beside this one and are not corrected by it.",
    inputs: [`borders:${[...given.between].sort().join("-")}`],
    sources: [BORDER_SOURCE],
    published: publishedOf(records, given.id),
  });
}

/** The exclave's size and edge, and the length of Azerbaijan's border with Iran. */
export function outlineFigures(measured: Measured): Figure[] {
  const { records, ground } = measured;
  const size = areaOf(ground.exclave);
  const edge = totalOf(ground.exclaveEdges);
  const slack = edge * BORDER_PRECISION + size * SPHERE_AREA_ERROR;
  const shared = totalOf(ground.borderOf("AZE", undefined, "exclave"));
  return [
    figure({
      id: "nakhchivan-area",
      label: "Area of the exclave",
      unit: "m2",
      value: size,
      low: size - slack,
      high: size + slack,
      step: 100_000_000,
      method:
        "The area inside the exclave's outline on the map. Karki / Tigranashen, an enclave in Armenia that belongs to Nakhchivan by law, is not in it.",
      range:
        "The outline is as exact as the map it comes from. The official area is larger; no source explains the whole difference, so both are shown.",
      inputs: ["exclave"],
      sources: [BORDER_SOURCE],
      published: publishedOf(records, "nakhchivan-area"),
    }),
    borderLength(measured, {
      id: "nakhchivan-border-iran",
      label: "Length of the exclave's border with Iran",
      between: ["AZE", "IRN"],
      part: "exclave",
      step: 5_000,
    }),
    borderLength(measured, {
      id: "nakhchivan-border-armenia",
      label: "Length of the exclave's border with Armenia",
      between: ["ARM", "AZE"],
      part: "exclave",
      step: 5_000,
    }),
    borderLength(measured, {
      id: "nakhchivan-border-turkey",
      label: "Length of the exclave's border with Turkey",
      between: ["AZE", "TUR"],
      part: "exclave",
      step: 1_000,
    }),
    figure({
      id: "nakhchivan-surrounded-share",
      label: "How much of the exclave's edge is border with Armenia, Iran or Turkey",
      unit: "1",
      value: Math.min(1, shared / edge),
      low: Math.min(1, shared / edge) * (1 - SPHERE_ERROR),
      high: 1,
      step: 0.01,
      share: true,
      method: "The lengths of the borders with the three neighbors, divided by the length of the exclave's outline.",
      range: "Both lengths come from the same line, so little can be wrong with their ratio.",
      inputs: ["exclave", "borders:ARM-AZE", "borders:AZE-IRN", "borders:AZE-TUR"],
      sources: [BORDER_SOURCE],
    }),
    borderLength(measured, {
      id: "azerbaijan-iran-border",
      label: "Length of the whole land border between Azerbaijan and Iran",
      between: ["AZE", "IRN"],
      step: 5_000,
    }),
  ];
}
