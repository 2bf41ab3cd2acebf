import type { Figure } from "../../../geo/figure.ts";
import { distanceBetween, type LngLat } from "../../../geo/measure.ts";
import type { Atlas } from "../../map/drawing.ts";
import { words } from "../../story/en/words.ts";
import { sayFigure, sayPublished, sayRange } from "../../story/say.ts";
import { PrintedFigure } from "../../ui/FigureNumber.tsx";
import { SourceList } from "../../ui/SourceList.tsx";

const sayPlace = ([longitude, latitude]: LngLat): string => `${latitude.toFixed(4)}° N, ${longitude.toFixed(4)}° E`;

function Published({ figure, atlas }: { figure: Figure; atlas: Atlas }) {
  if (figure.published.length === 0) return null;
  return (
    <>
      <dt>{words.working.published}</dt>
      <dd>
        <ul>
          {figure.published.map(({ id, low, high, unit, by, sources }) => (
            <li key={id}>
              {low === high ? sayPublished(low, unit) : `${sayPublished(low, unit)} – ${sayPublished(high, unit)}`}:{" "}
              {by}
              {sources.every((source) => !atlas.records.source(source).read) ? ` (${words.working.unread})` : ""}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** A figure's working: what it is, between what and what it lies, how and from what it was made. */
export function Working({ figure, atlas }: { figure: Figure; atlas: Atlas }) {
  const { ends } = figure;
  const range = sayRange(figure);
  return (
    <div
      id={`working-${figure.id}`}
      className="working"
      popover="auto"
      role="dialog"
      aria-labelledby={`working-${figure.id}-title`}
      data-working={figure.id}
      data-ends={ends && distanceBetween(ends.from, ends.to) > 0 ? JSON.stringify([ends.from, ends.to]) : undefined}
    >
      <button type="button" className="close" popoverTarget={`working-${figure.id}`} popoverTargetAction="hide">
        {words.working.close}
      </button>
      <h3 id={`working-${figure.id}-title`}>{figure.label}</h3>
      <p className="working-value">
        <PrintedFigure figure={figure} />
      </p>
      <dl>
        {figure.value !== null && range !== sayFigure(figure) && (
          <>
            <dt>{words.working.range}</dt>
            <dd>
              <span className="figure-range" data-figure={figure.id}>
                {range}
              </span>
            </dd>
          </>
        )}
        <dt>{words.working.how}</dt>
        <dd>{figure.method}</dd>
        {ends && (
          <>
            <dt>{words.working.from}</dt>
            <dd>
              {sayPlace(ends.from)} {words.working.to} {sayPlace(ends.to)}
            </dd>
          </>
        )}
        <dt>{words.working.why}</dt>
        <dd>{figure.range}</dd>
        <Published figure={figure} atlas={atlas} />
        <dt>{words.working.sources}</dt>
        <dd>
          <SourceList sources={[...new Set(figure.sources)].map((id) => atlas.records.source(id))} />
        </dd>
      </dl>
    </div>
  );
}
