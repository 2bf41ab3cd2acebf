import type { SaidFigure } from "../../map/drawing.ts";
import { type LengthUnit, sayFigure } from "../../story/say.ts";

const DURATION = 900;

const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** Draws the measured lines of a view from their first end to their second, their numbers counting up with them. */
export function drawMeasures(
  stage: HTMLElement,
  picture: Element,
  figures: Readonly<Record<string, SaidFigure>>,
  units: LengthUnit,
): void {
  const numbers = [...picture.querySelectorAll<SVGElement>(".annotations .measure .figure")].flatMap((element) => {
    const figure = figures[element.dataset.figure as string];
    return figure?.value ? [{ element, figure, value: figure.value }] : [];
  });
  if (numbers.length === 0) return;
  stage.classList.remove("is-drawing");
  void stage.offsetWidth;
  stage.classList.add("is-drawing");
  const start = performance.now();
  const tick = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / DURATION));
    for (const { element, figure, value } of numbers) {
      element.textContent = sayFigure({ ...figure, value: value * easeOut(share) }, units);
    }
    if (share < 1) requestAnimationFrame(tick);
    else stage.classList.remove("is-drawing");
  };
  requestAnimationFrame(tick);
}
