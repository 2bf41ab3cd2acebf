import type { ChapterId } from "../story/chapter.ts";
import { type State, store, turnTo } from "./store.ts";
import { type Address, type Camera, formatAddress, parseAddress } from "./url.ts";

/** The address of a state: what differs from the page's own choice. */
function addressOf({ chapter, units, theme, rest }: State, first: ChapterId): Address {
  return {
    ...(chapter === first ? {} : { chapter }),
    ...(units === "km" ? {} : { units }),
    ...(theme === "auto" ? {} : { theme }),
    ...(rest ? { camera: rest } : {}),
  };
}

/**
 * Keeps address and state in step: a new chapter is a new entry of the history, everything else replaces the entry.
 * Back and forward turn to the entry's chapter and camera, which `onReturn` shows.
 */
export function followHistory(first: ChapterId, onReturn: (chapter: ChapterId, camera: Camera | null) => void): void {
  let returning = false;
  let written = store.getState().chapter;
  // Back and forward scroll to the entry's chapter; only a reload puts the page back where it was.
  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => {
    history.scrollRestoration = "auto";
  });
  const write = (state: State): void => {
    if (returning) return;
    const href = location.pathname + formatAddress(addressOf(state, first), location.search);
    if (state.chapter !== written) history.pushState(null, "", href);
    else if (href !== location.pathname + location.search + location.hash) history.replaceState(null, "", href);
    written = state.chapter;
  };
  store.subscribe(write);
  addEventListener("popstate", () => {
    const { chapter = first, camera } = parseAddress(location);
    returning = true;
    turnTo(chapter);
    store.setState({ rest: camera ?? null });
    returning = false;
    written = chapter;
    // Units and theme stay as they were chosen since, so the entry's address is brought up to date.
    write(store.getState());
    onReturn(chapter, camera ?? null);
  });
}
