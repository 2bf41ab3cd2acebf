import { bearingBetween, isInside } from "../measure.ts";
import type { Asked, Check, Checks } from "./check.ts";
import { atLeast, graded, weakest } from "./check.ts";

/** A place lies in the exclave, its edge included. */
const inExclave =
  (id: string): Check =>
  ({ records, ground }) =>
    graded([isInside(records.place(id).at, ground.exclave)]);

/** A place lies in a country. */
const inCountry =
  (id: string, country: string): Check =>
  ({ records, ground }) =>
    graded([isInside(records.place(id).at, ground.country(country))]);

/** One place lies north of another: nearer to north than to any other of the four directions. */
const northOf =
  (id: string, from: string): Check =>
  ({ records }) => {
    const degrees = bearingBetween(records.place(from).at, records.place(id).at);
    return graded([degrees <= 45 || degrees >= 315]);
  };

/** The article's own publisher does not bear out the article. */
const isOther = (publisher: string, { records }: Asked): boolean =>
  publisher !== records.source("tac-2026-03-08").publisher;

/** An event is reported by two publishers beside the article, or at least by one. */
const reported =
  (id: string): Check =>
  (asked) => {
    const publishers = new Set(asked.records.event(id).sources.map((source) => asked.records.source(source).publisher));
    const others = [...publishers].filter((publisher) => isOther(publisher, asked)).length;
    if (others >= 2) return "holds";
    return others === 1 ? "holds-with-note" : "open";
  };

/** What places on the map and the sources of events decide. */
export const placeChecks: Checks = {
  "article-airport-in-exclave": weakest(inExclave("naj"), atLeast("nakhchivan-to-mainland", 1000)),
  "article-terminal-hit": weakest(reported("strike-airport"), inExclave("naj")),
  "article-near-school": weakest(reported("strike-shakarabad"), inExclave("shakarabad")),
  "article-northern-front": northOf("baku", "tehran"),
  "article-karabakh": weakest(reported("second-karabakh-war"), inCountry("khankendi", "AZE")),
  "article-khamenei-killed": reported("war-begins-2026-02-28"),
};
