/** How long the page has to stand still for a scroll to have ended, in browsers that do not say so themselves. */
const SETTLE = 250;

/** How long after it was asked to scroll a page that has not moved will not move: it was there already. */
const NOT_MOVING = 400;

/** Whether the scroll that is going on was begun by the page itself, to show a chapter that is chosen already. */
let own = false;

/** Whether the page is still on its way to a chapter. */
export const isOnItsWay = (): boolean => own;

/** Scrolls a chapter to the top of what is free of the map; gives it the focus if the reader asked for that very chapter. */
export function scrollToChapter(section: HTMLElement, atOnce: boolean, focus: boolean): void {
  const from = scrollY;
  own = true;
  setTimeout(() => {
    if (scrollY === from) own = false;
  }, NOT_MOVING);
  section.scrollIntoView({ behavior: atOnce ? "instant" : "smooth", block: "start" });
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
  let timer = 0;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(settled, SETTLE);
    },
    { passive: true },
  );
}
