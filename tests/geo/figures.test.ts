import { describe, expect, test } from "vitest";
import { azerbaijaniAssets, azerbaijaniPipelines, exposureToIran, GULF_STATES } from "../../geo/exposure.ts";
import { type Figure, publishedSpread } from "../../geo/figure.ts";
import { dayFigures, daysBetween } from "../../geo/figures/days.ts";
import { figuresFrom } from "../../geo/figures.ts";
import { distanceBetween, edgesOf, type LngLat, type Path } from "../../geo/measure.ts";
import { records } from "../../geo/records.ts";
import { LENGTH_UNITS, sayFigure } from "../../src/story/say.ts";
import { committedGround } from "../fixtures/edition.ts";
import {
  azimuth,
  geodesic,
  geodesicArea,
  geodesicBetween,
  geodesicLength,
  geodesicToPaths,
  geodesicWithin,
  goneFrom,
} from "../fixtures/ellipsoid.ts";

const ground = committedGround();
const figures = figuresFrom({ records, ground });
const byId = new Map(figures.map((figure) => [figure.id, figure]));

const figureOf = (id: string): Figure => {
  const found = byId.get(id);
  if (!found) throw new Error(`there is no figure ${id} to test`);
  return found;
};
const numberOf = (id: string): number => {
  const { value } = figureOf(id);
  if (value === null) throw new Error(`figure ${id} has only a spread`);
  return value;
};

/** The ids that every version has. They are addresses: none may ever go. */
const PROMISED = `airport-to-iran-border airport-to-iran-land airport-to-shakarabad shakarabad-to-iran-border
  nakhchivan-area nakhchivan-border-iran nakhchivan-border-armenia nakhchivan-border-turkey nakhchivan-surrounded-share
  nakhchivan-to-mainland nakhchivan-baku-flight flight-over-armenia airport-to-tehran azerbaijan-iran-border
  sangachal-to-iran-land acg-to-iran-land shah-deniz-to-iran-land btc-to-iran-land scp-to-iran-land
  baku-to-iran-land farthest-asset-to-iran-land assets-within-reach-share azerbaijanis-in-iran iran-population
  azerbaijan-population azerbaijanis-ratio oil-gas-budget-share days-strikes-on-tehran-to-nakhchivan
  days-buses-stopped-to-strikes freight-closure-days crossings-working replacement-bus-passengers
  drones-claimed drones-neutralized-claimed impact-places-named wounded-reported`.split(/\s+/);

describe("every figure", () => {
  test("of the promised ids is there, and no id comes twice", () => {
    expect(PROMISED.filter((id) => !byId.has(id))).toEqual([]);
    expect(byId.size).toBe(figures.length);
  });

  test.each(figures)("$id lies between its low and its high, and is finite", ({ value, low, high, step }) => {
    expect([low, high, step, value ?? 0].every(Number.isFinite)).toBe(true);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThanOrEqual(value ?? low);
    expect(value ?? high).toBeLessThanOrEqual(high);
    expect(step).toBeGreaterThan(0);
  });

  test.each(figures)("$id says what it is, how it was made, why its range, and from which sources", (figure) => {
    for (const text of [figure.label, figure.method, figure.range]) expect(text.trim()).not.toBe("");
    expect(figure.label).not.toMatch(/undefined|null|NaN/);
    expect(figure.method).toMatch(/[.]$/);
    expect(figure.range).toMatch(/[.]$/);
    expect(figure.sources.length).toBeGreaterThan(0);
    for (const source of figure.sources) expect(records.source(source).id).toBe(source);
    expect(figure.inputs.length).toBeGreaterThan(0);
  });

  test("is refused, by name, if a record that it stands on is gone", () => {
    const without = { ...records, estimates: [] };
    expect(() => figuresFrom({ records: without, ground })).toThrow(/no "airport-to-iran-border" by the article/);
    const uncounted = {
      ...records,
      counts: records.counts.filter(({ quantity }) => quantity !== "impact-places-named"),
    };
    expect(() => dayFigures({ records: uncounted, ground })).toThrow(/counts\.json .*"impact-places-named"/);
  });
});

const place = (id: string): LngLat => records.place(id).at;

/** Remembers what a slow question answered. */
function once<T>(ask: (id: string) => T): (id: string) => T {
  const answers = new Map<string, T>();
  return (id) => {
    if (!answers.has(id)) answers.set(id, ask(id));
    return answers.get(id) as T;
  };
}

/** The lowest number of kilometers printed for any weapon, at either end, in a source that was read. */
function lowestRange(): number {
  const isRead = (sources: readonly string[]): boolean => sources.some((id) => records.source(id).read);
  const printed = records.ranges.flatMap(({ low_km, low_sources, high_km, high_sources }) => [
    ...(isRead(low_sources) ? [low_km] : []),
    ...(isRead(high_sources) ? [high_km] : []),
  ]);
  return Math.min(...printed);
}

const exactToLand = once((id) => geodesicToPaths(place(id), ground.iranLandEdges));

/** Places on the geodesics of a path, as many on each leg as `exposure.ts` has on its great circles. */
function walked(path: Path): LngLat[] {
  return path.flatMap((to, i) => {
    const from = path[i - 1];
    if (!from) return [to];
    const legs = Math.max(1, Math.ceil(distanceBetween(from, to) / 1000));
    const [length, start] = [geodesic(from, to), azimuth(from, to)];
    return [...Array.from({ length: legs - 1 }, (_, k) => goneFrom(from, (length * (k + 1)) / legs, start)), to];
  });
}

/**
 * How much of all pipelines lies within so many metres, on WGS84: every place is within or not. Only where the sphere
 * comes near the limit is the distance measured anew; elsewhere a sphere cannot be wrong by so much.
 */
function pipelinesWithin(metres: number): number {
  const { lines } = exposureToIran({ records, ground });
  return lines.reduce((sum, { id, distances }) => {
    const places = walked(records.line(id).coordinates);
    const isWithin = places.map((at, i) => {
      const onSphere = distances[i] as number;
      const doubtful = Math.abs(onSphere - metres) < metres / 100;
      return (doubtful ? geodesicToPaths(at, ground.iranLandEdges) : onSphere) <= metres;
    });
    return places.slice(1).reduce((length, at, i) => {
      const share = ((isWithin[i] ? 1 : 0) + (isWithin[i + 1] ? 1 : 0)) / 2;
      return length + share * geodesic(places[i] as LngLat, at);
    }, sum);
  }, 0);
}

describe("the same on a sphere and an ellipsoid", () => {
  const border = ground.borderOf("IRN");
  const { iranLandEdges } = ground;
  const total = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + geodesicLength(path), 0);
  const edge = total(ground.exclaveEdges);
  const lineToLand = (id: string) => () => geodesicBetween([records.line(id).coordinates], iranLandEdges);
  const toLand = (id: string) => () => exactToLand(id);
  const lineLength = (id: string) => () => geodesicLength(records.line(id).coordinates);
  const toLandId = (id: string) => `${id.replaceAll("_", "-")}-to-iran-land`;
  const measuredLines = [
    "btc",
    "scp",
    "baku_supsa",
    "baku_novorossiysk",
    "hajigabul_mozdok",
    "hajigabul_gazakh_saguramo",
  ];
  const capitals = () =>
    records.places
      .filter(({ kind, country }) => kind === "capital" && country !== null && GULF_STATES.includes(country))
      .map(({ id }) => exactToLand(id));
  const assets = () => azerbaijaniAssets(records.places).map(({ id }) => exactToLand(id));
  const reach = lowestRange() * 1000;

  /** Every measured figure once more: on WGS84, from the same records and layers, by other means. */
  const again: Record<string, () => number> = {
    "airport-to-iran-border": () => geodesicToPaths(place("naj"), border),
    "airport-to-iran-land": toLand("naj"),
    "airport-to-shakarabad": () => geodesic(place("naj"), place("shakarabad")),
    "shakarabad-to-iran-border": () => geodesicToPaths(place("shakarabad"), border),
    "nakhchivan-to-mainland": () => geodesicBetween(ground.exclaveEdges, ground.mainlandEdges),
    "nakhchivan-baku-flight": () => geodesic(place("naj"), place("gyd")),
    "flight-over-armenia": () => geodesicWithin(place("gyd"), place("naj"), edgesOf(ground.country("ARM")), 200),
    "airport-to-tehran": () => geodesic(place("naj"), place("tehran")),
    "nakhchivan-area": () => geodesicArea(ground.exclaveEdges),
    "nakhchivan-border-iran": () => total(ground.borderOf("AZE", "IRN", "exclave")),
    "nakhchivan-border-armenia": () => total(ground.borderOf("AZE", "ARM", "exclave")),
    "nakhchivan-border-turkey": () => total(ground.borderOf("AZE", "TUR", "exclave")),
    "nakhchivan-surrounded-share": () => total(ground.borderOf("AZE", undefined, "exclave")) / edge,
    "azerbaijan-iran-border": () => total(ground.borderOf("AZE", "IRN")),
    ...Object.fromEntries(azerbaijaniAssets(records.places).map(({ id }) => [toLandId(id), toLand(id)])),
    ...Object.fromEntries(measuredLines.map((id) => [toLandId(id), lineToLand(id)])),
    "baku-to-iran-land": toLand("baku"),
    "gulf-capitals-nearest-to-iran-land": () => Math.min(...capitals()),
    "gulf-capitals-farthest-to-iran-land": () => Math.max(...capitals()),
    "mainland-border-iran": () => total(ground.borderOf("AZE", "IRN", "mainland")),
    "bus-through-iran": lineLength("bus_baku_nakhchivan_via_iran"),
    "turkey-georgia-road": lineLength("road_nakhchivan_baku_via_turkey_georgia"),
    "way-round-ratio": () =>
      lineLength("road_nakhchivan_baku_via_turkey_georgia")() / lineLength("bus_baku_nakhchivan_via_iran")(),
    "btc-length": lineLength("btc"),
    "pipelines-length": () => total(azerbaijaniPipelines(records.lines).map(({ coordinates }) => coordinates)),
    "pipelines-within-lowest-range": () => pipelinesWithin(reach),
    "farthest-asset-to-iran-land": () => Math.max(...assets()),
    "assets-within-reach-share": () => assets().filter((metres) => metres <= reach).length / assets().length,
  };

  const exact = once((id) => (again[id] as () => number)());

  test("every figure that is measured is measured again", () => {
    const published = new Set(["article-airport-to-border"]);
    const measured = figures.filter(({ unit, share, inputs }) => {
      return unit === "m" || unit === "m2" || (share && inputs.some((id) => /^(exclave|iran-land)$/.test(id)));
    });
    expect(measured.map(({ id }) => id).filter((id) => !published.has(id) && !(id in again))).toEqual([]);
  });

  test.each(Object.keys(again))("%s prints the same in every unit", (id) => {
    const figure = figureOf(id);
    const ellipsoid = exact(id);
    expect(Math.abs((figure.value as number) / ellipsoid - 1)).toBeLessThan(figure.unit === "m2" ? 0.009 : 0.0057);
    const texts = (value: number) => LENGTH_UNITS.map((units) => sayFigure({ ...figure, value }, units));
    expect(texts(figure.value as number), `${figure.value} on the sphere, ${ellipsoid} on WGS84`).toEqual(
      texts(ellipsoid),
    );
    expect(ellipsoid).toBeGreaterThanOrEqual(figure.low);
    expect(ellipsoid).toBeLessThanOrEqual(figure.high);
  });

  const pointed = figures.filter(({ id, ends }) => ends && id in again && id !== "flight-over-armenia");

  test.each(pointed)("$id is drawn between the two points that it was measured between", ({ id, ends, value }) => {
    const { from, to } = ends as { from: LngLat; to: LngLat };
    const drawn = geodesic(from, to);
    expect(Math.abs((value as number) / drawn - 1)).toBeLessThan(0.0057);
    // No other pair of points is nearer by more than the two shapes of the Earth can disagree on.
    const nearest = exact(id);
    expect(drawn / nearest).toBeLessThan(1.001);
    expect(drawn / nearest).toBeGreaterThan(0.9999);
  });
});

describe("the figures agree with what was measured elsewhere, within one percent:", () => {
  test.each<[string, number]>([
    ["airport-to-iran-border", 9_192],
    ["airport-to-iran-land", 11_330],
    ["shakarabad-to-iran-border", 7_700],
    ["nakhchivan-to-mainland", 25_800],
    ["nakhchivan-baku-flight", 418_000],
    ["flight-over-armenia", 55_000],
    ["airport-to-tehran", 655_000],
    ["nakhchivan-area", 5_317_600_000],
    ["nakhchivan-border-iran", 223_800],
    ["nakhchivan-border-armenia", 248_000],
    ["nakhchivan-border-turkey", 17_200],
    ["azerbaijan-iran-border", 734_900],
    ["sangachal-to-iran-land", 130_000],
    ["acg-to-iran-land", 252_000],
    ["shah-deniz-to-iran-land", 183_000],
    ["btc-to-iran-land", 70_500],
    ["scp-to-iran-land", 84_500],
    ["baku-to-iran-land", 170_000],
    ["farthest-asset-to-iran-land", 264_000],
    ["hajigabul-to-iran-land", 84_000],
    ["alat-port-to-iran-land", 110_000],
    ["bulla-deniz-to-iran-land", 133_000],
    ["umid-to-iran-land", 136_000],
    ["heydar-aliyev-refinery-to-iran-land", 173_000],
    ["dubendi-to-iran-land", 197_000],
    ["absheron-field-to-iran-land", 220_000],
    ["neft-dashlari-to-iran-land", 233_000],
    ["gunashli-shallow-to-iran-land", 245_000],
    ["karabakh-field-to-iran-land", 264_000],
    ["bus-through-iran", 494_000],
    ["turkey-georgia-road", 1_068_000],
  ])("%s is about %d", (id, expected) => {
    expect(Math.abs(numberOf(id) / expected - 1)).toBeLessThan(0.01);
  });

  test("airport-to-shakarabad is about 1,900, to the tenth of a kilometer that is printed", () => {
    expect(sayFigure(figureOf("airport-to-shakarabad"))).toBe("1.9\u00a0km");
  });
});

describe("ranges", () => {
  test("of distances hold what the places are known to", () => {
    const { value, low, high } = figureOf("airport-to-shakarabad");
    const slack = records.place("naj").precision_m + records.place("shakarabad").precision_m;
    expect(high - (value as number)).toBeGreaterThanOrEqual(slack);
    expect((value as number) - low).toBeGreaterThanOrEqual(Math.min(slack, value as number));
  });

  test("of border lengths reach from a coarser map to this one, and the published lengths stand beside", () => {
    for (const id of ["nakhchivan-border-iran", "nakhchivan-border-armenia", "nakhchivan-border-turkey"]) {
      const { value, low, published } = figureOf(id);
      expect(low).toBeLessThan((value as number) * 0.95);
      expect(published.length).toBeGreaterThan(1);
    }
  });

  test("hold every asset's own distance and precision under the farthest one's high end", () => {
    const { high, inputs } = figureOf("farthest-asset-to-iran-land");
    const assets = azerbaijaniAssets(records.places);
    const measured = inputs.filter((id) => id !== "iran-land");
    expect(measured.toSorted()).toEqual(assets.map(({ id }) => id).toSorted());
    for (const { id, precision_m } of assets) {
      expect(exactToLand(id) * 0.9944 + precision_m).toBeLessThanOrEqual(high);
    }
  });
});

describe("what is published", () => {
  test("is spread from its lowest to its highest value, in the figure's own unit", () => {
    expect(publishedSpread(figureOf("nakhchivan-area"))).toEqual({ low: 5_363_000_000, high: 5_502_750_000 });
    expect(publishedSpread(figureOf("nakhchivan-border-iran"))).toEqual({ low: 163_000, high: 204_000 });
    expect(publishedSpread(figureOf("azerbaijan-iran-border"))).toEqual({ low: 611_000, high: 765_000 });
    expect(publishedSpread(figureOf("azerbaijanis-share-of-iran"))).toEqual({ low: 0.07, high: 0.5 });
    expect(publishedSpread(figureOf("drones-claimed"))).toBeNull();
    const { published } = figureOf("azerbaijanis-share-of-iran");
    expect(publishedSpread({ unit: "m", share: false, published })).toBeNull();
  });

  test("stands beside every length of a border and the area, with an official value, and why it differs", () => {
    for (const { id, published, range, value } of figures.filter(({ id: name }) => /-(border|area)/.test(name))) {
      if (!id.startsWith("nakhchivan-") && !id.startsWith("azerbaijan-") && !id.startsWith("mainland-")) continue;
      expect(published.length, id).toBeGreaterThan(0);
      expect(range, id).toMatch(/differ by/);
      expect(value, id).not.toBeNull();
    }
    for (const part of ["iran", "armenia", "turkey"]) {
      expect(figureOf(`nakhchivan-border-${part}`).published.map(({ note }) => note)).toContain("The official figure.");
    }
  });

  test("of a coarser map is said as a share that was computed", () => {
    const [full, coarse] = ["openstreetmap-2026", "natural-earth-10m"].map((id) =>
      ground.comparisons.find((map) => map.id === id),
    );
    const share = Math.round((100 * (coarse?.iran_m ?? 0)) / (full?.iran_m ?? 0));
    expect(figureOf("nakhchivan-border-iran").range).toContain(`${share} percent`);
    const gap = records.estimate("nakhchivan-area-official").high - numberOf("nakhchivan-area");
    const karki = Math.round((100 * records.estimate("karki-area").high) / gap);
    expect(figureOf("nakhchivan-area").range).toContain(`${karki} percent`);
  });
});

describe("energy", () => {
  const exposure = exposureToIran({ records, ground });
  const idOf = (id: string): string => `${id.replaceAll("_", "-")}-to-iran-land`;

  test("has a distance for every site, and for every pipeline but those that touch the border or lie in the sea", () => {
    expect(azerbaijaniAssets(records.places).filter(({ id }) => !byId.has(idOf(id)))).toEqual([]);
    const without = azerbaijaniPipelines(records.lines).filter(({ id }) => !byId.has(idOf(id)));
    expect(without.map(({ id }) => id)).toEqual([
      "hajigabul_astara",
      "igdir_nakhchivan",
      "subsea_acg",
      "subsea_shah_deniz",
    ]);
    expect(numberOf("energy-sites")).toBe(azerbaijaniAssets(records.places).length);
  });

  test("is drawn shorter than it is said to be, and lies within reach no longer than it is", () => {
    const { value, published } = figureOf("btc-length");
    expect(published.map(({ low }) => low)).toEqual([1_768_000, 1_776_000]);
    for (const { low } of published) expect(value).toBeLessThan(low);
    const [within, all] = [figureOf("pipelines-within-lowest-range"), figureOf("pipelines-length")];
    expect(within.value).toBeLessThan(all.value as number);
    expect(within.low).toBeLessThan(within.value as number);
    expect(all.value).toBeCloseTo(
      exposure.lines.reduce((sum, { length }) => sum + length, 0),
      3,
    );
  });

  test("is set beside the Gulf's capitals: Kuwait City is the nearest, Riyadh the farthest", () => {
    expect(figureOf("gulf-capitals-nearest-to-iran-land").label).toContain("Kuwait City");
    expect(figureOf("gulf-capitals-farthest-to-iran-land").label).toContain("Riyadh");
    expect(figureOf("gulf-capitals-nearest-to-iran-land").inputs).toHaveLength(7);
  });
});

describe("links", () => {
  test("were missing from the half hour before noon of 5 March to 18:00 of 9 March", () => {
    const { low, high, value } = figureOf("days-without-direct-link");
    const whole = 3 + 18 / 24;
    expect([low, high]).toEqual([expect.closeTo(whole + 12 / 24, 9), expect.closeTo(whole + 12.5 / 24, 9)]);
    expect(value).toBeCloseTo((low + high) / 2, 9);
  });

  test("were two for passengers before the war, flight and bus, and one after the strikes, the replacement", () => {
    expect([numberOf("links-open-before-the-war"), numberOf("links-open-after-the-strikes")]).toEqual([2, 1]);
    expect(figureOf("links-open-before-the-war").high).toBe(2);
    const [flight, bus, replacement] = ["link_flight", "link_bus_iran", "link_igdir"].map(
      (id) => records.link(id).name,
    );
    expect(figureOf("links-open-before-the-war").method).toContain(`“${flight}” and “${bus}”.`);
    expect(figureOf("links-open-after-the-strikes").method).toContain(`counted: “${replacement}”.`);
  });

  test.each(["bus-through-iran", "turkey-georgia-road"])(
    "%s is longer than straight lines and shorter than roads",
    (id) => {
      const { value, low, high } = figureOf(id);
      expect(low).toBeLessThan(value as number);
      expect(high).toBeGreaterThan((value as number) * 1.2);
    },
  );

  test("through Iran are published as longer than their sketch, and the way round is longer still, at the least", () => {
    const [bus, round] = [figureOf("bus-through-iran"), figureOf("turkey-georgia-road")];
    expect(publishedSpread(bus)).toEqual({ low: 645_000, high: 645_000 });
    expect(bus.high).toBe(645_000);
    expect(round.low).toBeGreaterThan(bus.high);
    expect(figureOf("way-round-ratio").low).toBeGreaterThan(1);
  });
});

describe("days", () => {
  /** Counts days one by one on the calendar. */
  function counted(from: string, to: string): number {
    const day = new Date(`${from.slice(0, 10)}T12:00:00Z`);
    for (let days = 0; days < 4000; days++) {
      if (day.toISOString().slice(0, 10) === to.slice(0, 10)) return days;
      day.setUTCDate(day.getUTCDate() + 1);
    }
    throw new Error(`${to} is not within ten years after ${from}`);
  }

  test.each([
    ["2026-02-28", "2026-03-05", 5],
    ["2024-02-28", "2024-03-01", 2],
    ["2025-12-31", "2026-01-01", 1],
    ["2026-03-05T23:59+04:00", "2026-03-06T00:01+04:00", 1],
    ["2026-03-05", "2026-03-05", 0],
  ])("from %s to %s are %d", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(counted(from, to)).toBe(days);
  });

  test("between the events are what the calendar says", () => {
    const happened = (id: string): string => records.event(id).happened.from;
    const strike = happened("strike-airport");
    expect(numberOf("days-strikes-on-tehran-to-nakhchivan")).toBe(counted(happened("war-begins-2026-02-28"), strike));
    expect(numberOf("days-buses-stopped-to-strikes")).toBe(counted(happened("buses-stopped"), strike));
    expect(numberOf("days-strikes-on-tehran-to-nakhchivan")).toBe(5);
  });

  test("of the stop to freight are 3.6, from the evening of 5 March to the morning of 9 March", () => {
    const hours = 5 + 2 * 24 + 24 + 10;
    expect(sayFigure(figureOf("freight-closure-days"))).toBe("3.6\u00a0days");
    expect(Math.abs(numberOf("freight-closure-days") * 24 - hours)).toBeLessThan(1);
  });
});

describe("counts and shares", () => {
  test.each<[string, number]>([
    ["crossings-working", 4],
    ["replacement-bus-passengers", 1442],
    ["drones-claimed", 4],
    ["drones-claimed-first", 2],
    ["drones-neutralized-claimed", 1],
    ["impact-places-named", 2],
    ["wounded-reported", 4],
    ["wounded-reported-first", 2],
    ["oil-gas-budget-share", 0.426],
  ])("%s is %d, as the sources say", (id, expected) => {
    expect(numberOf(id)).toBe(expected);
  });

  test("counts are those of the records: the last one given stands, the first one is kept", () => {
    for (const quantity of new Set(records.counts.map((count) => count.quantity))) {
      const counts = records.counts.filter((count) => count.quantity === quantity);
      const figure = byId.get(quantity);
      if (!figure || quantity === "crossings-working" || quantity === "countries-struck") continue;
      const latest = counts.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
      expect(figure.value).toBe(latest?.value);
      expect(figure.sources).toEqual(latest?.sources);
    }
    expect(numberOf("crossings-working")).toBe(records.count("crossings-listed").value);
    expect(numberOf("countries-struck")).toBe(records.count("countries-struck").value);
  });

  test("spreads are those of the published estimates, and the ratio is their division", () => {
    const people = figureOf("azerbaijanis-in-iran");
    expect([people.value, people.low, people.high]).toEqual([null, 6_000_000, 23_000_000]);
    const ratio = figureOf("azerbaijanis-ratio");
    expect([ratio.value, ratio.low, ratio.high]).toEqual([null, 6_000_000 / 10_262_351, 23_000_000 / 10_262_351]);
    const article = figureOf("azerbaijanis-ratio-article");
    expect(article.low).toBeCloseTo(1.46, 2);
    expect(article.high).toBeCloseTo(1.95, 2);
  });

  test("shares of Iran's people are the estimates divided by both published counts", () => {
    const share = figureOf("azerbaijanis-share-of-iran");
    expect([share.value, share.low, share.high]).toEqual([null, 6_000_000 / 92_417_681, 23_000_000 / 86_000_000]);
    const article = figureOf("azerbaijanis-share-of-iran-article");
    expect([article.low, article.high]).toEqual([15_000_000 / 92_417_681, 20_000_000 / 86_000_000]);
    expect(sayFigure(article)).toBe("16–23\u00a0%");
  });

  test("the four provinces are the sum of the four", () => {
    const provinces = ["east-azerbaijan", "west-azerbaijan", "ardabil", "zanjan"];
    const sum = provinces.reduce((all, id) => all + records.estimate(`${id}-population`).high, 0);
    expect(numberOf("four-provinces-population")).toBe(sum);
  });

  test.each<[string, string]>([
    ["armenians-in-iran", "70,000–500,000"],
    ["israel-oil-share", "33–40\u00a0%"],
    ["oil-gas-exports-share", "93\u00a0%"],
    ["oil-gas-gdp-share", "33–50\u00a0%"],
  ])("%s is printed as %s", (id, text) => {
    expect(sayFigure(figureOf(id))).toBe(text);
  });

  test("campaigners' claims are listed and left out", () => {
    const { published, high } = figureOf("azerbaijanis-in-iran");
    expect(Math.max(...published.map((estimate) => estimate.high))).toBeGreaterThan(high);
  });

  test("the lowest range that counts has a source that was read, which the share cites, and its system is named", () => {
    const { method, sources, inputs } = figureOf("assets-within-reach-share");
    const lowest = records.ranges.filter(({ id }) => inputs.includes(id));
    expect(lowest).toHaveLength(1);
    for (const { system, low_km, high_km, low_sources, high_sources } of lowest) {
      expect([low_km, high_km]).toContain(lowestRange());
      expect(method).toContain(system);
      const cited = [...low_sources, ...high_sources].filter((id) => sources.includes(id));
      expect(cited.filter((id) => records.source(id).read)).toEqual(cited);
      expect(cited.length).toBeGreaterThan(0);
    }
  });
});
