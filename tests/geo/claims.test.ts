import { describe, expect, test } from "vitest";
import { claimsFrom } from "../../geo/claims.ts";
import type { Figure } from "../../geo/figure.ts";
import { dayFigures } from "../../geo/figures/days.ts";
import { figuresFrom } from "../../geo/figures.ts";
import { readRecords, records } from "../../geo/records.ts";
import { files } from "../../geo/schema.ts";
import { CHAPTER_IDS } from "../../src/story/chapter.ts";
import { piecesOf } from "../../src/story/prose.ts";
import { committedGround } from "../fixtures/edition.ts";

const ground = committedGround();
const figures = figuresFrom({ records, ground });
const claims = claimsFrom({ records, ground }, figures);
const byId = new Map(claims.map((claim) => [claim.id, claim]));

type Item = Record<string, unknown>;
type Raw = Record<string, { items: Item[] }>;

/** A copy of the committed records as files, to be changed. */
const rawRecords = (): Raw =>
  structuredClone(
    Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        { retrieved: "2026-11-23", items: records[name as keyof typeof files] as unknown as Item[] },
      ]),
    ),
  );

function itemOf(raw: Raw, file: string, id: string): Item {
  const found = raw[file]?.items.find((item) => item.id === id);
  if (!found) throw new Error(`${file}.json has no ${id} to change`);
  return found;
}

type Change = { readonly records?: (raw: Raw) => void; readonly figures?: Readonly<Record<string, Partial<Figure>>> };

/** The verdict on a claim after records or figures were changed; what days and counts give is computed again. */
function verdictAfter(id: string, change: Change): string {
  const raw = rawRecords();
  change.records?.(raw);
  const changed = readRecords(raw as unknown as Parameters<typeof readRecords>[0]);
  const again = new Map(dayFigures({ records: changed, ground }).map((figure) => [figure.id, figure]));
  const given = figures.map((figure) => ({ ...(again.get(figure.id) ?? figure), ...change.figures?.[figure.id] }));
  const found = claimsFrom({ records: changed, ground }, given).find((claim) => claim.id === id);
  if (!found) throw new Error(`there is no claim ${id}`);
  return found.verdict;
}

const always = (value: number): Partial<Figure> => ({ value, low: value, high: value });
const spread = (low: number, high: number): Partial<Figure> => ({ value: null, low, high });

/** An event is moved to another day. */
const onDay = (event: string, day: string): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "events", event), { happened: { from: day, to: day, precision: "day" } }),
});
const placeAt = (place: string, at: [number, number]): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "places", place), { at }),
});
const reportedBy = (event: string, ...sources: string[]): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "events", event), { sources }),
});
const struck = (...places: string[]): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "events", "strikes-on-the-region"), { places }),
});
const countGiven = (count: string, value: number): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "counts", count), { value, low: value, high: value }),
});
const withoutCount = (count: string): Change => ({
  records: (raw) => {
    const { counts } = raw;
    if (counts) counts.items = counts.items.filter(({ id }) => id !== count);
  },
});
/** Steps after the article that are of a kind and by somebody are taken out; or a step is put in. */
const withoutStepsAfter = (kind: string): Change => ({
  records: (raw) => {
    for (const event of raw.events?.items ?? []) {
      if (event.after_article) event.steps = (event.steps as { kind: string }[]).filter((step) => step.kind !== kind);
    }
  },
});
const withStepAfter = (by: string | null, kind: string): Change => ({
  records: (raw) => Object.assign(itemOf(raw, "events", "inquiry-recalled"), { steps: [{ by, kind }] }),
});
const withoutMeasures = (...events: string[]): Change => ({
  records: (raw) => {
    for (const event of events) Object.assign(itemOf(raw, "events", event), { steps: [] });
  },
});
const BESIDE = [
  "criminal-case-opened",
  "forces-on-alert",
  "airspace-south-closed",
  "embassy-evacuated",
  "letter-to-united-nations",
];
/** A link is in one state at all times. */
const linkAlways = (link: string, state: string): Change => ({
  records: (raw) => {
    const item = itemOf(raw, "links", link);
    const [first] = item.states as Item[];
    item.states = [{ ...first, from: null, to: null, state }];
  },
});
const trucksNeverStopped = (...crossings: string[]): Change => ({
  records: (raw) => {
    for (const id of crossings) {
      const item = itemOf(raw, "crossings", id);
      item.states = (item.states as Item[]).filter(({ state }) => state !== "stopped");
    }
  },
});
const LISTED = ["x_astara", "x_bilasuvar", "x_julfa_jolfa", "x_shahtakhti_poldasht"];

/** For each computed claim: what would have to be otherwise, and what the verdict would then be. */
const turns: [id: string, change: Change, verdict: string][] = [
  ["article-neighbors-struck", struck("baghdad"), "holds"],
  ["article-neighbors-struck", struck("riyadh", "doha"), "contradicted"],
  ["article-on-thursday", onDay("strike-airport", "2026-03-06"), "contradicted"],
  ["article-terminal-hit", reportedBy("strike-airport", "tac-2026-03-08"), "open"],
  ["article-terminal-hit", reportedBy("strike-airport", "xinhua-2026-03-05", "tac-2026-03-08"), "holds-with-note"],
  ["article-airport-in-exclave", placeAt("naj", [49.9, 40.4]), "contradicted"],
  ["article-airport-in-exclave", { figures: { "nakhchivan-to-mainland": always(0) } }, "contradicted"],
  ["article-exclave-surrounded", { figures: { "nakhchivan-surrounded-share": always(0.6) } }, "contradicted"],
  ["article-exclave-surrounded", { figures: { "nakhchivan-border-turkey": always(0) } }, "contradicted"],
  ["article-near-school", placeAt("shakarabad", [45.38, 39.0]), "contradicted"],
  ["article-four-wounded", withoutCount("wounded-later-count"), "contradicted"],
  ["article-four-wounded", countGiven("wounded-later-count", 5), "contradicted"],
  ["agencies-four-wounded", withoutCount("wounded-later-count"), "contradicted"],
  ["article-three-reached-their-marks", countGiven("drones-later-count", 3), "holds-with-note"],
  ["article-three-reached-their-marks", countGiven("impact-places", 3), "holds-with-note"],
  ["article-roughly-ten-kilometers", { figures: { "airport-to-iran-land": always(15_000) } }, "holds-with-note"],
  ["article-roughly-ten-kilometers", { figures: { "article-airport-to-border": always(30_000) } }, "contradicted"],
  ["article-buses-days-before", onDay("buses-stopped", "2026-01-28"), "contradicted"],
  ["article-last-link", linkAlways("link_igdir", "closed"), "holds"],
  ["article-last-link", linkAlways("link_flight", "open"), "contradicted"],
  ["article-apart-from-mainland", { figures: { "nakhchivan-to-mainland": always(0) } }, "contradicted"],
  ["article-denial-swift", onDay("iran-denies", "2026-03-07"), "contradicted"],
  ["article-northern-front", placeAt("baku", [60, 33]), "contradicted"],
  ["article-council-convened", onDay("security-council", "2026-03-06"), "contradicted"],
  [
    "article-twelve-day-war",
    {
      records: (raw) =>
        Object.assign(itemOf(raw, "events", "twelve-day-war"), {
          happened: { from: "2025-06-13", to: "2025-06-23", precision: "day" },
        }),
    },
    "contradicted",
  ],
  ["article-oil-supplier-of-israel", { figures: { "israel-oil-share": spread(0.15, 0.3) } }, "holds-with-note"],
  ["article-oil-supplier-of-israel", { figures: { "israel-oil-share": always(0.02) } }, "contradicted"],
  ["article-armenian-communities", { figures: { "armenians-in-iran": always(0) } }, "contradicted"],
  ["article-underpin-economy", { figures: { "oil-gas-gdp-share": spread(0.5, 0.6) } }, "holds"],
  ["article-underpin-economy", { figures: { "oil-gas-exports-share": always(0.2) } }, "contradicted"],
  ["article-azerbaijanis-in-iran", { figures: { "azerbaijanis-in-iran": spread(15e6, 20e6) } }, "holds"],
  ["article-azerbaijanis-in-iran", { figures: { "azerbaijanis-in-iran": spread(6e6, 12e6) } }, "contradicted"],
  ["article-iran-population", { figures: { "iran-population": spread(91e6, 93e6) } }, "holds"],
  ["article-iran-population", { figures: { "iran-population": spread(80e6, 86e6) } }, "contradicted"],
  ["article-more-than-azerbaijan", { figures: { "azerbaijanis-ratio": spread(1.3, 2.2) } }, "holds"],
  ["article-more-than-azerbaijan", { figures: { "azerbaijanis-ratio-article": spread(0.6, 0.9) } }, "contradicted"],
  ["article-azerbaijan-population", { figures: { "azerbaijan-population": always(12e6) } }, "contradicted"],
  ["article-oil-and-gas", { figures: { "oil-gas-budget-share": always(0.6) } }, "holds"],
  ["article-oil-and-gas", { figures: { "oil-gas-budget-share": always(0.1) } }, "contradicted"],
  ["article-easy-reach", { figures: { "farthest-asset-to-iran-land": { high: 1_200_000 } } }, "holds-with-note"],
  ["article-easy-reach", { figures: { "farthest-asset-to-iran-land": { high: 5_000_000 } } }, "contradicted"],
  ["article-ambassador-summoned", onDay("ambassador-summoned", "2026-03-07"), "contradicted"],
  ["article-trucks-stopped", trucksNeverStopped("x_astara"), "holds-with-note"],
  ["article-trucks-stopped", trucksNeverStopped(...LISTED), "contradicted"],
  ["article-not-much-more", withoutMeasures(...BESIDE), "holds"],
  ["article-not-much-more", withoutMeasures(...BESIDE.slice(1)), "holds-with-note"],
  ["article-karabakh", placeAt("khankendi", [44.51, 40.18]), "contradicted"],
  ["article-karabakh", reportedBy("second-karabakh-war", "tac-2026-03-08"), "open"],
  ["article-deescalation", withoutStepsAfter("relief"), "open"],
  [
    "article-deescalation",
    {
      records: (raw) => {
        withoutStepsAfter("relief").records?.(raw);
        withStepAfter("AZE", "measure").records?.(raw);
      },
    },
    "contradicted",
  ],
  ["article-denial-goes-on", withoutStepsAfter("denial"), "open"],
  ["article-closures-may-last", onDay("freight-resumes", "2026-03-20"), "holds"],
  ["article-closures-may-last", onDay("freight-resumes", "2026-03-08"), "contradicted"],
  ["article-no-open-war", withStepAfter(null, "strike"), "contradicted"],
  ["article-just-days-after", onDay("war-begins-2026-02-28", "2026-01-28"), "contradicted"],
  ["article-khamenei-killed", reportedBy("war-begins-2026-02-28", "tac-2026-03-08"), "open"],
  ["article-american-partners", onDay("us-azerbaijan-charter", "2026-06-01"), "contradicted"],
];

describe("a computed verdict", () => {
  test.each(turns)("on %s can turn", (id, change, verdict) => {
    expect(byId.get(id)?.computed).toBe(true);
    expect(byId.get(id)?.verdict).not.toBe(verdict);
    expect(verdictAfter(id, change)).toBe(verdict);
  });

  test("is shown to turn for every claim that has one", () => {
    const computed = claims.filter((claim) => claim.computed).map(({ id }) => id);
    const shown = new Set(turns.map(([id]) => id));
    expect(computed.length).toBeGreaterThan(30);
    expect(computed.filter((id) => !shown.has(id))).toEqual([]);
  });

  test("stays where nothing is changed", () => {
    for (const { id, verdict } of claims.filter(({ computed }) => computed).slice(0, 5)) {
      expect(verdictAfter(id, {})).toBe(verdict);
    }
  });
});

describe("what the story’s checkable sentences come to", () => {
  test.each<[row: number, id: string, verdict: string]>([
    [1, "article-on-thursday", "holds"],
    [2, "article-airport-in-exclave", "holds"],
    [3, "article-exclave-surrounded", "holds"],
    [4, "article-roughly-ten-kilometers", "holds"],
    [5, "article-terminal-hit", "holds"],
    [6, "article-near-school", "holds"],
    [7, "article-four-wounded", "holds"],
    [8, "article-three-reached-their-marks", "contradicted"],
    [9, "article-unprecedented", "open"],
    [10, "article-buses-days-before", "holds"],
    [11, "article-last-link", "holds-with-note"],
    [12, "article-apart-from-mainland", "holds"],
    [13, "article-trucks-stopped", "holds"],
    [14, "article-not-much-more", "contradicted"],
    [15, "article-denial-swift", "holds"],
    [16, "article-northern-front", "holds"],
    [17, "article-twelve-day-war", "holds"],
    [18, "article-azerbaijanis-in-iran", "open"],
    [19, "article-iran-population", "holds-with-note"],
    [21, "article-more-than-azerbaijan", "holds-with-note"],
    [22, "article-azerbaijan-population", "holds"],
    [23, "article-oil-supplier-of-israel", "holds"],
    [24, "article-oil-and-gas", "holds-with-note"],
    [25, "article-underpin-economy", "holds-with-note"],
    [26, "article-easy-reach", "holds"],
    [28, "article-gulf-states", "holds-with-note"],
    [29, "article-neighbors-struck", "holds-with-note"],
    [30, "article-armenian-communities", "holds"],
    [31, "article-south-azerbaijan", "open"],
    [31, "article-redraw-borders", "open"],
    [32, "article-just-days-after", "holds"],
    [33, "article-council-convened", "holds"],
    [33, "article-ambassador-summoned", "holds"],
    [34, "article-preparing-measures", "holds-with-note"],
    [35, "article-closures-may-last", "holds-with-note"],
    [36, "article-deescalation", "holds"],
    [36, "article-no-open-war", "holds"],
    [36, "article-denial-goes-on", "holds"],
    [36, "article-apology-demanded", "open"],
    [36, "article-formula-found", "open"],
    [37, "article-karabakh", "holds"],
  ])("sentence %d, %s: %s", (_, id, verdict) => {
    expect(byId.get(id)?.verdict).toBe(verdict);
  });

  test("the article gives no share of Iran’s people; its numbers make one, which stands beside the claim", () => {
    const share = figures.find(({ id }) => id === "azerbaijanis-share-of-iran-article");
    expect(byId.get("article-azerbaijanis-in-iran")?.figures).toContain(share?.id);
    expect([share?.low, share?.high].map((end) => Math.round((end ?? 0) * 100))).toEqual([16, 23]);
  });

  test("of the energy sites that the claim is held against the pipeline lies nearest, then Hajigabul, Alat, Sangachal", () => {
    const distance = (id: string): number => figures.find((figure) => figure.id === id)?.value ?? Number.NaN;
    const nearest = ["btc", "hajigabul", "alat-port", "sangachal", "farthest-asset"].map(
      (site) => `${site}-to-iran-land`,
    );
    expect(byId.get("article-easy-reach")?.figures).toEqual(expect.arrayContaining(nearest));
    expect(nearest.toSorted((a, b) => distance(a) - distance(b))).toEqual(nearest);
  });
});

describe("who sent the drones", () => {
  const question = records.questions.find(({ id }) => id === "who-sent-the-drones");

  test("is borne out for neither side", () => {
    const borne = (question?.claims ?? [])
      .map((id) => byId.get(id))
      .filter((claim) => claim?.verdict.startsWith("holds"));
    expect(question?.claims.length).toBeGreaterThan(10);
    expect(borne.map((claim) => claim?.id)).toEqual([]);
  });

  test("is disputed in every claim that names a sender", () => {
    const naming = claims.filter(({ said }) =>
      /came from Iran|from Iran[’']s territory|Iran[’']s (armed )?forces (sent|launched)|Israel (did|staged) it|Israel has a part/i.test(
        said,
      ),
    );
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.filter(({ verdict }) => verdict !== "disputed").map(({ id }) => id)).toEqual([]);
  });
});

describe("every claim", () => {
  test("says who said it, when and where it can be read; what the article says, the article", () => {
    for (const { id, speaker, role, date, sources, side } of claims) {
      expect(`${speaker}${role}${date}`, id).not.toMatch(/undefined|null/);
      expect(
        sources.map((source) => records.source(source).read),
        id,
      ).not.toContain(false);
      if (side === "article") expect(sources[0], id).toBe("tac-2026-03-08");
    }
  });

  test("belongs to a view of the story, and says why its verdict", () => {
    expect(claims.flatMap(({ id, views }) => (views.length === 0 ? [id] : []))).toEqual([]);
    expect(
      claims.flatMap(({ views }) => views).filter((view) => !(CHAPTER_IDS as readonly string[]).includes(view)),
    ).toEqual([]);
    expect(claims.filter(({ note }) => !note).map(({ id }) => id)).toEqual([]);
  });

  test("of every view there are several", () => {
    for (const view of CHAPTER_IDS)
      expect(claims.filter(({ views }) => views.includes(view)).length, view).toBeGreaterThan(2);
  });
});

describe("notes and questions", () => {
  const NUMBER =
    /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b/i;
  const notes = claims.map(({ id, note }) => [id, note ?? ""] as const);
  const texts = records.questions.flatMap(({ id, unknown, settle }) => [[id, unknown] as const, [id, settle] as const]);

  test.each([...notes, ...texts])("%s: no number outside a slot, and typeset", (_, text) => {
    const plain = piecesOf(text).flatMap((piece) => (piece.kind === "text" ? [piece.text] : []));
    expect(plain.filter((part) => /\d/.test(part) || NUMBER.test(part))).toEqual([]);
    expect(text).not.toMatch(/["']| {2}|\s-\s|\.{3}|[—]/);
    expect(text).toMatch(/[.”]$/);
  });

  test("have slots only for figures that the claim is held against, and for events and quotes that are there", () => {
    const wrong = claims.flatMap(({ id, note, figures: own }) =>
      piecesOf(note ?? "").flatMap((piece) => {
        if (piece.kind === "text") return [];
        if (piece.kind === "figure") return own.includes(piece.id) ? [] : [`${id} ${piece.id}`];
        if (piece.kind === "quote") return records.claim(piece.id).quote ? [] : [`${id} ${piece.id}`];
        return records.events.some((event) => event.id === piece.id) ? [] : [`${id} ${piece.id}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("a question has something to say of each side that speaks to it, and slots nowhere", () => {
    expect(records.questions.length).toBeGreaterThanOrEqual(6);
    for (const { id, claims: answers, unknown, settle } of records.questions) {
      const sides = new Set(answers.map((answer) => byId.get(answer)?.side));
      expect(sides.has("azerbaijan"), id).toBe(true);
      expect(sides.has("iran"), id).toBe(true);
      expect(new Set(answers).size, id).toBe(answers.length);
      expect(`${unknown}${settle}`).not.toMatch(/[{}]/);
    }
  });
});

describe("claims are refused, by name,", () => {
  const refusal = (change: (claim: Item) => unknown, id: string): string => {
    try {
      return verdictAfter(id, { records: (raw) => change(itemOf(raw, "claims", id)) });
    } catch (error) {
      return (error as Error).message;
    }
  };

  test("with a verdict both given and computed", () => {
    expect(refusal((claim) => Object.assign(claim, { verdict: "holds" }), "article-on-thursday")).toBe(
      'claims.json: "article-on-thursday" has a verdict given, and one computed, wanted exactly one of the two',
    );
  });

  test("with neither", () => {
    expect(refusal((claim) => Object.assign(claim, { verdict: null }), "mfa-demands")).toBe(
      'claims.json: "mfa-demands" has no verdict, and none is computed for it, wanted exactly one of the two',
    );
  });

  test("with a figure that does not exist", () => {
    expect(refusal((claim) => Object.assign(claim, { figures: ["phlogiston"] }), "mfa-demands")).toBe(
      'claims.json: "mfa-demands" names the figure "phlogiston", which does not exist',
    );
  });

  test("if checked by a figure that they do not name", () => {
    expect(refusal((claim) => Object.assign(claim, { figures: [] }), "article-apart-from-mainland")).toBe(
      'claims.json: "article-apart-from-mainland" is checked by the figure "nakhchivan-to-mainland", wanted it among its figures',
    );
  });

  test("if a check is left without its claim", () => {
    expect(refusal((claim) => Object.assign(claim, { id: "article-on-friday" }), "article-on-thursday")).toBe(
      'claims.json has no claim "article-on-thursday", wanted one for the check of this id',
    );
  });
});
