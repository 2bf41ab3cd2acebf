import { DAY_MS, momentOf, startOf } from "../clock.ts";
import { type Figure, figure, type Measured } from "../figure.ts";
import { distanceBetween, type LngLat, lengthOf, SPHERE_ERROR } from "../measure.ts";
import { accessOn, type Span, scheduledLinks, type Usable, usableBetween } from "../network.ts";
import type { EventRecord, Line, Link, Records } from "../records.ts";

/** The days that are asked for: from the beginning of the war to the day when repairs were reported done. */
const daysAsked = (records: Records): readonly [first: string, last: string] => [
  records.event("war-begins-2026-02-28").happened.from.slice(0, 10),
  records.event("repairs-reported-done").happened.to.slice(0, 10),
];

const sourcesOf = (links: readonly Link[]): string[] => [
  ...new Set(links.flatMap(({ states }) => states.flatMap(({ sources }) => sources))),
];

const daysThat = (spans: readonly Span[], ...usable: readonly Usable[]): number =>
  spans
    .filter((span) => usable.includes(span.usable))
    .reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / DAY_MS, 0);

function withoutDirectLink(records: Records): Figure {
  const links = scheduledLinks(records.links).filter(({ states }) => states.some(({ who }) => who === "passengers"));
  const spans = usableBetween(...daysAsked(records), "passengers", links, records);
  const [low, high] = [daysThat(spans, "no"), daysThat(spans, "no", "not known")];
  return figure({
    id: "days-without-direct-link",
    label: "How long passengers had no direct or scheduled link between the exclave and the rest of Azerbaijan",
    unit: "d",
    value: (low + high) / 2,
    low,
    high,
    step: 0.1,
    method:
      "For every moment it is asked whether the flight or the bus through Iran ran, and the time without either is added up. By way of Iğdır in Turkey one could get through from the first evening on.",
    range: "The minute at which the flights stopped is not known; the half hour in which it lies counts as half.",
    inputs: links.map(({ id }) => id),
    sources: sourcesOf(links),
  });
}

/** How many links let passengers through all day. */
function openOn(records: Records, given: { id: string; label: string; day: string; event: EventRecord }): Figure {
  const { links } = accessOn(given.day, "passengers", records);
  const letting = (...usable: readonly Usable[]) =>
    links.filter(({ spells }) => spells.every((spell) => usable.includes(spell.usable)));
  const open = letting("yes").map(({ id }) => records.link(id).name);
  return figure({
    id: given.id,
    label: given.label,
    unit: "1",
    value: open.length,
    low: open.length,
    high: letting("yes", "some", "not known").length,
    step: 1,
    method: `The links between the exclave and the rest of Azerbaijan by which everybody could get through all day are counted: ${open.map((name) => `“${name}”`).join(" and ") || "none"}.`,
    range: "A link of which the state is not known on the day would raise the high end.",
    inputs: [...links.map(({ id }) => id), given.event.id],
    sources: sourcesOf(links.map(({ id }) => records.link(id))),
  });
}

function dayBefore(event: EventRecord): string {
  return momentOf(startOf(event.happened.from.slice(0, 10)) - DAY_MS).slice(0, 10);
}

function dayAfter(event: EventRecord): string {
  return momentOf(startOf(event.happened.to.slice(0, 10)) + DAY_MS).slice(0, 10);
}

/** The length of straight lines from place to place, less what the places may be off: no way through them is shorter. */
function shortest(records: Records, ids: readonly string[]): number {
  const stops = ids.map((id) => records.place(id));
  return stops.slice(1).reduce((sum, stop, i) => {
    const before = stops[i] as (typeof stops)[0];
    return sum + distanceBetween(before.at, stop.at) * (1 - SPHERE_ERROR) - before.precision_m - stop.precision_m;
  }, 0);
}

/** A way by road: its sketch, the places that it cannot leave out, and the longest that it may be. */
interface Road {
  readonly line: Line;
  readonly stops: readonly string[];
  readonly longest: number;
}

function roadFigure(records: Records, id: string, label: string, road: Road, why: string): Figure {
  const value = lengthOf(road.line.coordinates);
  return figure({
    id,
    label,
    unit: "m",
    value,
    low: Math.min(value, shortest(records, road.stops)),
    high: Math.max(value * (1 + SPHERE_ERROR), road.longest),
    step: 10_000,
    method:
      "The straight legs of a sketch of the way are added up. A road winds more than a sketch of it, so it is at least about as long as this.",
    range: `The low end is the way in straight lines from one town or border crossing to the next, which no road can beat. ${why}`,
    inputs: [road.line.id, ...road.stops],
    sources: [...new Set([...road.line.sources, ...road.stops.flatMap((stop) => records.place(stop).sources)])],
    published: records.estimates.filter(({ quantity }) => quantity === id),
  });
}

function roadFigures(records: Records): Figure[] {
  const [bus, around] = [
    records.line("bus_baku_nakhchivan_via_iran"),
    records.line("road_nakhchivan_baku_via_turkey_georgia"),
  ];
  const length = ({ coordinates }: Line): number => lengthOf(coordinates as readonly LngLat[]);
  const published = 1000 * (bus.published_length_km?.high ?? 0);
  const winding = published / length(bus);
  const roads = [
    roadFigure(
      records,
      "bus-through-iran",
      "The way of the bus from Baku to Nakhchivan through Iran, at least",
      { line: bus, stops: ["baku", "x_bilasuvar", "x_julfa_jolfa", "nakhchivan_city"], longest: published },
      "The high end is the published length.",
    ),
    roadFigure(
      records,
      "turkey-georgia-road",
      "The road from Nakhchivan to Baku through Turkey and Georgia, at least",
      {
        line: around,
        stops: ["nakhchivan_city", "x_sadarak_dilucu", "x_turkgozu_vale", "x_red_bridge", "baku"],
        longest: length(around) * winding,
      },
      "No length is published. The high end supposes that the road winds as much more than its sketch as the way of the bus through Iran does, of which the length is published.",
    ),
  ] as const;
  const [through, round] = roads as readonly [Figure, Figure];
  return [
    ...roads,
    figure({
      id: "way-round-ratio",
      label: "How many times as long as through Iran the way through Turkey and Georgia is",
      unit: "1",
      value: length(around) / length(bus),
      low: round.low / published,
      high: round.high / length(bus),
      step: 0.1,
      method: "The sketch of the way through Turkey and Georgia, divided by the sketch of the way through Iran.",
      range:
        "The low end sets straight lines against the published length of the bus's way, the high end a winding road against a sketch.",
      inputs: [around.id, bus.id],
      sources: [...new Set([...round.sources, ...through.sources])],
    }),
  ];
}

/** The ways between the exclave and the rest of Azerbaijan: which were open, for how long they were not, how long they are. */
export function linkFigures({ records }: Measured): Figure[] {
  const [war, strike] = [records.event("war-begins-2026-02-28"), records.event("strike-airport")];
  return [
    withoutDirectLink(records),
    openOn(records, {
      id: "links-open-before-the-war",
      label: "Links by which passengers could get from the exclave to the rest of Azerbaijan, on the eve of the war",
      day: dayBefore(war),
      event: war,
    }),
    openOn(records, {
      id: "links-open-after-the-strikes",
      label:
        "Links by which passengers could get from the exclave to the rest of Azerbaijan, the day after the strikes",
      day: dayAfter(strike),
      event: strike,
    }),
    ...roadFigures(records),
  ];
}
