/** What the map says of itself in `data-map`. */
export type MapState = "poster" | "loading" | "ready" | "unavailable";

/** How a reader comes to the site. `site` and `browser` are those of the test run unless said. */
export interface ReaderOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** A phone: touch, a mobile viewport, two pixels to one. */
  readonly touch?: boolean;
  /** Whether scripts run at all. */
  readonly scripts?: boolean;
  /** Whether a page can have a WebGL context. */
  readonly webgl?: boolean;
  readonly reducedMotion?: boolean;
  /** The languages the browser asks for, such as "fa-IR". */
  readonly locale?: string;
  /** Requests that never arrive: a glob or pattern over whole addresses. */
  readonly blockData?: string | RegExp;
  readonly site?: string;
  readonly browser?: string;
}

/** The two windows that most readers have. */
export const PHONE = { width: 390, height: 844, touch: true } as const satisfies ReaderOptions;
export const DESK = { width: 1366, height: 768 } as const satisfies ReaderOptions;

/** A printed figure: its id, its value in base units, and the words the reader sees. */
export interface PrintedFigure {
  readonly id: string;
  readonly value: number;
  readonly text: string;
}

/** A rule of axe-core that the page breaks, and where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** A place in the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
