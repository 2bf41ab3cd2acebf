import { type Figure, publishedSpread } from "../../geo/figure.ts";
import type { LngLat } from "../../geo/measure.ts";
import type { Library } from "../map/edition.ts";
import { words } from "../story/en/words.ts";
import { sayFigure, sayRange } from "../story/say.ts";
import { Corrections } from "./Corrections.tsx";
import { PublishedValue } from "./Length.tsx";
import { SourceList } from "./SourceList.tsx";

const sayPlace = ([longitude, latitude]: LngLat): string => {
  const side = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
  return `${side(latitude, "N", "S")}, ${side(longitude, "E", "W")}`;
};

function PublishedSpread({ figure }: { figure: Figure }) {
  const spread = publishedSpread(figure);
  const unit = figure.published[0]?.unit;
  if (!spread || !unit || spread.low === spread.high) return null;
  return (
    <p>
      {words.working.spread} <PublishedValue low={spread.low} high={spread.high} unit={unit} />
    </p>
  );
}

function Published({ figure, atlas }: { figure: Figure; atlas: Library }) {
  if (figure.published.length === 0) return null;
  return (
    <>
      <dt>{words.working.published}</dt>
      <dd>
        <PublishedSpread figure={figure} />
        <ul>
          {figure.published.map(({ id, low, high, unit, by, note, sources }) => (
            <li key={id}>
              <PublishedValue low={low} high={high} unit={unit} />: {by}
              {note ? `. ${note}` : ""}
              {sources.every((source) => !atlas.records.source(source).read) ? ` (${words.working.unread})` : ""}
              <Corrections of="estimate" id={id} records={atlas.records} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** How a figure was made: its range and why, the method, its end points, what others publish, its sources. */
export function FigureWorking({ figure, atlas }: { figure: Figure; atlas: Library }) {
  const { ends } = figure;
  const range = sayRange(figure);
  return (
    <>
      <dl className="working-list">
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
      <Corrections of="figure" id={figure.id} records={atlas.records} />
    </>
  );
}
