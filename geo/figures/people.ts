import { type Figure, figure, type Measured } from "../figure.ts";
import type { Estimate } from "../records.ts";

const SPREAD = "Low and high are the lowest and the highest published estimate.";

function spreadOf(estimates: readonly Estimate[]): { low: number; high: number; sources: string[]; inputs: string[] } {
  return {
    low: Math.min(...estimates.map((estimate) => estimate.low)),
    high: Math.max(...estimates.map((estimate) => estimate.high)),
    sources: [...new Set(estimates.flatMap((estimate) => estimate.sources))],
    inputs: estimates.map((estimate) => estimate.id),
  };
}

function single(id: string, label: string, estimates: readonly Estimate[], step: number, share = false): Figure {
  const spread = spreadOf(estimates);
  return figure({
    id,
    label,
    unit: "1",
    value: spread.low === spread.high ? spread.low : null,
    ...spread,
    step,
    share,
    method: "As published.",
    range: spread.low === spread.high ? "A single published value, without a stated error." : SPREAD,
    published: estimates,
  });
}

/** One spread divided by another: the least by the most, and the most by the least. */
function quotient(
  given: Pick<Figure, "id" | "label" | "step" | "method" | "range"> & Partial<Figure>,
  parts: readonly Estimate[],
  wholes: readonly Estimate[],
): Figure {
  const [part, whole] = [spreadOf(parts), spreadOf(wholes)];
  return figure({
    unit: "1",
    value: null,
    low: part.low / whole.high,
    high: part.high / whole.low,
    inputs: [...part.inputs, ...whole.inputs],
    sources: [...new Set([...part.sources, ...whole.sources])],
    ...given,
  });
}

/** The published counts of people, and what oil and gas bring the state. */
export function peopleFigures({ records }: Measured): Figure[] {
  const of = (quantity: string): Estimate[] => {
    const found = records.estimates.filter((estimate) => estimate.quantity === quantity);
    if (found.length === 0) throw new RangeError(`estimates.json has no item with the quantity "${quantity}"`);
    return found;
  };
  const inIran = of("azerbaijanis-in-iran");
  const inAzerbaijan = of("azerbaijan-population");
  const highest = of("azerbaijanis-in-iran-campaigners");
  const inWhole = of("iran-population");
  const byArticle = inIran.filter((estimate) => estimate.sources.includes("tac-2026-03-08"));
  const shares = of("azerbaijanis-in-iran-share");
  const campaigners = spreadOf(highest);
  const byEnds = "Low and high are the two ends of the article's own range.";
  return [
    {
      ...single("azerbaijanis-in-iran", "Azerbaijanis in Iran, by published estimates", inIran, 1_000_000),
      range: `${SPREAD} What campaigners claim is listed and left out.`,
      published: [...inIran, ...highest],
      sources: [...new Set([...spreadOf(inIran).sources, ...campaigners.sources])],
    },
    single("azerbaijanis-in-iran-article", "Azerbaijanis in Iran, by the article", byArticle, 1_000_000),
    single("iran-population", "People in Iran", inWhole, 1_000_000),
    single("azerbaijan-population", "People in Azerbaijan", inAzerbaijan, 100_000),
    quotient(
      {
        id: "azerbaijanis-ratio",
        label: "Azerbaijanis in Iran for every person in Azerbaijan",
        step: 0.1,
        method:
          "The lowest and the highest published estimate of Azerbaijanis in Iran, divided by the population of Azerbaijan.",
        range: SPREAD,
      },
      inIran,
      inAzerbaijan,
    ),
    quotient(
      {
        id: "azerbaijanis-ratio-article",
        label: "Azerbaijanis in Iran for every person in Azerbaijan, by the article's estimate",
        step: 0.1,
        method: "The two ends of the article's estimate, divided by the population of Azerbaijan.",
        range: byEnds,
      },
      byArticle,
      inAzerbaijan,
    ),
    quotient(
      {
        id: "azerbaijanis-share-of-iran",
        label: "Azerbaijanis among the people of Iran, by published estimates",
        step: 0.01,
        share: true,
        method:
          "The lowest published estimate of Azerbaijanis in Iran divided by the highest of Iran's people, and the highest by the lowest. Iran's census does not ask.",
        range: `${SPREAD} Shares that others publish stand beside it; some of them lie outside, since they follow from no count either.`,
        published: shares,
        sources: [...new Set([...inIran, ...inWhole, ...shares].flatMap(({ sources }) => sources))],
      },
      inIran,
      inWhole,
    ),
    quotient(
      {
        id: "azerbaijanis-share-of-iran-article",
        label: "Azerbaijanis among the people of Iran, by the article's estimate",
        step: 0.01,
        share: true,
        method:
          "The low end of the article's estimate divided by the highest published number of Iran's people, and the high end by the lowest. The article gives no share.",
        range: byEnds,
      },
      byArticle,
      inWhole,
    ),
    {
      ...single(
        "four-provinces-population",
        "People in the four provinces of Iran where most Azerbaijanis are said to live",
        of("four-provinces-population"),
        100_000,
      ),
      method:
        "East Azerbaijan, West Azerbaijan, Ardabil and Zanjan, all their people, as published. Not all of them are Azerbaijanis, and many Azerbaijanis live elsewhere.",
    },
    single("armenians-in-iran", "Armenians in Iran, by published estimates", of("armenians-in-iran"), 10_000),
    single("nakhchivan-population", "People in the exclave", latest(of("nakhchivan-population")), 1_000),
    single(
      "oil-gas-budget-share",
      "Share of oil and gas in the planned state revenue",
      latest(of("oil-gas-budget-share")),
      0.001,
      true,
    ),
    single(
      "oil-gas-exports-share",
      "Share of oil and gas in what Azerbaijan earns abroad",
      of("oil-gas-exports-share"),
      0.01,
      true,
    ),
    single(
      "oil-gas-gdp-share",
      "Share of oil and gas in Azerbaijan's output, by published estimates",
      of("oil-gas-gdp-share"),
      0.01,
      true,
    ),
    single(
      "israel-oil-share",
      "Share of Israel's oil imports that comes from Azerbaijan's pipeline, by published estimates",
      of("israel-oil-share"),
      0.01,
      true,
    ),
  ];
}

/** The estimate with the latest date; where a quantity is published anew each year, the newest is meant. */
function latest(estimates: readonly Estimate[]): Estimate[] {
  return [estimates.reduce((newest, next) => ((next.date ?? "") > (newest.date ?? "") ? next : newest))];
}
