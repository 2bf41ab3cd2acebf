import type { Topology } from "topojson-specification";
import type { ChapterId } from "../story/chapter.ts";
import type { LengthUnit } from "../story/say.ts";
import type { Drawing, DrawnMeasure } from "./drawing.ts";
import { fetchFile, type MapFiles } from "./files.ts";
import { type GroundData, groundFrom } from "./ground.ts";
import { liveStyle } from "./live-style.ts";
import { boxInPicture, type Camera, cameraFor } from "./mercator.ts";
import { Picture } from "./picture.ts";
import { NARROW } from "./poster-css.ts";
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

const canDraw = (): boolean => {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
};

/** How long after a flight the poster of the new view is fetched, in milliseconds. */
const POSTER_LATER = 1500;

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
  readonly #picture: Picture;
  #drawing: Drawing | null = null;
  #ground: GroundData | null = null;
  #towns: readonly Town[] = [];
  #view: View | null = null;
  #shown: ChapterId;
  #starting: Promise<void> | null = null;
  #flying = false;

  constructor(element: HTMLElement, options: StageOptions) {
    this.#element = element;
    this.#options = options;
    this.#picture = new Picture(element);
    this.#shown = element.dataset.view as ChapterId;
    new ResizeObserver(() => this.#fit()).observe(element);
    // Printers cannot have the live map's pixels: they get the poster, in its own box.
    addEventListener("beforeprint", () => this.#picture.lay(null));
    addEventListener("afterprint", () => this.#view && this.#follow(this.#view.camera));
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
  start(camera: Camera | null = null): Promise<void> {
    this.#starting ??= this.#start(camera).catch((error) => {
      this.#starting = null;
      this.#element.dataset.map = "unavailable";
      this.#options.events.failed(error);
    });
    return this.#starting;
  }

  async #start(camera: Camera | null): Promise<void> {
    if (!canDraw()) throw new NoWebGL("this browser gives no WebGL 2 context");
    this.#element.dataset.map = "loading";
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
  }

  /** Takes the map back to the chapter's own view. */
  returnToView(): void {
    if (this.#view && this.#drawing) this.#turnLive(null, true);
    else this.#options.events.rested(null);
  }

  async zoomBy(step: number): Promise<void> {
    await this.start();
    this.#view?.zoomBy(step, this.#options.lessMotion());
  }

  /** Draws the map anew in the colours and units that now hold. */
  restyle(): void {
    if (this.#drawing) this.#annotate(this.#drawing);
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
    if (!this.#ground) return null;
    return liveStyle(drawing, {
      ground: this.#ground,
      towns: this.#towns,
      files: this.#options.files,
      dark: this.#options.isDark(),
      narrow: this.#size.width <= NARROW,
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
    const { lessMotion } = this.#options;
    if (!sameView) {
      this.#setStyle();
      this.#annotate(drawing);
      this.#element.classList.add("is-flying");
    }
    this.#flying = true;
    view.goTo(camera ?? this.#home(drawing), lessMotion());
  }

  async #turnPoster(id: ChapterId): Promise<void> {
    await this.#takePoster(id);
    if (this.#view || this.#shown !== id) return;
    this.#fit();
    this.#options.events.arrived(this.#picture.element);
  }

  /** Puts a view's poster on the stage: over a live map it is not seen, but printed, and shown if the map is lost. */
  async #takePoster(id: ChapterId): Promise<void> {
    if (this.#picture.poster === id) return;
    const { files } = this.#options;
    const file = await fetchFile(files.views[id].poster, (response) => response.text());
    if (this.#shown !== id || !this.#drawing) return;
    const { relief } = this.#drawing;
    this.#picture.take(file, relief ? files.relief[relief].href : undefined);
    this.#annotate(this.#drawing);
  }

  #annotate(drawing: Drawing): void {
    this.#picture.annotate(drawing, this.#options.units());
    if (this.#view && this.#element.dataset.map !== "unavailable") this.#follow(this.#view.camera);
  }

  /** Points a measured distance out over whatever is shown; `null` takes it away again. */
  pointOut(measure: DrawnMeasure | null): void {
    if (this.#drawing) this.#picture.pointOut(measure, this.#drawing.frame, this.#options.units());
  }

  /** Lays the picture's box where the live map has the view's frame. */
  #follow(camera: Camera): void {
    if (!this.#drawing) return;
    const { width, height } = this.#size;
    this.#picture.lay(boxInPicture(this.#drawing.frame, camera, width, height));
  }

  #rested(camera: Camera, byReader: boolean): void {
    if (byReader) this.#options.events.rested(camera);
    else if (this.#flying) {
      this.#flying = false;
      this.#element.classList.remove("is-flying");
      this.#options.events.rested(null);
      this.#options.events.arrived(this.#picture.element);
      const id = this.#shown;
      // Once the lines have been drawn; if the poster cannot be had, nothing is lost that can be seen.
      setTimeout(() => this.#takePoster(id).catch(() => {}), POSTER_LATER);
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
    this.#picture.lay(null);
    if (this.#drawing) this.#annotate(this.#drawing);
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
