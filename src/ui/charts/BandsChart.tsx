import type { ReactNode } from "react";
import { Patterns, TickLines, TickTexts } from "./AxisLines.tsx";
import { type Axis, percent, shareOn } from "./axis.ts";

/** A reported range: from the lowest to the highest published value. */
export interface BandRow {
  readonly id: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** The range in words. */
  readonly text: ReactNode;
  /** Whether a source of the lowest value was read, and of the highest. */
  readonly lowRead: boolean;
  readonly highRead: boolean;
}

/** A distance that goes through all rows as a thin line; with words, as a stronger one. */
export interface BandLine {
  readonly id: string;
  readonly at: number;
  readonly text?: ReactNode;
}

export interface BandsChartProps {
  /** Keeps ids apart on a page. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly heads: { readonly label: string; readonly range: string };
  readonly groups: readonly { readonly id: string; readonly label: string; readonly rows: readonly BandRow[] }[];
  readonly lines: readonly BandLine[];
  readonly axis: Axis;
  /** What the signs mean: both kinds of end, and the lines. */
  readonly signs: { readonly read: string; readonly unread: string; readonly line: string };
}

/** The height of a row and of its band, in pixels. */
const [ROW, BAND] = [22, 10];
const MIDDLE = ROW / 2;

/** An end of a band: a bar where a source was read, a dotted ring where none was. */
function End({ x, read }: { x: string; read: boolean }) {
  if (!read) return <circle className="band-unread" cx={x} cy={MIDDLE} r="4.5" />;
  return <line className="band-read" x1={x} x2={x} y1={MIDDLE - 7} y2={MIDDLE + 7} />;
}

function Band({ id, row, axis }: { id: string; row: BandRow; axis: Axis }) {
  const [low, high] = [shareOn(axis, row.low), shareOn(axis, row.high)];
  const isSingle = row.low === row.high;
  return (
    <svg className="band" height={ROW} aria-hidden="true" data-low={row.low} data-high={row.high}>
      {!isSingle && (
        <rect
          x={percent(low)}
          y={MIDDLE - BAND / 2}
          width={percent(high - low)}
          height={BAND}
          fill={`url(#${id}-dense)`}
        />
      )}
      <End x={percent(low)} read={row.lowRead} />
      {!isSingle && <End x={percent(high)} read={row.highRead} />}
    </svg>
  );
}

/** The height of a line's words, over the plot, in pixels: each has a row of its own, like a flag on its pole. */
const FLAG = 15;

/** The distances as lines through the plot; those that are said begin at their words. */
function Lines({ lines, axis, head }: { lines: readonly BandLine[]; axis: Axis; head: number }) {
  const said = lines.filter(({ text }) => text !== undefined).sort((a, b) => a.at - b.at);
  return lines.map(({ id, at, text }) => {
    const share = shareOn(axis, at);
    const x = percent(share);
    if (text === undefined)
      return <line key={id} className="band-line" x1={x} x2={x} y1={head} y2="100%" data-at={at} />;
    const top = said.findIndex((one) => one.id === id) * FLAG;
    const isLate = share > 0.6;
    return (
      <g key={id}>
        <line className="band-line is-said" x1={x} x2={x} y1={top + 2} y2="100%" data-at={at} />
        <text x={x} y={top + 12} dx={isLate ? -5 : 5} textAnchor={isLate ? "end" : "start"}>
          {text}
        </text>
      </g>
    );
  });
}

function Key({ id, signs }: { id: string; signs: BandsChartProps["signs"] }) {
  return (
    <ul className="chart-key">
      <li>
        <svg width="34" height={ROW} aria-hidden="true">
          <rect x="4" y={MIDDLE - BAND / 2} width="26" height={BAND} fill={`url(#${id}-dense)`} />
          <End x="4" read />
          <End x="30" read />
        </svg>
        {signs.read}
      </li>
      <li>
        <svg width="34" height={ROW} aria-hidden="true">
          <End x="17" read={false} />
        </svg>
        {signs.unread}
      </li>
      <li>
        <svg width="34" height={ROW} aria-hidden="true">
          <line className="band-line" x1="12" x2="12" y1="0" y2="100%" />
          <line className="band-line is-said" x1="22" x2="22" y1="0" y2="100%" />
        </svg>
        {signs.line}
      </li>
    </ul>
  );
}

/**
 * Reported ranges as bands on one axis, grouped, with distances that go through all of them: what begins beyond a line
 * reaches it by every published value. It is a table.
 */
export function BandsChart({ id, caption, heads, groups, lines, axis, signs }: BandsChartProps) {
  const head = Math.max(1, lines.filter(({ text }) => text !== undefined).length) * FLAG + 3;
  return (
    <figure className="chart bands-chart">
      <figcaption>{caption}</figcaption>
      <div className="chart-body">
        <svg className="chart-lines" aria-hidden="true">
          <Patterns id={id} />
          <TickLines axis={axis} from={head} />
          <Lines lines={lines} axis={axis} head={head} />
        </svg>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="chart-unseen">{heads.label}</span>
              </th>
              <td>
                <svg width="1" height={head} aria-hidden="true" />
              </td>
              <th scope="col">
                <span className="bands-head">{heads.range}</span>
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {group.label}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  <td>
                    <Band id={id} row={row} axis={axis} />
                  </td>
                  <td>
                    <bdi>{row.text}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <TickTexts axis={axis} roomBeside />
      <Key id={id} signs={signs} />
    </figure>
  );
}
