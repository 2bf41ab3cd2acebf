import type { LngLat } from "../../geo/measure.ts";
import { CHAPTER_IDS, type ChapterId } from "../story/chapter.ts";
import { LENGTH_UNITS, type LengthUnit } from "../story/say.ts";

export type Theme = "light" | "dark" | "auto";

const THEMES: readonly Theme[] = ["light", "dark", "auto"];

/** A camera as an address carries it: `#map=zoom/latitude/longitude`. */
export interface Camera {
  readonly zoom: number;
  readonly center: LngLat;
}

/** What an address says of the page. What it leaves out is the page's own choice. */
export interface Address {
  readonly chapter?: ChapterId;
  readonly units?: LengthUnit;
  readonly theme?: Theme;
  readonly camera?: Camera;
}

/** One key of the query: how its value is read, and written. */
interface Key<T> {
  /** The value, or `undefined` where the text is none: a broken value falls back and never throws. */
  read(text: string): T | undefined;
  write(value: T): string;
}

function word<T extends string>(words: readonly T[]): Key<T> {
  return { read: (text) => words.find((known) => known === text), write: (value) => value };
}

const keys: { readonly [K in "chapter" | "units" | "theme"]: Key<NonNullable<Address[K]>> } = {
  chapter: word(CHAPTER_IDS),
  units: word(LENGTH_UNITS),
  theme: word(THEMES),
};

const KEY_NAMES = ["chapter", "units", "theme"] as const;

const CAMERA = /^#?map=(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;

function readCamera(hash: string): Camera | undefined {
  const [, zoom, latitude, longitude] = (CAMERA.exec(hash) ?? []).map(Number);
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  const onEarth = zoom <= 24 && Math.abs(latitude) <= 85.0511 && Math.abs(longitude) <= 180;
  return onEarth ? { zoom, center: [longitude, latitude] } : undefined;
}

/** Two decimals of zoom; as many of a degree as half a pixel at that zoom needs. */
function writeCamera({ zoom, center: [longitude, latitude] }: Camera): string {
  const decimals = Math.min(6, Math.max(2, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10)));
  return `#map=${Number(zoom.toFixed(2))}/${Number(latitude.toFixed(decimals))}/${Number(longitude.toFixed(decimals))}`;
}

/**
 * Reads an address. Unknown keys are ignored, broken values left out. A hash that is a chapter's id, as links have
 * without scripts, names the chapter.
 */
export function parseAddress({ search, hash }: { search: string; hash: string }): Address {
  const query = new URLSearchParams(search);
  const address: Record<string, unknown> = {};
  for (const name of KEY_NAMES) {
    const text = query.get(name);
    const value = text === null ? undefined : keys[name].read(text);
    if (value !== undefined) address[name] = value;
  }
  const anchor = keys.chapter.read(hash.replace(/^#/, ""));
  if (anchor && !address.chapter) address.chapter = anchor;
  const camera = readCamera(hash);
  if (camera) address.camera = camera;
  return address as Address;
}

/** Writes an address as query and hash; keys of the given query that are not ours are kept. */
export function formatAddress(address: Address, search = ""): string {
  const query = new URLSearchParams(search);
  for (const name of KEY_NAMES) {
    const value = address[name];
    if (value === undefined) query.delete(name);
    else query.set(name, (keys[name] as Key<string>).write(value));
  }
  const text = query.toString();
  return `${text === "" ? "" : `?${text}`}${address.camera ? writeCamera(address.camera) : ""}`;
}

/** What an address says that could not be understood, as `name=value`, so that the page can say so. */
export function brokenKeys({ search }: { search: string }): string[] {
  const query = new URLSearchParams(search);
  return KEY_NAMES.flatMap((name) => {
    const text = query.get(name);
    return text !== null && keys[name].read(text) === undefined ? [`${name}=${text}`] : [];
  });
}
