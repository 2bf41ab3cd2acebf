import type { ReactNode } from "react";
import { TableHead } from "../TableHead.tsx";
import { TickLines, TickTexts } from "./AxisLines.tsx";
import { type Axis, percent, shareOn } from "./axis.ts";

/** How one quantity grows along the axis. */
export interface Curve {
  readonly id: string;
  readonly label: string;
  readonly points: readonly { readonly at: number; readonly value: number }[];
  /** The highest value there can be: the top of its plot, and how it is said. */
  readonly most: { readonly value: number; readonly text: ReactNode };
  /** Whether it grows by whole things, in steps, and not along straight lines. */
  readonly steps: boolean;
  /** The few points that are said: in few words, since the axis says where they lie. */
  readonly said: readonly { readonly at: number; readonly value: number; readonly text: ReactNode }[];
}

export interface CurveChartProps {
  /** Keeps ids apart on a page. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly axis: Axis;
  /** What the axis counts. */
  readonly along: string;
  readonly curves: readonly Curve[];
  /** The same as a table: heads of its columns, and rows of words. */
  readonly table: {
    readonly open: string;
    readonly heads: readonly string[];
    readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  };
}

/** The plot's own units, in which its path is drawn: it is stretched to any box. */
const UNITS = 1000;

/** Space over the highest value, as a share of the plot's height, so that its words stay in the plot. */
const HEADROOM = 0.16;

const height = ({ most }: Curve, value: number): number => 1 - (value / most.value) * (1 - HEADROOM);

function pathOf(curve: Curve, axis: Axis): string {
  const spots = curve.points.map(({ at, value }) => [
    Math.round(shareOn(axis, at) * UNITS),
    Math.round(height(curve, value) * UNITS),
  ]);
  return spots
    .map(([x, y], i) => (i === 0 ? `M${x} ${y}` : curve.steps ? `H${x}V${y}` : `L${x} ${y}`))
    .filter((step, i, all) => i === 0 || step !== all[i - 1])
    .join("");
}

/** A point that is said: its words stand over the curve, on the side where it comes from, where it is low. */
function Said({ curve, axis, point }: { curve: Curve; axis: Axis; point: Curve["said"][number] }) {
  const [x, y] = [shareOn(axis, point.at), height(curve, point.value)];
  const isEarly = x < 0.2;
  return (
    <>
      <circle className="curve-point" cx={percent(x)} cy={percent(y)} r="3.5" />
      <text
        x={percent(x)}
        y={percent(y)}
        dx={isEarly ? "-3" : "-6"}
        dy="-7"
        textAnchor={isEarly ? "start" : "end"}
        data-at={point.at}
      >
        {point.text}
      </text>
    </>
  );
}

function Plot({ curve, axis }: { curve: Curve; axis: Axis }) {
  const path = pathOf(curve, axis);
  const top = percent(height(curve, curve.most.value));
  return (
    <div className="curve">
      <p>{curve.label}</p>
      <svg className="curve-plot" aria-hidden="true">
        <TickLines axis={axis} />
        <line className="chart-tick" x1="0" x2="100%" y1={top} y2={top} />
        <line className="chart-base" x1="0" x2="100%" y1="100%" y2="100%" />
        <svg
          viewBox={`0 0 ${UNITS} ${UNITS}`}
          aria-hidden="true"
          width="100%"
          height="100%"
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path className="curve-under" d={`${path}V${UNITS}H0Z`} />
          <path className="curve-line" d={path} />
        </svg>
        <text className="curve-most" x="0" y={top} dy="-5">
          {curve.most.text}
        </text>
        {curve.said.map((point) => (
          <Said key={point.at} curve={curve} axis={axis} point={point} />
        ))}
      </svg>
    </div>
  );
}

/** How quantities grow with a distance, each in a plot of its own under the last, over one axis; and the same as a table. */
export function CurveChart({ id, caption, axis, along, curves, table }: CurveChartProps) {
  return (
    <figure className="chart curve-chart">
      <figcaption>{caption}</figcaption>
      {curves.map((curve) => (
        <Plot key={curve.id} curve={curve} axis={axis} />
      ))}
      <TickTexts axis={axis} />
      <p className="chart-along" aria-hidden="true">
        {along}
      </p>
      <details>
        <summary>{table.open}</summary>
        <table id={`${id}-table`}>
          <TableHead heads={table.heads} />
          <tbody>
            {table.rows.map(({ id: row, cells: [first, ...rest] }) => (
              <tr key={row}>
                <th scope="row">{first}</th>
                {rest.map((text, i) => (
                  <td key={table.heads[i + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
