import {
  accessBetween,
  type Access as DayAccess,
  type Spell,
  scheduledLinks,
  usableBetween,
  type Who,
} from "../../../geo/network.ts";
import type { Records } from "../../../geo/records.ts";
import { evidence } from "../../story/en/evidence.ts";
import { sayDay, sayDays } from "../../story/say.ts";
import { type AccessDay, AccessTable, type CutState, type LinkState } from "../charts/AccessTable.tsx";

/** The days that are shown: from the first of the war to the airport's reopening in full. */
const [FIRST, LAST] = ["2026-02-28", "2026-03-13"];

const MINUTES_A_DAY = 1440;

/** How far into its day a moment in Baku lies, from 0 to 1; `end` where midnight is the end of the day. */
function shareOfDay(moment: string, end: boolean): number {
  const [hours = 0, minutes = 0] = moment.slice(11, 16).split(":").map(Number);
  const share = (hours * 60 + minutes) / MINUTES_A_DAY;
  return end && share === 0 ? 1 : share;
}

/** A link as it is drawn: what it is, or why it does not let through. */
function stateOf({ state, usable }: Spell): LinkState {
  if (usable === "not known") return "unknown";
  if (usable === "some") return "partial";
  return usable === "no" && (state === "open" || state === "replacement") ? "closed" : state;
}

/** Neighboring spells of one state are one spell in the picture. */
function joined<State extends string>(
  spells: readonly { from: string; to: string; state: State }[],
): AccessDay<State> & { states: State[]; times: string[] } {
  const kept = spells.filter(({ state }, i) => state !== spells[i - 1]?.state);
  const ends = kept.map((_, i) => kept[i + 1]?.from ?? (spells.at(-1)?.to as string));
  return {
    spells: kept.map(({ from, state }, i) => ({
      from: shareOfDay(from, false),
      to: shareOfDay(ends[i] as string, true),
      state,
    })),
    states: kept.map(({ state }) => state),
    times: kept.map(({ from }) => from.slice(11, 16)),
    text: "",
  };
}

function dayInWords<State extends string>(
  spells: readonly { from: string; to: string; state: State }[],
  words: Readonly<Record<State, string>>,
): AccessDay<State> {
  const { spells: drawn, states, times } = joined(spells);
  const text = states.map((state, i) =>
    i === 0 ? words[state] : `${evidence.access.from(times[i] as string)} ${words[state]}`,
  );
  return { spells: drawn, text: text.join(", ") };
}

const CUT_OF = { yes: "joined", some: "joined", no: "cut", "not known": "unknown" } as const;

function cutDays(
  who: Who,
  days: readonly DayAccess[],
  links: Records["links"],
  records: Records,
): AccessDay<CutState>[] {
  return days.map(({ day }) => {
    const spans = usableBetween(day, day, who, links, records);
    return dayInWords(
      spans.map(({ from, to, usable }) => ({ from, to, state: CUT_OF[usable] })),
      evidence.access.cuts,
    );
  });
}

/** The days of each answer in words: “for a part of 5 March, all day on 6, 7 and 8 March”. */
function inWords(days: readonly DayAccess[], of: "cutOff" | "scheduledCutOff"): string {
  const { none, wholly, partly, unknown, join } = evidence.access.spans;
  const said = (answer: DayAccess["cutOff"], words: (days: string) => string): string[] => {
    const own = days.filter((day) => day[of] === answer).map(({ day }) => day);
    return own.length > 0 ? [words(sayDays(own))] : [];
  };
  const parts = [...said("for a part of the day", partly), ...said("yes", wholly), ...said("not known", unknown)];
  return parts.length > 0 ? parts.join(join) : none;
}

function Table({ who, records }: { who: Who; records: Records }) {
  const days = accessBetween(FIRST, LAST, who, records);
  const { access } = evidence;
  const rows = (days[0] as DayAccess).links.map(({ id }) => ({
    id,
    label: access.links[id] ?? records.link(id).name,
    days: days.map(({ links }) => {
      const spells = links.find((link) => link.id === id)?.spells ?? [];
      return dayInWords(
        spells.map((spell) => ({ from: spell.from, to: spell.to, state: stateOf(spell) })),
        access.states,
      );
    }),
  }));
  return (
    <AccessTable
      id={`access-${who}`}
      caption={
        <>
          <strong>{access.captions[who]}.</strong>{" "}
          {access.answer({ scheduled: inWords(days, "scheduledCutOff"), cut: inWords(days, "cutOff") })}
        </>
      }
      days={days.map(({ day }) => {
        const [number, month] = sayDay(day, "shortday").split("\u00a0") as [string, string];
        return { number, month: month.slice(0, 3), said: sayDay(day) };
      })}
      rows={rows}
      answers={[
        {
          id: "scheduled",
          label: access.answers.scheduled,
          days: cutDays(who, days, scheduledLinks(records.links), records),
        },
        { id: "all", label: access.answers.all, days: cutDays(who, days, records.links, records) },
      ]}
      states={access.states}
      cuts={access.cuts}
    />
  );
}

/** Was Nakhchivan cut off? Each link day by day, for people and for freight, with the answer computed from all of them. */
export function Access({ records }: { records: Records }) {
  return (
    <div className="access">
      <Table who="passengers" records={records} />
      <Table who="freight" records={records} />
      <p className="evidence-note">{evidence.access.note}</p>
    </div>
  );
}
