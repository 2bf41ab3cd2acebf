import type { Check, Checks } from "./check.ts";
import { atLeast, between, graded, near, weakest } from "./check.ts";

/** “Days before”, “just days after”: more than one, and no fortnight. */
const SOME_DAYS = [2, 13] as const;

/** The count of a quantity that stands is the one that was said. */
const counted = (id: string, said: number): Check => between(id, said, said);

/**
 * Drones that were neither stopped nor came down at a named place: nobody has told what became of them. Where there are
 * any, it is not so that all the others reached their marks; where there are none, whether places were marks is Baku's word.
 */
const allOthersArrived: Check = ({ figure }) => {
  const [sent, stopped, places] = ["drones-claimed", "drones-neutralized-claimed", "impact-places-named"].map(figure);
  return (sent?.low ?? 0) - (stopped?.high ?? 0) > (places?.high ?? 0) ? "contradicted" : "holds-with-note";
};

/** One figure is larger than another; where they are the same, neither can be said to be. */
const noMoreThan =
  (id: string, limit: string): Check =>
  ({ figure }) => {
    const [found, allowed] = [figure(id).low, figure(limit).high];
    if (found === 0) return "holds";
    return found > allowed ? "contradicted" : "holds-with-note";
  };

/** An estimate among others: borne out where the others agree within a half, open where they lie farther apart. */
const amongEstimates =
  (said: string, published: string): Check =>
  ({ figure }) => {
    const [claim, all] = [figure(said), figure(published)];
    if (claim.low < all.low || claim.high > all.high) return "contradicted";
    return all.high <= all.low * 1.5 ? "holds" : "open";
  };

/** How many of the weapons with a published range cover every energy site even by the lowest value that is printed. */
const coveredByMost: Check = ({ figure, records }) => {
  const farthest = figure("farthest-asset-to-iran-land").high;
  const covering = records.ranges.filter(({ low_km: km }) => km * 1000 >= farthest).length;
  const share = covering / records.ranges.length;
  if (share >= 0.75) return "holds";
  return share >= 0.25 ? "holds-with-note" : "contradicted";
};

/** All that was struck, or only some of it, borders on Iran by land. */
const struckAreNeighbors: Check = ({ figure }) => {
  const [struck, neighbors] = [figure("countries-struck").low, figure("countries-struck-bordering-iran").low];
  return graded(Array.from({ length: struck }, (_, i) => i < neighbors));
};

/** What figures decide. */
export const amountChecks: Checks = {
  "article-neighbors-struck": struckAreNeighbors,
  "article-exclave-surrounded": weakest(
    atLeast("nakhchivan-surrounded-share", 0.99),
    atLeast("nakhchivan-border-armenia", 1000),
    atLeast("nakhchivan-border-iran", 1000),
    atLeast("nakhchivan-border-turkey", 1000),
  ),
  "article-apart-from-mainland": atLeast("nakhchivan-to-mainland", 1000),
  "article-roughly-ten-kilometers": near(
    "article-airport-to-border",
    ["airport-to-iran-border", "airport-to-iran-land"],
    0.15,
  ),
  "article-four-wounded": counted("wounded-reported", 4),
  "agencies-four-wounded": counted("wounded-reported", 4),
  "article-three-reached-their-marks": allOthersArrived,
  "article-buses-days-before": between("days-buses-stopped-to-strikes", ...SOME_DAYS),
  "article-just-days-after": between("days-strikes-on-tehran-to-nakhchivan", ...SOME_DAYS),
  "article-twelve-day-war": counted("twelve-day-war-days", 12),
  "article-oil-supplier-of-israel": atLeast("israel-oil-share", 0.2, 0.1),
  "article-azerbaijanis-in-iran": amongEstimates("azerbaijanis-in-iran-article", "azerbaijanis-in-iran"),
  "article-iran-population": atLeast("iran-population", 90_000_000),
  "article-more-than-azerbaijan": weakest(
    atLeast("azerbaijanis-ratio-article", 1.2),
    atLeast("azerbaijanis-ratio", 1.2),
  ),
  "article-azerbaijan-population": between("azerbaijan-population", 9_500_000, 10_500_000),
  "article-armenian-communities": atLeast("armenians-in-iran", 1),
  "article-oil-and-gas": atLeast("oil-gas-budget-share", 0.5, 0.25),
  "article-underpin-economy": weakest(atLeast("oil-gas-exports-share", 0.5), atLeast("oil-gas-gdp-share", 0.5, 0.25)),
  "article-easy-reach": coveredByMost,
  "article-not-much-more": noMoreThan("measures-beside-article", "measures-in-article"),
  "article-closures-may-last": atLeast("days-article-to-freight", 7, 1),
};
