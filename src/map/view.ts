import { Map as LiveMap, type StyleSpecification } from "maplibre-gl";
import "./view.css";
import type { Camera } from "./mercator.ts";

/** What a live map tells the stage that holds it. */
export interface ViewEvents {
  /** The camera has moved a little: everything that lies over the map has to follow. */
  readonly moved: (camera: Camera) => void;
  /** The camera has come to rest, and whether a reader's hand moved it there. */
  readonly rested: (camera: Camera, byReader: boolean) => void;
  /** All that was asked for has been drawn. */
  readonly drawn: () => void;
  /** The map can go on no more, or, `true`, it can again. */
  readonly lost: (back: boolean) => void;
}

/** A thin class round MapLibre: values in, events out. The only place that knows the library. */
export class View {
  readonly #map: LiveMap;
  #byReader = false;

  constructor(
    container: HTMLElement,
    style: StyleSpecification,
    camera: Camera,
    words: Record<string, string>,
    events: ViewEvents,
  ) {
    const map = new LiveMap({
      container,
      style,
      center: [...camera.center],
      zoom: camera.zoom,
      minZoom: 2,
      maxZoom: 13,
      attributionControl: false,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      trackResize: false,
      locale: words,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    this.#map = map;
    map.on("move", () => events.moved(this.camera));
    map.on("movestart", (event) => {
      this.#byReader = "originalEvent" in event && event.originalEvent !== undefined;
    });
    map.on("moveend", () => events.rested(this.camera, this.#byReader));
    map.on("idle", events.drawn);
    map.on("webglcontextlost", () => events.lost(false));
    map.on("webglcontextrestored", () => events.lost(true));
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  setStyle(style: StyleSpecification): void {
    this.#map.setStyle(style, { diff: true });
  }

  /** Goes to a camera: in a flight of at most 1.6 seconds, or at once. */
  goTo({ center, zoom }: Camera, atOnce: boolean): void {
    const to = { center: [...center] as [number, number], zoom };
    if (atOnce) this.#map.jumpTo(to);
    else this.#map.flyTo({ ...to, duration: 1500, essential: true });
  }

  /** Zooms in or out by a step, as a reader's own move. */
  zoomBy(step: number, atOnce: boolean): void {
    this.#byReader = true;
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: atOnce ? 0 : 250 }, { originalEvent: {} });
  }

  /** Where a place is drawn, in pixels from the map's top left corner. */
  pixelOf([longitude, latitude]: readonly [number, number]): [number, number] {
    const { x, y } = this.#map.project([longitude, latitude]);
    return [x, y];
  }

  resize(): void {
    this.#map.resize();
  }

  release(): void {
    this.#map.remove();
  }
}
