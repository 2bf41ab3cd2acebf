// These functions are sent into the page as text: they may use nothing from outside themselves.

/**
 * Runs in the page, before its own scripts. A shift counts if it came of no act of the reader's and something stands
 * elsewhere after it: on a busy machine Chromium reports elements that stay where they are while the page scrolls under them.
 */
export function countLayoutShift(): void {
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
  }
  const page = window as unknown as { layoutShift: number };
  page.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      const isElsewhere = ({ previousRect: a, currentRect: b }: Shift["sources"][number]) =>
        Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.width - b.width) > 0.5;
      if (!hadRecentInput && (sources.length === 0 || sources.some(isElsewhere))) page.layoutShift += value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page, before its own scripts: every canvas refuses WebGL, as a browser without it does. */
export function withholdWebGL(): void {
  for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
    const given = kind.prototype.getContext as (...wanted: unknown[]) => unknown;
    kind.prototype.getContext = function (this: unknown, ...wanted: unknown[]) {
      return String(wanted[0]).includes("webgl") ? null : given.apply(this, wanted);
    } as never;
  }
}

/** Runs in the page: how far the chapter's head is from a quarter down the window, and a place on the prose to scroll at. */
export function whereToScroll(chapter: string): { distance: number; scrolled: number; x: number; y: number } {
  const section = document.querySelector(`section[data-chapter="${chapter}"]`);
  if (!section) throw new Error(`no chapter "${chapter}" on this page`);
  const distance = section.getBoundingClientRect().top - innerHeight / 4;
  for (const down of [0.5, 0.7, 0.85, 0.3]) {
    for (const along of [0.5, 0.2, 0.8, 0.35, 0.65]) {
      const [x, y] = [innerWidth * along, innerHeight * down];
      const under = document.elementFromPoint(x, y);
      if (under?.closest("[data-chapter]") && !under.closest("[data-map]"))
        return { distance, scrolled: scrollY, x, y };
    }
  }
  return { distance, scrolled: scrollY, x: innerWidth / 2, y: innerHeight * 0.8 };
}

/** Runs in the page: where it has come to rest, two frames on. */
export function afterScroll(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))));
}

/** Scrolls an element to the lower part of the window when it is out of sight or something lies over it. */
export function bringIntoReach(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!hit || !element.contains(hit)) scrollBy({ top: top - innerHeight * 0.7, behavior: "instant" });
}
