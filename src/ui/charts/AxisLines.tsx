import { type Axis, anchorAt, percent, shareOn } from "./axis.ts";

/** Thin lines through the plot at the ticks of an axis, from so many pixels under its upper edge. */
export function TickLines({ axis, from = 0 }: { axis: Axis; from?: number }) {
  return axis.ticks.map(({ at }) => {
    const x = percent(shareOn(axis, at));
    return <line key={at} className="chart-tick" x1={x} x2={x} y1={from} y2="100%" />;
  });
}

/**
 * What the ticks say, under the plot. In a narrow one only the first, the last and, where it fits, the one midway
 * do. With room beside the plot, those at its ends stand centered too.
 */
export function TickTexts({ axis, roomBeside = false }: { axis: Axis; roomBeside?: boolean }) {
  const last = axis.ticks.length - 1;
  return (
    <svg className="chart-ticks" aria-hidden="true">
      {axis.ticks.map(({ at, text }, i) => {
        const share = shareOn(axis, at);
        const name = i % last === 0 ? undefined : i * 2 === last ? "is-middle" : "is-minor";
        return (
          <text
            key={at}
            className={name}
            x={percent(share)}
            y="14"
            textAnchor={roomBeside ? "middle" : anchorAt(share)}
          >
            {text}
          </text>
        );
      })}
    </svg>
  );
}

/** Patterns that a chart fills with: told apart in grey, at any size of the chart. `id` keeps them apart on a page. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-dense`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-wash" width="5" height="5" />
        <path className="chart-hatch" d="M0 0V5" />
      </pattern>
      <pattern id={`${id}-sparse`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path className="chart-hatch" d="M0 0V6" />
      </pattern>
    </defs>
  );
}
