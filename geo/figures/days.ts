import { type Figure, figure, type Measured } from "../figure.ts";
import { countsOf } from "../known.ts";
import type { Ground } from "../layers.ts";
import type { EventRecord, Records } from "../records.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** Whole days from one calendar day to another, in the places' own calendar. */
export function daysBetween(from: string, to: string): number {
  const day = (moment: string): number => Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  return (day(to) - day(from)) / MILLISECONDS_A_DAY;
}

/** A number without a spread: how many there are of something, or how many days. */
function exactly(given: Pick<Figure, "id" | "label" | "unit" | "method" | "range" | "inputs" | "sources">, n: number) {
  return figure({ ...given, value: n, low: n, high: n, step: 1, sources: [...new Set(given.sources)] });
}

function daysFigure(id: string, label: string, from: EventRecord, to: EventRecord): Figure {
  return exactly(
    {
      id,
      label,
      unit: "d",
      method: `Calendar days from “${from.title}” to “${to.title}”.`,
      range: "Both days are known.",
      inputs: [from.id, to.id],
      sources: [...from.sources, ...to.sources],
    },
    daysBetween(from.happened.from, to.happened.from),
  );
}

/** How many days something went on, the first and the last counted. */
function lastingFigure(id: string, label: string, { id: input, title, happened, sources }: EventRecord): Figure {
  return exactly(
    {
      id,
      label,
      unit: "d",
      method: `Calendar days of “${title}”, the first and the last counted.`,
      range: "Both days are known.",
      inputs: [input],
      sources,
    },
    daysBetween(happened.from, happened.to) + 1,
  );
}

/** The first or the last count of a quantity that was given: the last is the one that stands. */
function countFigure(records: Records, quantity: string, label: string, which: "first" | "last" = "last"): Figure {
  const counts = countsOf(quantity, records.counts);
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

/** Whether a country has a border line with Iran. A layer without such a line says so by throwing. */
function bordersIran(country: string, ground: Ground): boolean {
  try {
    return ground.borderOf("IRN", country).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function struckCountries({ records, ground }: Measured): Figure[] {
  const { id, places, sources } = records.event("strikes-on-the-region");
  const struck = [...new Set(places.flatMap((place) => records.place(place).country ?? []))];
  const neighbors = struck.filter((country) => bordersIran(country, ground));
  const given = { unit: "1", range: "Places at sea and strikes that were not reported are not in it." } as const;
  return [
    exactly(
      {
        ...given,
        id: "countries-struck",
        label: "Countries struck in the first days of the war",
        method: "The countries in which the records have places struck by Iran, Israel among them, counted.",
        inputs: [id, ...places],
        sources,
      },
      struck.length,
    ),
    exactly(
      {
        ...given,
        id: "countries-struck-bordering-iran",
        label: "Countries struck in the first days of the war that share a land border with Iran",
        method: `Those of the countries that have a border line with Iran in the map's layers, by their ISO codes: ${neighbors.join(", ") || "none"}.`,
        inputs: [id, ...places, "borders"],
        sources: [...sources, "osm-timezone-boundary-builder"],
      },
      neighbors.length,
    ),
  ];
}

/** The measures that Azerbaijan had taken against Iran when the article came out: those it has, and those it has not. */
function measures(records: Records): Figure[] {
  const published = records.event("article-published").happened.from;
  const taken = records.events.filter(
    ({ known, steps }) =>
      known.slice(0, 10) <= published && steps.some(({ by, kind }) => by === "AZE" && kind === "measure"),
  );
  const counted = (id: string, label: string, inArticle: boolean): Figure => {
    const own = taken.filter(({ article }) => article === inArticle);
    return exactly(
      {
        id,
        label,
        unit: "1",
        method: `The steps that the records have as measures by Azerbaijan: ${own.map(({ title }) => `“${title}”`).join("; ")}.`,
        range: "What counts as one measure is a matter of judgment, so the list stands in the method.",
        inputs: own.map((event) => event.id),
        sources: own.flatMap(({ sources }) => sources),
      },
      own.length,
    );
  };
  return [
    counted("measures-in-article", "Measures by Azerbaijan that the article mentions", true),
    counted("measures-beside-article", "Measures by Azerbaijan up to its day that the article does not mention", false),
  ];
}

/** Days between events, and the counts that officials and agencies gave. */
export function dayFigures(measured: Measured): Figure[] {
  const { records } = measured;
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
    daysFigure(
      "days-article-to-freight",
      "Days from the article to the end of the stop for trucks",
      records.event("article-published"),
      records.event("freight-resumes"),
    ),
    lastingFigure("twelve-day-war-days", "Days of the war between Israel and Iran", records.event("twelve-day-war")),
    exactly(
      {
        id: "crossings-working",
        label: "Working border crossings between Azerbaijan and Iran",
        unit: "1",
        method: "The crossings that Iran's ambassador listed as working, counted.",
        range: "A list given by an official some months before the strikes.",
        inputs: working.map((crossing) => crossing.id),
        sources: working.flatMap((crossing) => crossing.sources),
      },
      working.length,
    ),
    countFigure(
      records,
      "replacement-bus-passengers",
      "People carried by the replacement buses between Iğdır and Nakhchivan",
    ),
    countFigure(records, "drones-claimed", "Drones aimed at Nakhchivan, by Baku's account"),
    countFigure(records, "drones-claimed", "Drones aimed at Nakhchivan, by Baku's first account", "first"),
    countFigure(records, "drones-neutralized-claimed", "Drones stopped, by Baku's account"),
    countFigure(records, "drones-in-criminal-case", "Drones of which the prosecutors' case speaks"),
    countFigure(records, "impact-places-named", "Places of impact that Baku has named"),
    countFigure(records, "wounded-reported", "People reported hurt"),
    countFigure(records, "wounded-reported", "People reported hurt, by the first account", "first"),
    ...struckCountries(measured),
    ...measures(records),
  ];
}
