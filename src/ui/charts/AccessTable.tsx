import type { ReactNode } from "react";
import { percent } from "./axis.ts";

/** What a link can be on a part of a day. */
export const LINK_STATES = ["open", "replacement", "partial", "stopped", "closed", "planned", "unknown"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Whether the two parts were cut off from each other. */
export const CUT_STATES = ["cut", "joined", "unknown"] as const;
export type CutState = (typeof CUT_STATES)[number];

/** A part of a day: from and to are shares of it, 0 at midnight and 1 at the next. */
export interface AccessSpell<State extends string> {
  readonly from: number;
  readonly to: number;
  readonly state: State;
}

/** A day of a row: its spells, and the same in words. */
export interface AccessDay<State extends string> {
  readonly spells: readonly AccessSpell<State>[];
  readonly text: string;
}

export interface AccessRow {
  readonly id: string;
  readonly label: string;
  /** As many as there are days. */
  readonly days: readonly AccessDay<LinkState>[];
}

/** Whether nothing led through, day by day. */
export interface AccessAnswer {
  readonly id: string;
  readonly label: string;
  readonly days: readonly AccessDay<CutState>[];
}

export interface AccessTableProps {
  /** Keeps ids apart on a page. */
  readonly id: string;
  readonly caption: ReactNode;
  /** The days, in order, with the months they lie in; `said` is the day in words. */
  readonly days: readonly { readonly month: string; readonly number: string; readonly said: string }[];
  readonly rows: readonly AccessRow[];
  /** The answers, under the links: cut off or not, day by day. */
  readonly answers: readonly AccessAnswer[];
  /** What the patterns mean; the key shows those that occur. */
  readonly states: Readonly<Record<LinkState, string>>;
  readonly cuts: Readonly<Record<CutState, string>>;
}

/** The height of a cell's picture, in pixels. */
const CELL = 20;

type AnyState = LinkState | CutState;

/** A stretch of a day in a state: each state has a pattern of its own. */
function Stretch({ id, from, to, state }: { id: string; from: number; to: number; state: AnyState }) {
  const [x, width, middle] = [percent(from), percent(to - from), CELL / 2];
  const [line, right] = [CELL - 4, percent(to)];
  switch (state) {
    case "open":
      return <rect className="access-open" x={x} y="4" width={width} height={CELL - 8} />;
    case "partial":
    case "replacement":
      return <rect x={x} y="4" width={width} height={CELL - 8} fill={`url(#${id}-${state})`} />;
    case "closed":
      return <rect x={x} y="4" width={width} height={CELL - 8} fill={`url(#${id}-closed)`} />;
    case "stopped":
      return <line className="access-stopped" x1={x} x2={right} y1={middle} y2={middle} />;
    case "planned":
      return <line className="access-planned" x1={x} x2={right} y1={line} y2={line} />;
    case "cut":
      return <rect className="access-cut" x={x} y="2" width={width} height={CELL - 4} />;
    case "joined":
      return <line className="access-joined" x1={x} x2={right} y1={middle} y2={middle} />;
    case "unknown":
      return <rect x={x} y="4" width={width} height={CELL - 8} fill={`url(#${id}-unknown)`} />;
  }
}

function Cell({ id, day: { spells, text } }: { id: string; day: AccessDay<AnyState> }) {
  return (
    <td>
      <svg height={CELL} aria-hidden="true">
        {spells.map(({ from, to, state }) => (
          <Stretch key={from} id={id} from={from} to={to} state={state} />
        ))}
      </svg>
      <span className="chart-unseen">{text}</span>
    </td>
  );
}

function AccessPatterns({ id }: { id: string }) {
  return (
    <svg className="chart-defs" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id={`${id}-replacement`} width="6" height="6" y="4" patternUnits="userSpaceOnUse">
          <circle className="access-dot" cx="3" cy="3" r="1.9" />
        </pattern>
        <pattern id={`${id}-partial`} width="4" height="4" y="4" patternUnits="userSpaceOnUse">
          <path className="access-bar" d="M0 1H4" />
        </pattern>
        <pattern id={`${id}-closed`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="chart-hatch" d="M0 0V5M0 0H5" />
        </pattern>
        <pattern id={`${id}-unknown`} width="9" height="12" y="4" patternUnits="userSpaceOnUse">
          <circle className="access-question" cx="4.5" cy="6" r="2" />
        </pattern>
      </defs>
    </svg>
  );
}

function Key({ id, rows, answers, states, cuts }: AccessTableProps) {
  const occurring = new Set(rows.flatMap(({ days }) => days.flatMap(({ spells }) => spells.map(({ state }) => state))));
  const answered = new Set(
    answers.flatMap(({ days }) => days.flatMap(({ spells }) => spells.map(({ state }) => state))),
  );
  const shown: [AnyState, string][] = [
    ...LINK_STATES.filter((state) => occurring.has(state)).map((state): [AnyState, string] => [state, states[state]]),
    // Not known looks alike in both.
    ...CUT_STATES.filter((state) => answered.has(state) && !(state === "unknown" && occurring.has(state))).map(
      (state): [AnyState, string] => [state, cuts[state]],
    ),
  ];
  return (
    <ul className="chart-key" data-states={shown.map(([state]) => state).join(" ")}>
      {shown.map(([state, words]) => (
        <li key={state}>
          <svg width="34" height={CELL} aria-hidden="true">
            <Stretch id={id} from={0} to={1} state={state} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The months over the days: how many columns each takes. */
function monthsOf(days: AccessTableProps["days"]): { month: string; count: number }[] {
  const months = [...new Set(days.map(({ month }) => month))];
  return months.map((month) => ({ month, count: days.filter((day) => day.month === month).length }));
}

function requireDays(row: string, days: readonly unknown[], wanted: number): void {
  if (days.length !== wanted) throw new RangeError(`the row "${row}" has ${days.length} days, wanted ${wanted}`);
}

/**
 * Links day by day: a row a link, a column a day, the state by the hour as a pattern; and in the last rows whether the
 * two ends were cut off from each other. Each link's name stands over its days, so that the days fit a phone.
 *
 * @throws RangeError if a row has more or fewer days than the table.
 */
export function AccessTable(props: AccessTableProps) {
  const { id, caption, days, rows, answers } = props;
  for (const row of [...rows, ...answers]) requireDays(row.id, row.days, days.length);
  const strips: { id: string; label: string; days: readonly AccessDay<AnyState>[]; isAnswer: boolean }[] = [
    ...rows.map((row) => ({ ...row, isAnswer: false })),
    ...answers.map((row) => ({ ...row, isAnswer: true })),
  ];
  return (
    <figure className="chart access-table">
      <figcaption>{caption}</figcaption>
      <AccessPatterns id={id} />
      <table>
        <thead>
          <tr>
            {monthsOf(days).map(({ month, count }) => (
              <th key={month} scope="colgroup" colSpan={count}>
                {month}
              </th>
            ))}
          </tr>
          <tr>
            {days.map(({ number, said }) => (
              <th key={said} scope="col" abbr={said}>
                {number}
              </th>
            ))}
          </tr>
        </thead>
        {strips.map((strip) => (
          <tbody key={strip.id} className={strip.isAnswer ? "is-answer" : undefined} data-row={strip.id}>
            <tr>
              <th scope="rowgroup" colSpan={days.length}>
                {strip.label}
              </th>
            </tr>
            <tr>
              {strip.days.map((day, i) => (
                <Cell key={days[i]?.said} id={id} day={day} />
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <Key {...props} />
    </figure>
  );
}
