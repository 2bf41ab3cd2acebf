/** While the page scrolls by itself, scrolling does not choose chapters. */
let ownScrollUntil = 0;

const OWN_SCROLL = 900;

/** Scrolls a chapter to the top of what is free of the map, and gives it the focus for screen readers. */
export function scrollToChapter(section: HTMLElement, atOnce: boolean): void {
  ownScrollUntil = performance.now() + (atOnce ? 150 : OWN_SCROLL);
  section.scrollIntoView({ behavior: atOnce ? "instant" : "smooth", block: "start" });
  section.focus({ preventScroll: true });
}

/** Where on the screen a chapter has to reach to be the one that is read: below the map, a third down the free part. */
function readingLine(): number {
  const stage = document.querySelector<HTMLElement>(".stage")?.getBoundingClientRect();
  const above = stage && stage.width > innerWidth * 0.9 ? Math.max(0, stage.bottom) : 0;
  return above + (innerHeight - above) * 0.4;
}

/** How long the reader has to stay for a chapter passed in scrolling to become the chapter. */
const SETTLE = 180;

/** Calls `turn` with the chapter that the reader has scrolled to and stayed at. */
export function followScroll(sections: readonly HTMLElement[], turn: (chapter: string) => void): void {
  let timer = 0;
  const choose = (): void => {
    if (performance.now() < ownScrollUntil) {
      timer = window.setTimeout(choose, SETTLE);
      return;
    }
    const line = readingLine();
    const read = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1) ?? sections[0];
    if (read?.dataset.chapter) turn(read.dataset.chapter);
  };
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(choose, SETTLE);
    },
    { passive: true },
  );
}
