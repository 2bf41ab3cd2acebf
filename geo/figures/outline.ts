import { type Figure, figure, type Measured } from "../figure.ts";
import type { Comparison } from "../layers.ts";
import { areaOf, generalisedLengthOf, lengthOf, type Path, SPHERE_AREA_ERROR, SPHERE_ERROR } from "../measure.ts";
import type { Estimate, Records } from "../records.ts";
import { BORDER_PRECISION } from "./distances.ts";

const BORDER_SOURCE = "osm-timezone-boundary-builder";

/** About a kilometer, in degrees: the detail of a wall map, on which most published border lengths seem to be measured. */
const COARSE = 0.01;

const publishedOf = (records: Records, quantity: string): Estimate[] =>
  records.estimates.filter((estimate) => estimate.quantity === quantity);

const totalOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + lengthOf(path), 0);

/** How much shorter the same line is on a map of 1 to 10 million by other makers. */
function onCoarserMap(comparisons: readonly Comparison[], key: "iran_m" | "armenia_m" | "turkey_m"): string {
  const [full, coarse] = ["openstreetmap-2026", "natural-earth-10m"].map((id) =>
    comparisons.find((map) => map.id === id),
  );
  if (!full || !coarse)
    throw new RangeError("comparisons.json lacks the map of full detail or that of 1 to 10 million");
  const share = Math.round((100 * coarse[key]) / full[key]);
  return `On a map of 1 to 10 million by other makers, measured the same way, it comes to ${share} percent of this. `;
}

function borderLength(
  { records, ground }: Measured,
  given: {
    id: string;
    label: string;
    between: [string, string];
    part?: "exclave" | "mainland";
    step: number;
    coarser: string;
  },
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
    range: `A winding line is shorter on a coarser map: the low end is the same line with bends under about a kilometer taken out. ${given.coarser}Published lengths differ by the scale of the map, by whether the river's bends or a straighter line within its bed are followed, and by whether enclaves are counted. None says which, so they stand beside this one and are not corrected by it.`,
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
  const coarser = (key: "iran_m" | "armenia_m" | "turkey_m"): string => onCoarserMap(ground.comparisons, key);
  const [official, enclave] = [records.estimate("nakhchivan-area-official"), records.estimate("karki-area")];
  const karki = Math.round((100 * enclave.high) / (official.high - size));
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
      range: `The outline is as exact as the map it comes from. Published areas are larger, and differ by the survey, by what is counted and by how the water of the reservoir is parted; none says how. The official one holds Karki / Tigranashen, which makes up only ${karki} percent of the difference; so both are shown, and neither corrects the other.`,
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
      coarser: coarser("iran_m"),
    }),
    borderLength(measured, {
      id: "nakhchivan-border-armenia",
      label: "Length of the exclave's border with Armenia",
      between: ["ARM", "AZE"],
      part: "exclave",
      step: 5_000,
      coarser: coarser("armenia_m"),
    }),
    borderLength(measured, {
      id: "nakhchivan-border-turkey",
      label: "Length of the exclave's border with Turkey",
      between: ["AZE", "TUR"],
      part: "exclave",
      step: 1_000,
      coarser: coarser("turkey_m"),
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
      coarser: "",
    }),
    borderLength(measured, {
      id: "mainland-border-iran",
      label: "Length of the land border between the rest of Azerbaijan and Iran",
      between: ["AZE", "IRN"],
      part: "mainland",
      step: 10_000,
      coarser: "",
    }),
  ];
}
