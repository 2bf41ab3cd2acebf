import type { Topology } from "topojson-specification";
import type { ChapterId } from "../story/chapter.ts";
import type { LengthUnit } from "../story/say.ts";
import { annotationsSvg, measureSvg } from "./annotations.ts";
import type { Drawing, DrawnMeasure } from "./drawing.ts";
import { fetchFile, type MapFiles } from "./files.ts";
import { type GroundData, groundFrom } from "./ground.ts";
import { boxInPicture, type Camera, cameraFor } from "./mercator.ts";
import { dark, light } from "./palette.ts";
import { NARROW } from "./poster-css.ts";
import { styleFor } from "./style.ts";
import type { Town } from "./towns.ts";
import type { View } from "./view.ts";

/** What the stage tells the page. */
export interface StageEvents {
  /** The map rests where the reader moved it, or, `null`, shows the chapter's own view. */
  readonly rested: (camera: Camera | null) => void;
  /** The picture has moved or changed: furniture that depends on its scale has to follow. */
  readonly moved: (camera: Camera) => void;
  /** A view's annotations stand on the stage, at the end of a move the reader asked for. */
  readonly arrived: (annotations: Element) => void;
  /** Something could not be had; said to the reader. */
  readonly failed: (error: unknown) => void;
}

export interface StageOptions {
  readonly files: MapFiles;
  readonly words: Record<string, string>;
  readonly events: StageEvents;
  readonly isDark: () => boolean;
  readonly lessMotion: () => boolean;
  readonly units: () => LengthUnit;
}

/** MapLibre resolves nothing: it wants whole addresses. */
const whole = (href: string): string => new URL(href, document.baseURI).href;

const canDraw = (): boolean => {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
};

/** The browser cannot draw a live map. */
export class NoWebGL extends Error {
  override readonly name = "NoWebGL";
}

/**
 * The element that holds the map: a poster until the reader's first move, a live map from then on. Both are held to
 * the view's frame, so that nothing jumps when one takes the other's place; the annotations lie over either.
 */
export class Stage {
  readonly #element: HTMLElement;
  readonly #options: StageOptions;
  readonly #drawings = new Map<ChapterId, Promise<Drawing>>();
  #picture: SVGSVGElement;
  #drawing: Drawing | null = null;
  #ground: GroundData | null = null;
  #towns: readonly Town[] = [];
  #view: View | null = null;
  #shown: ChapterId;
  #started = false;
  #flying = false;

  constructor(element: HTMLElement, options: StageOptions) {
    this.#element = element;
    this.#options = options;
    this.#picture = element.querySelector("svg.poster") as SVGSVGElement;
    this.#shown = element.dataset.view as ChapterId;
    new ResizeObserver(() => this.#fit()).observe(element);
  }

  get camera(): Camera | null {
    if (this.#view) return this.#view.camera;
    const { width, height } = this.#size;
    return this.#drawing && width > 0 ? cameraFor(this.#drawing.frame, width, height) : null;
  }

  /** Shows a view: flown to on a live map, faded to on a poster. */
  async show(id: ChapterId, camera: Camera | null = null): Promise<void> {
    const same = this.#shown === id && this.#drawing !== null;
    this.#shown = id;
    this.#element.dataset.view = id;
    try {
      const drawing = await this.#drawingOf(id);
      if (this.#shown !== id) return;
      this.#drawing = drawing;
      if (this.#view) this.#turnLive(camera, same);
      else await this.#turnPoster(id);
    } catch (error) {
      this.#options.events.failed(error);
    }
  }

  /** Starts the live map, once. Says `unavailable` where there can be none, and leaves the poster. */
  async start(camera: Camera | null = null): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    if (!canDraw()) {
      this.#element.dataset.map = "unavailable";
      this.#options.events.failed(new NoWebGL("this browser gives no WebGL 2 context"));
      return;
    }
    this.#element.dataset.map = "loading";
    try {
      const { files } = this.#options;
      const [{ View }, ground, towns] = await Promise.all([
        import("./view.ts"),
        fetchFile(files.ground, async (response) => groundFrom((await response.json()) as Topology)),
        fetchFile(files.towns, (response) => response.json() as Promise<Town[]>),
        this.#drawingOf(this.#shown),
      ]);
      this.#ground = ground;
      this.#towns = towns;
      this.#drawing = await this.#drawingOf(this.#shown);
      this.#openView(View, this.#drawing, camera);
    } catch (error) {
      this.#started = false;
      this.#element.dataset.map = "unavailable";
      this.#options.events.failed(error);
    }
  }

  /** Takes the map back to the chapter's own view. */
  returnToView(): void {
    if (this.#view && this.#drawing) this.#turnLive(null, true);
  }

  async zoomBy(step: number): Promise<void> {
    await this.start();
    this.#view?.zoomBy(step, this.#options.lessMotion());
  }

  /** Draws the map anew in the colours and units that now hold. */
  restyle(): void {
    const { units } = this.#options;
    if (this.#drawing) this.#annotate(annotationsSvg(this.#drawing, units(), "stage"));
    this.#setStyle();
  }

  /** Where a place is on the live map, in pixels; `null` while there is none. */
  pixelOf(at: readonly [number, number]): [number, number] | null {
    return this.#view?.pixelOf(at) ?? null;
  }

  get #size(): { width: number; height: number } {
    return { width: this.#element.clientWidth, height: this.#element.clientHeight };
  }

  #drawingOf(id: ChapterId): Promise<Drawing> {
    const known = this.#drawings.get(id);
    if (known) return known;
    const coming = fetchFile(this.#options.files.views[id].drawing, (response) => response.json() as Promise<Drawing>);
    this.#drawings.set(id, coming);
    coming.catch(() => this.#drawings.delete(id));
    return coming;
  }

  #home(drawing: Drawing): Camera {
    const { width, height } = this.#size;
    return cameraFor(drawing.frame, width, height);
  }

  #openView(view: typeof View, drawing: Drawing, camera: Camera | null): void {
    const holder = this.#element.querySelector<HTMLElement>(".live") as HTMLElement;
    const style = this.#style(drawing);
    if (!style) return;
    this.#view = new view(holder, style, camera ?? this.#home(drawing), this.#options.words, {
      moved: (at) => {
        this.#follow(at);
        this.#options.events.moved(at);
      },
      rested: (at, byReader) => this.#rested(at, byReader),
      drawn: () => this.#drawn(),
      lost: (back) => this.#lost(back),
    });
    this.#follow(this.#view.camera);
  }

  #style(drawing: Drawing) {
    const { files, isDark } = this.#options;
    if (!this.#ground) return null;
    const relief = drawing.relief && files.relief[drawing.relief];
    return styleFor(drawing, {
      ground: this.#ground,
      palette: isDark() ? dark : light,
      relief: relief && { ...relief, href: whole(relief.href) },
      fonts: Object.fromEntries(
        Object.entries(files.fonts).map(([face, list]) => [
          face,
          list.map((file) => ({ ...file, url: whole(file.url) })),
        ]),
      ),
      narrow: this.#size.width <= NARROW,
      towns: this.#towns,
      zoom: this.#home(drawing).zoom,
    });
  }

  #setStyle(): void {
    const style = this.#drawing && this.#style(this.#drawing);
    if (this.#view && style) {
      this.#element.dataset.map = "loading";
      this.#view.setStyle(style);
    }
  }

  #turnLive(camera: Camera | null, sameView: boolean): void {
    const { view, drawing } = { view: this.#view as View, drawing: this.#drawing as Drawing };
    const { lessMotion, units } = this.#options;
    if (!sameView) {
      this.#setStyle();
      this.#annotate(annotationsSvg(drawing, units(), "stage"));
      this.#element.classList.add("is-flying");
    }
    this.#flying = true;
    view.goTo(camera ?? this.#home(drawing), lessMotion());
  }

  async #turnPoster(id: ChapterId): Promise<void> {
    if (this.#picture.dataset.poster !== id) {
      const text = await fetchFile(this.#options.files.views[id].poster, (response) => response.text());
      if (this.#shown !== id) return;
      const read = new DOMParser().parseFromString(text, "image/svg+xml").documentElement as unknown as SVGSVGElement;
      read.querySelector("style")?.remove();
      const next = document.importNode(read, true);
      const relief = this.#drawing?.relief;
      if (relief) next.querySelector("image.relief")?.setAttribute("href", this.#options.files.relief[relief].href);
      this.#picture.replaceWith(next);
      this.#picture = next;
      this.#fit();
    }
    if (this.#view) return;
    this.#options.events.arrived(this.#picture);
  }

  /** Puts annotations on the stage, over whatever is under them. */
  #annotate(svg: string): void {
    const { frame } = this.#drawing as Drawing;
    this.#picture.style.setProperty("--frame-width", String(Math.round(frame.width * 1e6)));
    this.#picture.style.setProperty("--frame-height", String(Math.round(frame.height * 1e6)));
    const group = this.#picture.querySelector(".annotations");
    if (group) group.innerHTML = svg;
    if (this.#element.dataset.map !== "unavailable" && this.#view) this.#follow(this.#view.camera);
  }

  /** Points a measured distance out over whatever is shown; `null` takes it away again. */
  pointOut(measure: DrawnMeasure | null): void {
    this.#picture.querySelector(".pointed")?.remove();
    if (!measure || !this.#drawing) return;
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.setAttribute("class", "pointed");
    group.innerHTML = measureSvg(measure, this.#drawing.frame, this.#options.units(), "pointed");
    this.#picture.append(group);
  }

  /** Lays the picture's box where the live map has the view's frame. */
  #follow(camera: Camera): void {
    if (!this.#drawing) return;
    const { width, height } = this.#size;
    const box = boxInPicture(this.#drawing.frame, camera, width, height);
    const { style } = this.#picture;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }

  #rested(camera: Camera, byReader: boolean): void {
    if (byReader) this.#options.events.rested(camera);
    else if (this.#flying) {
      this.#flying = false;
      this.#element.classList.remove("is-flying");
      this.#options.events.rested(null);
      this.#options.events.arrived(this.#picture);
    }
  }

  /** The first drawing is shown two frames later, when it is sure to be on the screen; then the poster's ground goes. */
  #drawn(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!this.#view) return;
        this.#element.dataset.map = "ready";
        this.#element.classList.add("is-live");
      }),
    );
  }

  /** Without its WebGL context the live map is blank: the poster takes its place until the context is back. */
  #lost(back: boolean): void {
    if (back) {
      this.#setStyle();
      return;
    }
    this.#element.dataset.map = "unavailable";
    this.#element.classList.remove("is-live", "is-flying");
    this.#turnPoster(this.#shown).catch(this.#options.events.failed);
    this.#picture.removeAttribute("style");
    if (this.#drawing) this.#annotate(annotationsSvg(this.#drawing, this.#options.units(), "stage"));
  }

  #fit(): void {
    if (!this.#view || !this.#drawing) {
      const camera = this.camera;
      if (camera) this.#options.events.moved(camera);
      return;
    }
    const { width, height } = this.#size;
    if (width === 0 || height === 0) return;
    this.#view.resize();
    if (!this.#element.classList.contains("is-away")) this.#view.goTo(this.#home(this.#drawing), true);
    this.#follow(this.#view.camera);
  }
}
