/** A move that the reader made before the scripts had arrived, kept by the few lines in the page's head. */
export interface EarlyMove {
  readonly type: string;
  readonly target: Element | null;
  readonly key?: string;
}

const MOVES = ["pointerdown", "pointermove", "touchstart", "wheel", "keydown"] as const;

/** How long after the page has loaded a scroll can still be the browser's own, putting the reader back on a slow machine. */
const RESTORING = 2500;

/**
 * Calls `start` once, at the reader's first move: pointer, touch, wheel, key, or a scroll that is not the browser
 * putting the page back where it was. Where `anywhere` is false, to save data, only a move on the map counts.
 */
export function onFirstMove(early: readonly EarlyMove[], anywhere: boolean, map: Element, start: () => void): void {
  const within = (target: EventTarget | null): boolean => anywhere || (target instanceof Node && map.contains(target));
  if (early.some(({ target }) => within(target))) {
    start();
    return;
  }
  const controller = new AbortController();
  const { signal } = controller;
  const begin = (event: Event): void => {
    if (!within(event.target)) return;
    controller.abort();
    start();
  };
  for (const type of MOVES) addEventListener(type, begin, { signal, passive: true, capture: true });
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const restores = (navigation && navigation.type !== "navigate") || location.search !== "" || location.hash !== "";
  const listenToScroll = (): void => addEventListener("scroll", begin, { signal, passive: true });
  if (!restores) listenToScroll();
  else if (document.readyState === "complete") setTimeout(listenToScroll, RESTORING);
  else addEventListener("load", () => setTimeout(listenToScroll, RESTORING), { once: true });
}
