import type { Figure } from "../../geo/figure.ts";
import { sayFigure } from "../story/say.ts";

/** What a printed number leads to: a sheet of the same page, or the place on the page where its working stands. */
export type NumberKind = "sheet" | "anchor";

/** The value that programs read: metres, square metres, days or a plain count; the two ends where there is only a spread. */
function machineValue({ value, low, high }: Figure): string {
  const short = (number: number): string =>
    String(Math.abs(number) >= 100 ? Math.round(number) : Number(number.toFixed(4)));
  return value === null ? `${short(low)}/${short(high)}` : short(value);
}

/** A printed figure. The page's scripts say it again in other units from what its attributes carry. */
export function PrintedFigure({ figure }: { figure: Figure }) {
  return (
    <data className="figure" value={machineValue(figure)} data-figure={figure.id}>
      {sayFigure(figure)}
    </data>
  );
}

/** A printed figure that leads to its working, with or without scripts. */
export function FigureNumber({ figure, kind }: { figure: Figure; kind: NumberKind }) {
  if (kind === "anchor") {
    return (
      <a className="number" href={`#figure-${figure.id}`}>
        <PrintedFigure figure={figure} />
      </a>
    );
  }
  return (
    <button type="button" className="number" popoverTarget={`working-${figure.id}`}>
      <PrintedFigure figure={figure} />
    </button>
  );
}
