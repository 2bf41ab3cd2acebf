import type { LengthUnit } from "../story/say.ts";
import { annotationsSvg, measureSvg } from "./annotations.ts";
import type { Drawing, DrawnMeasure } from "./drawing.ts";
import type { WorldBox } from "./mercator.ts";

/**
 * The SVG on the stage: a whole poster, of which only the annotations are seen while a live map lies under it.
 * Its box is the view's frame. Style rules lay it into the stage; over a live map, `lay` does.
 */
export class Picture {
  #svg: SVGSVGElement;

  constructor(stage: HTMLElement) {
    this.#svg = stage.querySelector(".picture > svg.poster") as SVGSVGElement;
  }

  get element(): SVGSVGElement {
    return this.#svg;
  }

  /** The view whose poster this is; its annotations may be another's by now. */
  get poster(): string | undefined {
    return this.#svg.dataset.poster;
  }

  /** Takes a poster's file in the place of what is there. */
  take(file: string, reliefHref: string | undefined): void {
    const read = new DOMParser().parseFromString(file, "image/svg+xml").documentElement;
    read.querySelector("style")?.remove();
    const inner = read.querySelector("svg.inner");
    inner?.replaceWith(...inner.childNodes);
    read.removeAttribute("width");
    read.removeAttribute("height");
    if (reliefHref) read.querySelector("image.relief")?.setAttribute("href", reliefHref);
    const next = document.importNode(read, true) as unknown as SVGSVGElement;
    this.#svg.replaceWith(next);
    this.#svg = next;
  }

  /** Draws a view's annotations in its frame, over whatever is under them. */
  annotate(drawing: Drawing, units: LengthUnit): void {
    const { width, height } = drawing.frame;
    this.#svg.style.setProperty("--frame-width", String(Math.round(width * 1e6)));
    this.#svg.style.setProperty("--frame-height", String(Math.round(height * 1e6)));
    const group = this.#svg.querySelector(".annotations");
    if (group) group.innerHTML = annotationsSvg(drawing, units, "stage");
  }

  /** Lays the box where a live map has the frame, in pixels; `null` gives it back to the style rules. */
  lay(box: WorldBox | null): void {
    const { style } = this.#svg;
    style.left = box ? `${box.x}px` : "";
    style.top = box ? `${box.y}px` : "";
    style.width = box ? `${box.width}px` : "";
    style.height = box ? `${box.height}px` : "";
  }

  /** Points a measured distance out, beside the view's own; `null` takes it away again. */
  pointOut(measure: DrawnMeasure | null, frame: WorldBox, units: LengthUnit): void {
    this.#svg.querySelector(".pointed")?.remove();
    for (const drawn of this.#svg.querySelectorAll(".is-pointed")) drawn.classList.remove("is-pointed");
    if (!measure) return;
    const own = this.#svg.querySelector(`.annotations [data-measure="${measure.figure.id}"]`);
    if (own && getComputedStyle(own).display !== "none") {
      own.classList.add("is-pointed");
      return;
    }
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.setAttribute("class", "pointed");
    group.innerHTML = measureSvg(measure, frame, units, "pointed");
    this.#svg.append(group);
  }
}
