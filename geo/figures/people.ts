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
  const byArticle = inIran.filter((estimate) => estimate.sources.includes("tac-2026-03-08"));
  const [people, all] = [spreadOf(inAzerbaijan), spreadOf(inIran)];
  const article = spreadOf(byArticle);
  return [
    {
      ...single("azerbaijanis-in-iran", "Azerbaijanis in Iran, by published estimates", inIran, 1_000_000),
      range: `${SPREAD} What campaigners claim is listed and left out.`,
      published: [...inIran, ...highest],
      sources: [...new Set([...all.sources, ...spreadOf(highest).sources])],
    },
    single("azerbaijanis-in-iran-article", "Azerbaijanis in Iran, by the article", byArticle, 1_000_000),
    single("iran-population", "People in Iran", of("iran-population"), 1_000_000),
    single("azerbaijan-population", "People in Azerbaijan", inAzerbaijan, 100_000),
    figure({
      id: "azerbaijanis-ratio",
      label: "Azerbaijanis in Iran for every person in Azerbaijan",
      unit: "1",
      value: null,
      low: all.low / people.high,
      high: all.high / people.low,
      step: 0.1,
      method:
        "The lowest and the highest published estimate of Azerbaijanis in Iran, divided by the population of Azerbaijan.",
      range: SPREAD,
      inputs: [...all.inputs, ...people.inputs],
      sources: [...new Set([...all.sources, ...people.sources])],
    }),
    figure({
      id: "azerbaijanis-ratio-article",
      label: "Azerbaijanis in Iran for every person in Azerbaijan, by the article's estimate",
      unit: "1",
      value: null,
      low: article.low / people.high,
      high: article.high / people.low,
      step: 0.1,
      method: "The two ends of the article's estimate, divided by the population of Azerbaijan.",
      range: "Low and high are the two ends of the article's own range.",
      inputs: [...article.inputs, ...people.inputs],
      sources: [...new Set([...article.sources, ...people.sources])],
    }),
    single("nakhchivan-population", "People in the exclave", latest(of("nakhchivan-population")), 1_000),
    single(
      "oil-gas-budget-share",
      "Share of oil and gas in the planned state revenue",
      latest(of("oil-gas-budget-share")),
      0.001,
      true,
    ),
  ];
}

/** The estimate with the latest date; where a quantity is published anew each year, the newest is meant. */
function latest(estimates: readonly Estimate[]): Estimate[] {
  return [estimates.reduce((newest, next) => ((next.date ?? "") > (newest.date ?? "") ? next : newest))];
}
