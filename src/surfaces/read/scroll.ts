/** How long the page has to stand still for a scroll to have ended, in browsers that do not say so themselves. */
const SETTLE = 250;

/** Whether the scroll that is to be reported next was the page's own, to a chapter that is chosen already. */
let own = false;

/**
 * Puts a chapter at the top of what is free of the map, at once: the map flies, nothing else moves. Gives it the
 * focus if the reader asked for that very chapter.
 */
export function scrollToChapter(section: HTMLElement, focus: boolean): void {
  const from = scrollY;
  section.scrollIntoView({ behavior: "instant", block: "start" });
  own = scrollY !== from;
  if (focus) section.focus({ preventScroll: true });
}

/** Where on the screen a chapter has to reach to be the one that is read: below the map, part of the way down the rest. */
export function readingLine(): number {
  const stage = document.querySelector<HTMLElement>(".stage")?.getBoundingClientRect();
  const isAbove = stage !== undefined && stage.width > innerWidth * 0.9;
  const top = isAbove ? Math.max(0, stage.bottom) : 0;
  return top + (innerHeight - top) * (isAbove ? 0.28 : 0.4);
}

/** Calls `turn` with the chapter that the reader has scrolled to and stayed at. */
export function followScroll(sections: readonly HTMLElement[], turn: (chapter: string) => void): void {
  const settled = (): void => {
    if (own) {
      own = false;
      return;
    }
    const line = readingLine();
    const read = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1) ?? sections[0];
    if (read?.dataset.chapter) turn(read.dataset.chapter);
  };
  // From here on the scroll is the reader's, wherever the page was going.
  const takeOver = (): void => {
    own = false;
  };
  for (const type of ["wheel", "touchmove"]) addEventListener(type, takeOver, { passive: true });
  if ("onscrollend" in window) {
    addEventListener("scrollend", settled);
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(settled, SETTLE);
    },
    { passive: true },
  );
}
