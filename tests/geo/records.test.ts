import { describe, expect, test } from "vitest";
import claims from "../../geo/data/claims.json" with { type: "json" };
import corrections from "../../geo/data/corrections.json" with { type: "json" };
import counts from "../../geo/data/counts.json" with { type: "json" };
import crossings from "../../geo/data/crossings.json" with { type: "json" };
import enclaves from "../../geo/data/enclaves.json" with { type: "json" };
import estimates from "../../geo/data/estimates.json" with { type: "json" };
import events from "../../geo/data/events.json" with { type: "json" };
import lines from "../../geo/data/lines.json" with { type: "json" };
import links from "../../geo/data/links.json" with { type: "json" };
import places from "../../geo/data/places.json" with { type: "json" };
import questions from "../../geo/data/questions.json" with { type: "json" };
import ranges from "../../geo/data/ranges.json" with { type: "json" };
import sources from "../../geo/data/sources.json" with { type: "json" };
import { RecordError, readRecords, records } from "../../geo/records.ts";

const bundle = {
  sources,
  places,
  lines,
  crossings,
  links,
  events,
  claims,
  questions,
  corrections,
  counts,
  estimates,
  ranges,
  enclaves,
};

type Damage = (files: Record<string, { items: Record<string, unknown>[] }>) => unknown;

/** The message with which a bundle is refused after `damage` was done to a copy of the committed one. */
function refusalOf(damage: Damage): string {
  const copy = structuredClone(bundle) as unknown as Parameters<Damage>[0];
  damage(copy);
  try {
    readRecords(copy as unknown as typeof bundle);
  } catch (error) {
    if (error instanceof RecordError) return error.message;
    throw error;
  }
  return "nothing refused";
}

const item = (files: Parameters<Damage>[0], file: string, id: string): Record<string, unknown> => {
  const found = files[file]?.items.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${file}.json has no ${id} to damage`);
  return found;
};
const indexOf = (file: keyof typeof bundle, id: string): number =>
  bundle[file].items.findIndex((candidate) => candidate.id === id);

describe("the committed records", () => {
  test("are read, and found by id", () => {
    expect(records.places.length).toBeGreaterThanOrEqual(108);
    expect(records.place("naj").at).toEqual([45.4584, 39.1888]);
    expect(records.line("btc").countries).toEqual(["AZE", "GEO", "TUR"]);
    expect(records.source("tac-2026-03-08").date).toBe("2026-03-08");
  });

  test("say which id is not there", () => {
    expect(() => records.place("atlantis")).toThrow(new RecordError('places.json: no item has the id "atlantis"'));
    expect(() => records.event("armageddon")).toThrow('events.json: no item has the id "armageddon"');
  });

  test("give every place and line a source with a licence", () => {
    for (const { licence, sources: cited } of [...records.places, ...records.lines]) {
      expect(licence).not.toBe("");
      expect(cited.map((id) => records.source(id).licence).filter((text) => text === "")).toEqual([]);
    }
  });

  test("say that general knowledge was not read, and nothing else", () => {
    expect(records.sources.filter(({ read }) => !read).map(({ id }) => id)).toEqual(["background-unverified"]);
  });

  test("show no military site", () => {
    const site = /\b(base|launch(er| site)|radar|air.?defen[cs]e|garrison|barracks|missile|military|air ?field)\b/i;
    const shown = [...records.places, ...records.lines, ...records.crossings, ...records.enclaves];
    expect(shown.filter((record) => site.test(JSON.stringify(record))).map(({ id }) => id)).toEqual([]);
  });

  test("keep energy at the level of fields and terminals", () => {
    expect(records.places.filter(({ energy, precision_m }) => energy && precision_m < 1500)).toEqual([]);
  });

  test("let only offices, outlets and the article speak, and repeat no charge against private persons", () => {
    const unofficial = records.claims.filter(
      ({ role }) => !/Iran|Azerbaijan|United Nations|outlet|agency|article|opinion piece/i.test(role),
    );
    expect(unofficial.map(({ id }) => id)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toMatch(/neocon|think.?tank|lobby|undisclosed|failing to disclose/i);
  });

  test("attribute to Iran no launch that is not somebody's claim", () => {
    const claims = records.events.filter(({ title }) => /Iran(ian)? drone|drone from Iran/i.test(title));
    expect(claims.map(({ id }) => id)).toEqual([]);
  });

  test("list the four crossings that the ambassador listed", () => {
    const listed = records.crossings.filter((crossing) => crossing.listed_working_2025_11_04).map(({ id }) => id);
    expect(listed.sort()).toEqual(["x_astara", "x_bilasuvar", "x_julfa_jolfa", "x_shahtakhti_poldasht"]);
  });

  test("let no two states of one way and one kind of traffic run at the same time", () => {
    const overlaps = [...records.links, ...records.crossings].flatMap(({ id, states }) => {
      const spans = states
        .map((state) => ({
          kind: "who" in state ? state.who : state.traffic,
          from: Date.parse(state.from ?? "0000-01-01"),
          to: Date.parse(state.to ?? "9999-01-01"),
        }))
        .sort((a, b) => a.kind.localeCompare(b.kind) || a.from - b.from);
      const clashes = spans.filter((span, index) => {
        const before = spans[index - 1];
        return before?.kind === span.kind && span.from < before.to;
      });
      return clashes.map(({ kind }) => `${id} ${kind}`);
    });
    expect(overlaps).toEqual([]);
  });

  test("put nothing that happened later into the article's own support", () => {
    const late = records.events.filter(({ happened }) => happened.from.slice(0, 10) > "2026-03-08");
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((event) => event.article || !event.after_article)).toEqual([]);
  });
});

describe("steps between the two countries", () => {
  const taken = records.events.flatMap((event) => event.steps.map((step) => ({ ...step, event })));

  test("are Azerbaijan's or Iran's, and whose a strike was is not said", () => {
    expect(taken.filter(({ by }) => by !== null && by !== "AZE" && by !== "IRN")).toEqual([]);
    expect(taken.filter(({ by, kind }) => (by === null) !== (kind === "strike")).map(({ event }) => event.id)).toEqual(
      [],
    );
  });

  test("are all of the war's days, since the checks count them", () => {
    const war = records.event("war-begins-2026-02-28").happened.from;
    expect(taken.filter(({ event }) => event.happened.from.slice(0, 10) < war)).toEqual([]);
  });
});

describe("corrections", () => {
  test("are dated, newest possible today, and each says what it was and what it is", () => {
    expect(records.corrections.length).toBeGreaterThan(0);
    for (const { was, is, why, date } of records.corrections) {
      expect(was).not.toBe(is);
      expect(why).toMatch(/[.]$/);
      expect(date <= corrections.retrieved).toBe(true);
    }
  });
});

describe("a damaged record is refused by file, item and field", () => {
  const damages: [what: string, damage: Damage, message: string][] = [
    [
      "a wrong type",
      (files) => Object.assign(item(files, "places", "naj"), { precision_m: "500" }),
      'places.json: items[0] (naj).precision_m is "500", wanted a number',
    ],
    [
      "an unknown field",
      (files) => Object.assign(item(files, "places", "gyd"), { elevation: 3 }),
      "places.json: items[1] (gyd).elevation is 3, wanted no such field",
    ],
    [
      "a missing field",
      (files) => delete item(files, "places", "gyd").note,
      "places.json: items[1] (gyd).note is missing, wanted a value",
    ],
    [
      "a missing source",
      (files) => Object.assign(item(files, "places", "igd"), { sources: ["ourairports", "hearsay"] }),
      'places.json: items[2] (igd).sources[1] is "hearsay", wanted an id in sources.json',
    ],
    [
      "no source at all",
      (files) => Object.assign(item(files, "places", "igd"), { sources: [] }),
      "places.json: items[2] (igd).sources is [], wanted at least one source",
    ],
    [
      "longitude and latitude swapped",
      (files) => Object.assign(item(files, "places", "washington"), { at: [38.9, -97.04] }),
      `places.json: items[${indexOf("places", "washington")}] (washington).at[1] is -97.04, wanted a latitude from -90 to 90`,
    ],
    [
      "an id used twice",
      (files) => Object.assign(item(files, "places", "gyd"), { id: "naj" }),
      'places.json: items[1] (naj).id is "naj", wanted an id not used before',
    ],
    [
      "a date in words",
      (files) => {
        const [first] = item(files, "crossings", "x_julfa_jolfa").states as Record<string, unknown>[];
        Object.assign(first ?? {}, { from: "March" });
      },
      `crossings.json: items[${indexOf("crossings", "x_julfa_jolfa")}] (x_julfa_jolfa).states[0].from is "March", wanted an ISO date`,
    ],
    [
      "a day that does not exist",
      (files) => Object.assign(item(files, "events", "article-published"), { known: "2026-02-30" }),
      `events.json: items[${indexOf("events", "article-published")}] (article-published).known is "2026-02-30", wanted an ISO date`,
    ],
    [
      "a time without an offset",
      (files) => {
        Object.assign(item(files, "events", "freight-resumes").happened as object, { from: "2026-03-09T10:00" });
      },
      `events.json: items[${indexOf("events", "freight-resumes")}] (freight-resumes).happened.from is "2026-03-09T10:00", wanted an ISO date`,
    ],
    [
      "a state that ends before it begins",
      (files) => {
        const [first] = item(files, "links", "link_freight").states as Record<string, unknown>[];
        Object.assign(first ?? {}, { from: "2026-03-10", to: "2026-03-09" });
      },
      `links.json: items[${indexOf("links", "link_freight")}] (link_freight).states[0].from is "2026-03-10", wanted nothing above to, "2026-03-09"`,
    ],
    [
      "low above high",
      (files) => Object.assign(item(files, "estimates", "azerbaijanis-iran-article"), { low: 21_000_000 }),
      "estimates.json: items[1] (azerbaijanis-iran-article).low is 21000000, wanted nothing above high, 20000000",
    ],
    [
      "a range with its ends swapped",
      (files) => Object.assign(item(files, "ranges", "mohajer-6"), { low_km: 3000 }),
      "ranges.json: items[0] (mohajer-6).low_km is 3000, wanted nothing above high_km, 2000",
    ],
    [
      "a place that is not there",
      (files) => Object.assign(item(files, "enclaves", "karki"), { place: "nowhere" }),
      'enclaves.json: items[3] (karki).place is "nowhere", wanted an id in places.json',
    ],
    [
      "a line that is not there",
      (files) => Object.assign(item(files, "links", "link_flight"), { lines: ["ferry"] }),
      'links.json: items[0] (link_flight).lines[0] is "ferry", wanted an id in lines.json',
    ],
    [
      "a claim about nothing known",
      (files) => Object.assign(item(files, "claims", "mfa-two-drones"), { about: ["naj", "rumor"] }),
      'claims.json: items[0] (mfa-two-drones).about[1] is "rumor", wanted an id in events.json or places.json',
    ],
    [
      "a quote that copies a sentence",
      (files) => Object.assign(item(files, "claims", "mfa-two-drones"), { quote: "one two ".repeat(7).trim() }),
      'claims.json: items[0] (mfa-two-drones).quote is "one two one two one two one two one two one two one two", wanted at most 12 words',
    ],
    [
      "a word that is not of the list",
      (files) => Object.assign(item(files, "lines", "btc"), { state: "leaking" }),
      `lines.json: items[${indexOf("lines", "btc")}] (btc).state is "leaking", wanted one of operating, idle`,
    ],
    [
      "a step that nobody takes",
      (files) => Object.assign(item(files, "events", "iran-denies"), { steps: [{ by: "IRN", kind: "shrug" }] }),
      `events.json: items[${indexOf("events", "iran-denies")}] (iran-denies).steps[0].kind is "shrug", wanted one of strike, measure, relief, demand, denial, inquiry`,
    ],
    [
      "a question that no claim answers",
      (files) => Object.assign(item(files, "questions", "who-was-hurt"), { claims: ["hearsay"] }),
      `questions.json: items[${indexOf("questions", "who-was-hurt")}] (who-was-hurt).claims[0] is "hearsay", wanted an id in claims.json`,
    ],
    [
      "a correction of nothing that is there",
      (files) =>
        Object.assign(item(files, "corrections", "campaigners-apart"), { corrects: { kind: "place", id: "naj2" } }),
      `corrections.json: items[${indexOf("corrections", "campaigners-apart")}] (campaigners-apart).corrects.id is "naj2", wanted an id in places.json`,
    ],
    [
      "a line of one point",
      (files) => Object.assign(item(files, "lines", "btc"), { coordinates: [[49.48, 40.2]] }),
      `lines.json: items[${indexOf("lines", "btc")}] (btc).coordinates is [[49.48,40.2]], wanted at least two positions`,
    ],
    ["a file that is none", (files) => delete files.counts, "counts.json: is missing, wanted an object"],
    [
      "a file without items",
      (files) => Object.assign(files.counts ?? {}, { items: 3 }),
      "counts.json: items is 3, wanted a list of items",
    ],
  ];

  test.each(damages)("%s", (_, damage, message) => {
    expect(refusalOf(damage)).toBe(message);
  });

  test("and an undamaged copy is not", () => {
    expect(refusalOf(() => {})).toBe("nothing refused");
  });
});
