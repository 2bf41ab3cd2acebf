import * as v from "valibot";
import type { LngLat } from "./measure.ts";

const text = v.pipe(v.string("text"), v.nonEmpty("text that is not empty"));
const flag = v.boolean("true or false");
const id = v.pipe(v.string("an id"), v.regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, "an id of small letters, digits, - and _"));
const ids = v.array(id, "a list of ids");
const cited = v.pipe(ids, v.nonEmpty("at least one source"));
const iso3 = v.pipe(v.string("a country code"), v.regex(/^[A-Z]{3}$/, "an ISO 3166-1 alpha-3 country code"));
const amount = v.pipe(v.number("a number"), v.finite("a finite number"), v.minValue(0, "a number not below 0"));
const precision = v.pipe(amount, v.minValue(1, "a number of metres, 1 or more"));
const oneOf = <const T extends readonly string[]>(...words: T) => v.picklist(words, `one of ${words.join(", ")}`);
const entry = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected === "never") return "no such field";
    return issue.expected === "Object" ? "an object" : "a value";
  });

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})$/;

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return dayPattern.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A calendar day, `YYYY-MM-DD`. */
const day = v.pipe(v.string("an ISO date"), v.check(isDay, "an ISO date"));
/** A calendar day in Baku, or a moment with its offset from UTC, as `2026-03-09T10:00+04:00`. */
const moment = v.pipe(
  v.string("an ISO date"),
  v.check((value) => isDay(timePattern.exec(value)?.[1] ?? value), "an ISO date"),
);

const degrees = (name: string, limit: number) => {
  const wanted = `a ${name} from -${limit} to ${limit}`;
  return v.pipe(v.number(wanted), v.minValue(-limit, wanted), v.maxValue(limit, wanted));
};
const lngLat = v.pipe(
  v.strictTuple([degrees("longitude", 180), degrees("latitude", 90)], "a pair [longitude, latitude]"),
  v.transform((pair): LngLat => pair),
);

const spread = entry({ low: amount, high: amount });

/**
 * States of a way across a border: `from` is the first moment, `to` the first moment after; `null` is unbounded or
 * not known, which the note says. A day without an hour is a change at an hour of that day that nobody has told.
 */
const stateList = <const T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.array(
      entry({ from: v.nullable(moment), to: v.nullable(moment), ...entries, note: text, sources: cited }),
      "a list of states",
    ),
    v.nonEmpty("at least one state"),
  );

const source = entry({
  id,
  /** In square brackets it describes a page whose own title is not known. */
  title: text,
  publisher: text,
  date: v.nullable(day),
  url: v.nullable(v.pipe(v.string("an address"), v.regex(/^https?:\/\/\S+$/, "a web address"))),
  accessed: day,
  licence: text,
  /** False where nobody has read the source: background knowledge that the reader is told is not verified. */
  read: flag,
});

const place = entry({
  id,
  name: text,
  names: entry({
    az: v.exactOptional(text),
    fa: v.exactOptional(text),
    hy: v.exactOptional(text),
    tr: v.exactOptional(text),
    ru: v.exactOptional(text),
  }),
  kind: oneOf(
    ...(["airport", "border_crossing", "bridge", "capital", "city", "dam", "exclave_village", "gas_field"] as const),
    ...(["oil_field", "oil_field_settlement", "oil_gas_terminal", "oil_terminal", "port", "province_capital"] as const),
    ...(["refinery", "region", "reservoir", "town", "village"] as const),
  ),
  at: lngLat,
  precision_m: precision,
  /** Whose territory it is; `null` on a border, and where that is contested, as the note says. */
  country: v.nullable(iso3),
  iata: v.exactOptional(v.pipe(v.string("an airport code"), v.regex(/^[A-Z]{3}$/, "three capital letters"))),
  energy: v.exactOptional(
    entry({ kind: oneOf("oil-field", "gas-field", "terminal", "refinery", "port", "hub"), soil: iso3 }),
  ),
  note: v.nullable(text),
  sources: cited,
  licence: text,
  retrieved: day,
});

const line = entry({
  id,
  name: text,
  kind: oneOf("oil-pipeline", "gas-pipeline", "subsea-pipeline", "flight", "bus", "road", "river"),
  coordinates: v.pipe(v.array(lngLat, "a list of positions"), v.minLength(2, "at least two positions")),
  schematic: v.literal(true, "true: every line here is a sketch"),
  precision_m: precision,
  note: text,
  state: v.nullable(oneOf("operating", "idle")),
  published_length_km: v.nullable(spread),
  capacity: v.nullable(text),
  countries: v.array(iso3, "a list of country codes"),
  sources: cited,
  licence: text,
  retrieved: day,
});

const crossing = entry({
  id: v.pipe(id, v.startsWith("x_", "an id that begins with x_")),
  place: id,
  name: text,
  between: v.strictTuple([iso3, iso3], "a pair of country codes"),
  listed_working_2025_11_04: flag,
  states: stateList({
    traffic: oneOf("freight", "passengers", "all"),
    state: oneOf("open", "stopped", "partial", "restricted", "closed", "not-yet-open", "historic"),
  }),
  sources: cited,
});

const link = entry({
  id,
  name: text,
  mode: oneOf("flight", "bus", "flight+bus", "freight", "road", "land"),
  /** What kind of way it is; “direct” and “iran” are the ways that ran to a timetable, or freely, before the war. */
  way: oneOf("direct", "iran", "replacement", "around", "armenia"),
  lines: ids,
  /**
   * The borders passed, in turn, each at any one of its crossings. Empty where no crossing has a say: in the air, and
   * where the link was let through a crossing that is closed to others, as its own states tell.
   */
  passes: v.array(entry({ crossings: v.pipe(ids, v.nonEmpty("at least one crossing")) }), "a list of borders"),
  states: stateList({
    state: oneOf("open", "stopped", "replacement", "closed", "planned", "unknown"),
    who: oneOf("passengers", "freight"),
  }),
});

/** Something that Azerbaijan or Iran did toward the other, and which of them; `null` where that is disputed. */
const step = entry({
  by: v.nullable(iso3),
  kind: oneOf("strike", "measure", "relief", "demand", "denial", "inquiry"),
});

const event = entry({
  id,
  title: text,
  /** First and last moment, both included; the same twice where it was one moment, as finely as `precision` says. */
  happened: entry({ from: moment, to: moment, precision: oneOf("minute", "hour", "day", "month", "season") }),
  /** When it could first be known: the day, or the moment of the first report. */
  known: moment,
  places: ids,
  /** What passed between Azerbaijan and Iran in it; empty where nothing did. */
  steps: v.array(step, "a list of steps"),
  article: flag,
  after_article: flag,
  note: v.nullable(text),
  sources: cited,
});

const quote = v.pipe(
  text,
  v.check((words) => words.split(/\s+/).length <= 12, "at most 12 words"),
);
const claim = entry({
  id,
  /** What was said, in our words. */
  said: text,
  quote: v.nullable(quote),
  speaker: text,
  role: text,
  side: oneOf("azerbaijan", "iran", "agency", "article", "other"),
  date: moment,
  kind: oneOf("measurable", "event", "statement", "analysis"),
  /** What becomes of it when it is checked; `null` where claims.ts computes that. */
  verdict: v.nullable(oneOf("holds", "holds-with-note", "disputed", "open", "contradicted")),
  /** Why, as prose with slots for figures. */
  note: v.nullable(text),
  about: v.pipe(ids, v.nonEmpty("at least one event or place")),
  /** The figures that it can be held against. */
  figures: ids,
  /** The views that it belongs to. */
  views: ids,
  sources: cited,
});

/** A question on which the accounts differ: what is said to it, what nobody knows, and what would settle it. */
const question = entry({
  id,
  question: text,
  claims: v.pipe(ids, v.nonEmpty("at least one claim")),
  unknown: text,
  settle: text,
});

/** Something that an earlier version of the data had wrong. */
const correction = entry({
  id,
  date: day,
  corrects: entry({
    kind: oneOf(
      "figure",
      "claim",
      "count",
      "crossing",
      "enclave",
      "estimate",
      "event",
      "line",
      "link",
      "place",
      "range",
    ),
    id,
  }),
  was: text,
  is: text,
  why: text,
  sources: ids,
});

const measured = { quantity: id, low: amount, high: amount, by: text };
const told = { note: v.nullable(text), sources: cited };
const count = entry({ id, ...measured, value: v.nullable(amount), unit: v.literal("1", '"1"'), date: moment, ...told });
const estimate = entry({ id, ...measured, unit: oneOf("1", "m2", "m", "share"), date: v.nullable(day), ...told });
const range = entry({
  id,
  system: text,
  class: oneOf("drone", "ballistic missile", "cruise missile"),
  low_km: precision,
  low_sources: cited,
  high_km: precision,
  high_sources: cited,
  claim_by: v.nullable(text),
  note: v.nullable(text),
});
const enclave = entry({
  id,
  name: text,
  /** Whose it was within the Soviet Union, which both states take as the law; and who holds it. */
  law: iso3,
  holder: iso3,
  geometry: oneOf("layer", "point"),
  place: v.nullable(id),
  ...told,
});

const file = <const T extends v.GenericSchema>(item: T) =>
  entry({ retrieved: day, items: v.array(item, "a list of items") });

/** What each file of `geo/data` must hold, by its name without `.json`. Units are in the field names or in `unit`. */
export const files = {
  sources: file(source),
  places: file(place),
  lines: file(line),
  crossings: file(crossing),
  links: file(link),
  events: file(event),
  claims: file(claim),
  questions: file(question),
  corrections: file(correction),
  counts: file(count),
  estimates: file(estimate),
  ranges: file(range),
  enclaves: file(enclave),
};

export type Source = v.InferOutput<typeof source>;
export type Place = v.InferOutput<typeof place>;
export type Line = v.InferOutput<typeof line>;
export type Crossing = v.InferOutput<typeof crossing>;
export type Link = v.InferOutput<typeof link>;
export type EventRecord = v.InferOutput<typeof event>;
export type ClaimRecord = v.InferOutput<typeof claim>;
export type Count = v.InferOutput<typeof count>;
export type Estimate = v.InferOutput<typeof estimate>;
export type ReportedRange = v.InferOutput<typeof range>;
export type Enclave = v.InferOutput<typeof enclave>;
