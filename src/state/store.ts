import { createStore } from "zustand/vanilla";
import type { ChapterId } from "../story/chapter.ts";
import type { LengthUnit } from "../story/say.ts";
import type { Camera, Theme } from "./url.ts";

/** All that is chosen on the page. Nothing that can be derived is kept. */
export interface State {
  /** The chapter that is being read, whose view the map shows. */
  readonly chapter: ChapterId;
  readonly units: LengthUnit;
  readonly theme: Theme;
  /** Where the reader has taken the map, away from the chapter's own view; `null` while it shows that view. */
  readonly rest: Camera | null;
}

export const store = createStore<State>()(() => ({ chapter: "strikes", units: "km", theme: "auto", rest: null }));

/** Turns to a chapter. The map goes back to showing the chapter's own view. */
export function turnTo(chapter: ChapterId): void {
  if (store.getState().chapter !== chapter) store.setState({ chapter, rest: null });
}

export function chooseUnits(units: LengthUnit): void {
  store.setState({ units });
}

export function chooseTheme(theme: Theme): void {
  store.setState({ theme });
}

/** The map has come to rest where the reader moved it; `null` when it is back in the chapter's view. */
export function restAt(rest: Camera | null): void {
  store.setState({ rest });
}
