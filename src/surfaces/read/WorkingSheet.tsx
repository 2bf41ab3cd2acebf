import type { Figure } from "../../../geo/figure.ts";
import { distanceBetween } from "../../../geo/measure.ts";
import type { Library } from "../../map/edition.ts";
import { words } from "../../story/en/words.ts";
import { PrintedFigure } from "../../ui/FigureNumber.tsx";
import { FigureWorking } from "../../ui/FigureWorking.tsx";

/** The sheet that a number opens: what it is, between what and what it lies, how and from what it was made. */
export function WorkingSheet({ figure, atlas }: { figure: Figure; atlas: Library }) {
  const { id, ends } = figure;
  return (
    <div
      id={`working-${id}`}
      className="sheet working"
      popover="auto"
      role="dialog"
      aria-labelledby={`working-${id}-title`}
      data-working={id}
      data-ends={ends && distanceBetween(ends.from, ends.to) > 0 ? JSON.stringify([ends.from, ends.to]) : undefined}
    >
      <button type="button" className="close" popoverTarget={`working-${id}`} popoverTargetAction="hide">
        {words.close}
      </button>
      <h3 id={`working-${id}-title`}>{figure.label}</h3>
      <p className="working-value">
        <PrintedFigure figure={figure} />
      </p>
      <FigureWorking figure={figure} atlas={atlas} />
      <p className="sheet-link">
        <a href={`sources/#figure-${id}`}>{words.inLedger.figure}</a>
      </p>
    </div>
  );
}
