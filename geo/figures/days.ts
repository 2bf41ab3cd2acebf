import { type Figure, figure, type Measured } from "../figure.ts";
import type { EventRecord, Records } from "../records.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Whole days from one calendar day to another, in the places' own calendar. */
export function daysBetween(from: string, to: string): number {
  const day = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  return (day(to) - day(from)) / MILLISECONDS_A_DAY;
}

function daysFigure(id: string, label: string, from: EventRecord, to: EventRecord): Figure {
  const days = daysBetween(from.happened.from, to.happened.from);
  return figure({
    id,
    label,
    unit: "d",
    value: days,
    low: days,
    high: days,
    step: 1,
    method: `Calendar days from “${from.title}” to “${to.title}”.`,
    range: "Both days are known.",
    inputs: [from.id, to.id],
    sources: [...new Set([...from.sources, ...to.sources])],
  });
}

/** Counts of one quantity are kept in the order in which they were given: the last is the one that stands. */
function countFigure(records: Records, quantity: string, label: string, which: "first" | "last" = "last"): Figure {
  const counts = records.counts.filter((count) => count.quantity === quantity);
  const told = counts.at(which === "last" ? -1 : 0);
  if (!told) throw new RangeError(`counts.json has no item with the quantity "${quantity}"`);
  return figure({
    id: which === "last" ? quantity : `${quantity}-first`,
    label,
    unit: "1",
    value: told.value,
    low: told.low,
    high: told.high,
    step: 1,
    method: `As given by ${told.by}.${told.note ? ` ${told.note}` : ""}`,
    range: counts.length > 1 ? `The ${which} count that was given; all are kept.` : "A single published count.",
    inputs: counts.map((count) => count.id),
    sources: told.sources,
  });
}

function freightClosure(records: Records): Figure {
  const stop = records.link("link_freight").states.find(({ state, from, to }) => state === "stopped" && from && to);
  if (!stop?.from || !stop.to) {
    throw new RangeError("links.json: link_freight has no stopped state with a from and a to");
  }
  const days = (Date.parse(stop.to) - Date.parse(stop.from)) / MILLISECONDS_A_DAY;
  const unknownStart = stop.from.includes("T") ? 1 / 24 : 1;
  return figure({
    id: "freight-closure-days",
    label: "How long trucks were stopped at the border with Iran",
    unit: "d",
    value: days,
    low: Math.max(0, days - unknownStart),
    high: days + unknownStart,
    step: 0.1,
    method: "From the hour at which the stop was announced to the hour at which freight was to move again.",
    range:
      "The hour of the announcement is known from press reports; when the last truck was stopped is not. Homebound trucks could pass earlier.",
    inputs: ["link_freight"],
    sources: stop.sources,
  });
}

/** Days between events, and the counts that officials and agencies gave. */
export function dayFigures({ records }: Measured): Figure[] {
  const strike = records.event("strike-airport");
  const working = records.crossings.filter((crossing) => crossing.listed_working_2025_11_04);
  return [
    daysFigure(
      "days-strikes-on-tehran-to-nakhchivan",
      "Days from the strikes on Tehran to the strike on Nakhchivan airport",
      records.event("war-begins-2026-02-28"),
      strike,
    ),
    daysFigure(
      "days-buses-stopped-to-strikes",
      "Days from the end of the buses through Iran to the strike on Nakhchivan airport",
      records.event("buses-stopped"),
      strike,
    ),
    freightClosure(records),
    figure({
      id: "crossings-working",
      label: "Working border crossings between Azerbaijan and Iran",
      unit: "1",
      value: working.length,
      low: working.length,
      high: working.length,
      step: 1,
      method: "The crossings that Iran's ambassador listed as working, counted.",
      range: "A list given by an official some months before the strikes.",
      inputs: working.map((crossing) => crossing.id),
      sources: [...new Set(working.flatMap((crossing) => crossing.sources))],
    }),
    countFigure(
      records,
      "replacement-bus-passengers",
      "People carried by the replacement buses between Iğdır and Nakhchivan",
    ),
    countFigure(records, "drones-claimed", "Drones aimed at Nakhchivan, by Baku's account"),
    countFigure(records, "drones-claimed", "Drones aimed at Nakhchivan, by Baku's first account", "first"),
    countFigure(records, "drones-neutralized-claimed", "Drones stopped, by Baku's account"),
    countFigure(records, "impact-places-named", "Places of impact that Baku has named"),
    countFigure(records, "wounded-reported", "People reported hurt"),
    countFigure(records, "wounded-reported", "People reported hurt, by the first account", "first"),
  ];
}
