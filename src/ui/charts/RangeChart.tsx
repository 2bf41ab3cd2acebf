import type { ReactNode } from "react";
import { Patterns, TickLines, TickTexts } from "./AxisLines.tsx";
import { type Axis, anchorAt, percent, shareOn } from "./axis.ts";

/** A published value or range, as a row of the chart. */
export interface RangeRow {
  readonly id: string;
  readonly label: string;
  /** Where it comes from, or what is to be said of it. */
  readonly note?: string;
  readonly low: number;
  /** The same as `low` where one value was published. */
  readonly high: number;
  /** The range in words. */
  readonly text: string;
  /** What stands beside it in the last column: a ratio, say. */
  readonly ratio?: string;
  /** Published as an estimate; put forward by campaigners; or something else that the rest is held against. */
  readonly kind: "published" | "campaign" | "reference";
  /** Ends that the source itself leaves open: “more than”, “up to”. */
  readonly open?: "low" | "high" | "both";
}

export interface RangeChartProps {
  /** Keeps ids apart on a page. */
  readonly id: string;
  readonly caption: ReactNode;
  /** Heads of the table's columns. */
  readonly heads: { readonly label: string; readonly range: string; readonly ratio?: string };
  readonly rows: readonly RangeRow[];
  /** From zero. */
  readonly axis: Axis;
  /** A value that goes through all rows as a line. */
  readonly reference?: { readonly at: number; readonly text: string };
}

/** The height of a band and of its row, in pixels. */
const [BAND, ROW] = [14, 20];
const TOP = (ROW - BAND) / 2;

/** How much of a band's width fades at an end that is open. */
const FADE = 0.3;

function Band({ id, row, axis }: { id: string; row: RangeRow; axis: Axis }) {
  const { low, high, kind, open } = row;
  const [from, to] = [shareOn(axis, low), shareOn(axis, high)];
  const [x, right, width] = [percent(from), percent(to), percent(to - from)];
  if (low === high) return <line className="chart-value" x1={x} x2={x} y1="1" y2={ROW - 1} />;
  const isOpen = (end: "low" | "high"): boolean => open === end || open === "both";
  const fade = percent((to - from) * FADE);
  return (
    <>
      <rect
        x={x}
        y={TOP}
        width={width}
        height={BAND}
        fill={`url(#${id}-${kind === "campaign" ? "sparse" : "dense"})`}
      />
      {kind === "campaign" && <rect className="range-outline" x={x} y={TOP} width={width} height={BAND} />}
      {isOpen("low") && <rect x={x} y={TOP} width={fade} height={BAND} fill={`url(#${id}-open-low)`} />}
      {isOpen("high") && (
        <rect x={percent(to - (to - from) * FADE)} y={TOP} width={fade} height={BAND} fill={`url(#${id}-open-high)`} />
      )}
      <line className={`chart-end${isOpen("low") ? " is-open" : ""}`} x1={x} x2={x} y1="1" y2={ROW - 1} />
      <line className={`chart-end${isOpen("high") ? " is-open" : ""}`} x1={right} x2={right} y1="1" y2={ROW - 1} />
    </>
  );
}

/** A gradient from the page's color to nothing, in which a band disappears toward an open end. */
function Fade({ id, toward }: { id: string; toward: "low" | "high" }) {
  const stops = [
    <stop key="page" offset="0" className="chart-page" />,
    <stop key="none" offset="1" className="chart-page" stopOpacity="0" />,
  ];
  const way = toward === "low" ? { x1: "0", x2: "1" } : { x1: "1", x2: "0" };
  return (
    <linearGradient id={`${id}-open-${toward}`} {...way}>
      {stops}
    </linearGradient>
  );
}

function Reference({ axis, reference: { at, text } }: { axis: Axis; reference: { at: number; text: string } }) {
  const share = shareOn(axis, at);
  // The words run toward the side with more room.
  const anchor = anchorAt(share) === "middle" ? (share < 0.5 ? "start" : "end") : anchorAt(share);
  return (
    <svg className="chart-reference" aria-hidden="true">
      <text x={percent(share)} y="13" dx={anchor === "start" ? "-1" : "1"} textAnchor={anchor}>
        {text}
      </text>
    </svg>
  );
}

/**
 * Published values and ranges under each other on one axis, so that a range looks like a range. It is a table: each row
 * has its words, and under them its band.
 */
export function RangeChart({ id, caption, heads, rows, axis, reference }: RangeChartProps) {
  const columns = heads.ratio === undefined ? 2 : 3;
  return (
    <figure className="chart range-chart">
      <figcaption>{caption}</figcaption>
      {reference && <Reference axis={axis} reference={reference} />}
      <div className="chart-body">
        <svg className="chart-lines" aria-hidden="true">
          <Patterns id={id} />
          <defs>
            <Fade id={id} toward="low" />
            <Fade id={id} toward="high" />
          </defs>
          <TickLines axis={axis} />
          {reference && (
            <line
              className="chart-through"
              x1={percent(shareOn(axis, reference.at))}
              x2={percent(shareOn(axis, reference.at))}
              y1="0"
              y2="100%"
            />
          )}
        </svg>
        <table>
          <thead className="chart-unseen">
            <tr>
              <th scope="col">{heads.label}</th>
              <th scope="col">{heads.range}</th>
              {heads.ratio !== undefined && <th scope="col">{heads.ratio}</th>}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.id} className={`range-row is-${row.kind}`}>
              <tr>
                <th scope="row">
                  <span>{row.label}</span>
                </th>
                <td>
                  <bdi>{row.text}</bdi>
                </td>
                {heads.ratio !== undefined && (
                  <td>
                    <bdi>{row.ratio}</bdi>
                  </td>
                )}
              </tr>
              {row.note && (
                <tr className="range-note">
                  <td colSpan={columns}>
                    <small>{row.note}</small>
                  </td>
                </tr>
              )}
              <tr>
                <td colSpan={columns} aria-hidden="true">
                  <svg className="range-band" height={ROW} aria-hidden="true" data-low={row.low} data-high={row.high}>
                    <Band id={id} row={row} axis={axis} />
                  </svg>
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      </div>
      <TickTexts axis={axis} />
    </figure>
  );
}
