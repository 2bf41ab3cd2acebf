import { changeOf, DAY_MS, momentOf, startOf } from "../clock.ts";
import { accessOn } from "../network.ts";
import type { EventRecord, Records } from "../records.ts";
import type { Check, Checks, Verdict } from "./check.ts";
import { graded } from "./check.ts";

type Step = EventRecord["steps"][number];

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

const dayOf = (records: Records, event: string): string => records.event(event).happened.from.slice(0, 10);

/** Something happened on a day of the week. */
const onWeekday =
  (event: string, weekday: (typeof WEEKDAYS)[number]): Check =>
  ({ records }) => {
    const day = new Date(`${dayOf(records, event)}T00:00Z`).getUTCDay();
    return graded([WEEKDAYS[day] === weekday]);
  };

/** Things happened on one day. */
const sameDay =
  (...events: readonly string[]): Check =>
  ({ records }) =>
    graded([new Set(events.map((event) => dayOf(records, event))).size === 1]);

/** One thing had happened, as far as is known, when another did. */
const before =
  (event: string, later: string): Check =>
  ({ records }) =>
    graded([dayOf(records, event) <= dayOf(records, later)]);

/**
 * On the first whole day after the strikes, no way led through by which people had traveled before the war: it holds
 * where nothing else did either, and with a note where something had taken its place.
 */
const lastLinkCut: Check = ({ records }) => {
  const next = momentOf(startOf(dayOf(records, "strike-airport")) + DAY_MS).slice(0, 10);
  const { scheduledCutOff, cutOff } = accessOn(next, "passengers", records);
  if (scheduledCutOff === "not known") return "open";
  if (scheduledCutOff !== "yes") return "contradicted";
  return cutOff === "yes" ? "holds" : "holds-with-note";
};

/** On the evening of a day, trucks were stopped at all crossings listed as working, at some, or at none. */
const trucksStopped =
  (event: string): Check =>
  ({ records }) => {
    const evening = startOf(dayOf(records, event)) + DAY_MS - 1;
    const listed = records.crossings.filter((crossing) => crossing.listed_working_2025_11_04);
    return graded(
      listed.map(({ states }) =>
        states.some(
          ({ traffic, state, from, to }) =>
            traffic !== "passengers" &&
            state === "stopped" &&
            changeOf(from, Number.NEGATIVE_INFINITY)[0] <= evening &&
            evening < changeOf(to, Number.POSITIVE_INFINITY)[1],
        ),
      ),
    );
  };

/** The steps between the two countries that are on record after the article. */
const stepsAfter = ({ events }: Records): Step[] =>
  events.filter((event) => event.after_article).flatMap(({ steps }) => steps);

/** What becomes of a forecast if a step that it names came later; open if none is on record. */
const followedBy =
  (kind: Step["kind"], by: string, borneOut: Verdict): Check =>
  ({ records }) =>
    stepsAfter(records).some((step) => step.kind === kind && step.by === by) ? borneOut : "open";

/** No strike of one on the other is on record after the article; open if nothing at all is. */
const noWarAfter: Check = ({ records }) => {
  const after = stepsAfter(records);
  if (after.length === 0) return "open";
  return graded([!after.some(({ kind }) => kind === "strike")]);
};

/** After the article there were more steps back than steps up; open where there were as many. */
const calmedDown: Check = ({ records }) => {
  const after = stepsAfter(records);
  const back = after.filter(({ kind }) => kind === "relief").length;
  const up = after.filter(({ kind }) => kind === "measure" || kind === "strike").length;
  if (back === up) return "open";
  return graded([back > up]);
};

/** What days, ways and the course of events decide. */
export const courseChecks: Checks = {
  "article-on-thursday": onWeekday("strike-airport", "Thursday"),
  "article-denial-swift": sameDay("strike-airport", "iran-denies"),
  "article-council-convened": sameDay("strike-airport", "security-council"),
  "article-ambassador-summoned": sameDay("strike-airport", "ambassador-summoned"),
  "article-last-link": lastLinkCut,
  "article-trucks-stopped": trucksStopped("freight-stopped"),
  "article-american-partners": before("us-azerbaijan-charter", "article-published"),
  "article-deescalation": calmedDown,
  "article-no-open-war": noWarAfter,
  "article-denial-goes-on": followedBy("denial", "IRN", "holds"),
};
