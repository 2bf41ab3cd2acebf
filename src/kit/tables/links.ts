import { type Access, accessBetween, type Way } from "../../../geo/network.ts";
import type { Crossing, Link } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { idColumn, OURS, sourcesColumn } from "./columns.ts";

type CrossingState = Crossing["states"][number] & { readonly crossing: string };
type LinkState = Link["states"][number] & { readonly link: string };

const crossingColumns: readonly Column<Crossing>[] = [
  idColumn("crossing"),
  { name: "name", type: "string", says: "Its name on both sides.", of: ({ name }) => name },
  { name: "place", type: "string", says: "Where it is.", refers: ["places"], of: ({ place }) => place },
  {
    name: "between",
    type: "list",
    says: "The two countries, by their ISO 3166-1 alpha-3 codes.",
    of: ({ between }) => between,
  },
  {
    name: "listed_working_2025_11_04",
    type: "boolean",
    says: "Whether Azerbaijan's customs listed it as working on 4 November 2025.",
    of: (crossing) => crossing.listed_working_2025_11_04,
  },
  sourcesColumn,
];

const linkColumns: readonly Column<Link>[] = [
  idColumn("link"),
  { name: "name", type: "string", says: "What it is.", of: ({ name }) => name },
  {
    name: "mode",
    type: "string",
    says: "What goes over it.",
    words: ["flight", "bus", "flight+bus", "freight", "road", "land"],
    of: ({ mode }) => mode,
  },
  {
    name: "way",
    type: "string",
    says: "What kind of way it is: direct, or through Iran, which ran to a timetable or freely before the war; in their place; around, through Turkey and Georgia; or through Armenia.",
    words: ["direct", "iran", "replacement", "around", "armenia"],
    of: ({ way }) => way,
  },
  { name: "lines", type: "list", says: "How it is drawn.", refers: ["lines"], of: ({ lines }) => lines },
  {
    name: "passes",
    type: "list",
    says: "The borders that it passes, in turn, each as the ids of its crossings, any one of which will do, parted by a slash. None where no crossing has a say.",
    of: ({ passes }) => passes.map(({ crossings }) => crossings.join("/")),
  },
];

type State = LinkState | CrossingState;

const spanColumns: readonly Column<State>[] = [
  {
    name: "from",
    type: "moment",
    says: "The first day, or moment, of this state.",
    empty: "from before the time of the story, or not known, which the note says",
    of: ({ from }) => from,
  },
  {
    name: "to",
    type: "moment",
    says: "The first day, or moment, after this state.",
    empty: "it lasts, or its end is not known, which the note says",
    of: ({ to }) => to,
  },
  { name: "note", type: "string", says: "What is known of it.", of: ({ note }) => note },
  sourcesColumn,
];

const crossingStateColumns: readonly Column<CrossingState>[] = [
  { name: "crossing", type: "string", says: "The crossing.", refers: ["crossings"], of: ({ crossing }) => crossing },
  {
    name: "traffic",
    type: "string",
    says: "For which traffic.",
    words: ["freight", "passengers", "all"],
    of: ({ traffic }) => traffic,
  },
  {
    name: "state",
    type: "string",
    says: "Whether it could be crossed.",
    words: ["open", "stopped", "partial", "restricted", "closed", "not-yet-open", "historic"],
    of: ({ state }) => state,
  },
  ...spanColumns,
];

const linkStateColumns: readonly Column<LinkState>[] = [
  { name: "link", type: "string", says: "The link.", refers: ["links"], of: ({ link }) => link },
  {
    name: "who",
    type: "string",
    says: "Whether it is told of passengers or of freight.",
    words: ["passengers", "freight"],
    of: ({ who }) => who,
  },
  {
    name: "state",
    type: "string",
    says: "Whether it could be used.",
    words: ["open", "stopped", "replacement", "closed", "planned", "unknown"],
    of: ({ state }) => state,
  },
  ...spanColumns,
];

const USE = ["all day", "part of the day", "not at all", "not known"];
const CUT_OFF = ["no", "for a part of the day", "yes", "not known"];

const wayColumn = (way: Way, what: string): Column<Access> => ({
  name: way,
  type: "string",
  says: `Whether one got through ${what} in the course of the day, everybody or only some.`,
  words: USE,
  of: ({ ways }) => ways[way],
});

const accessColumns: readonly Column<Access>[] = [
  { name: "day", type: "date", says: "The day, by Baku's clock.", of: ({ day }) => day },
  { name: "who", type: "string", says: "Who or what.", words: ["passengers", "freight"], of: ({ who }) => who },
  wayColumn("direct", "by the direct flight"),
  wayColumn("iran", "through Iran"),
  wayColumn("replacement", "by what ran in place of the direct flight"),
  wayColumn("around", "around, through Turkey and Georgia"),
  wayColumn("armenia", "through Armenia"),
  {
    name: "cut_off",
    type: "string",
    says: "Whether nothing on record led through, of whatever kind.",
    words: CUT_OFF,
    of: ({ cutOff }) => cutOff,
  },
  {
    name: "scheduled_cut_off",
    type: "string",
    says: "Whether nothing led through that ran to a timetable, or freely, before the war: neither the direct flight nor the ways through Iran.",
    words: CUT_OFF,
    of: ({ scheduledCutOff }) => scheduledCutOff,
  },
  { ...sourcesColumn, of: ({ links }) => [...new Set(links.flatMap(sourcesOfSpells))] },
];

const sourcesOfSpells = ({ spells }: Access["links"][number]): string[] => spells.flatMap(({ sources }) => sources);

/** The days that are told one by one: from the first of the war to the week after the links came back. */
const [FIRST_DAY, LAST_DAY] = ["2026-02-28", "2026-03-13"];

/** The ways between the exclave and the mainland, and the crossings of the borders, with their states by date. */
export function linkTables({ atlas: { records } }: Edition): Table[] {
  const { crossings, links } = records;
  return [
    tableOf({
      name: "crossings",
      title: "Border crossings",
      about: "Crossings of the borders round Azerbaijan and its exclave. Where they lie is in places.geojson.",
      licences: OURS,
      columns: crossingColumns,
      rows: crossings,
    }),
    tableOf({
      name: "crossing_states",
      title: "States of the crossings",
      about: "When each crossing was open to what.",
      licences: OURS,
      columns: crossingStateColumns,
      rows: crossings.flatMap(({ id, states }) => states.map((state) => ({ ...state, crossing: id }))),
    }),
    tableOf({
      name: "links",
      title: "Links between the exclave and the mainland",
      about: "The ways to get from Nakhchivan to the rest of Azerbaijan.",
      licences: OURS,
      columns: linkColumns,
      rows: links,
    }),
    tableOf({
      name: "link_states",
      title: "States of the links",
      about: "When each link was open to whom.",
      licences: OURS,
      columns: linkStateColumns,
      rows: links.flatMap(({ id, states }) => states.map((state) => ({ ...state, link: id }))),
    }),
    tableOf({
      name: "access",
      title: "Access, day by day",
      about:
        "Whether Nakhchivan was cut off from the rest of Azerbaijan, computed for each day from the states of links and crossings. Nothing is guessed: where nothing is told, or a change came at an untold hour, it is not known.",
      licences: OURS,
      columns: accessColumns,
      rows: (["passengers", "freight"] as const).flatMap((who) => accessBetween(FIRST_DAY, LAST_DAY, who, records)),
    }),
  ];
}
