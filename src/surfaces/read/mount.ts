import { MissingFile } from "../../map/files.ts";
import { NoWebGL, Stage } from "../../map/stage.ts";
import { followHistory } from "../../state/history.ts";
import { restAt, store, turnTo } from "../../state/store.ts";
import { brokenKeys, parseAddress } from "../../state/url.ts";
import type { ChapterId } from "../../story/chapter.ts";
import { mapWords, words } from "../../story/en/words.ts";
import type { LengthUnit } from "../../story/say.ts";
import { carrySettings, find, followSettings, readPageData, sayFigures } from "../../ui/in-page.ts";
import { drawMeasures } from "./drawing-line.ts";
import { type EarlyMove, onFirstMove } from "./first-move.ts";
import { say, sayNothing, showAway, showChapter, showScale } from "./furniture.ts";
import { followKeys } from "./keys.ts";
import { lessMotion, type PageData, savesData } from "./page.ts";
import { followScroll, readingLine, scrollToChapter } from "./scroll.ts";

const darkQuery = matchMedia("(prefers-color-scheme: dark)");

const isDark = (): boolean => {
  const { theme } = store.getState();
  return theme === "auto" ? darkQuery.matches : theme === "dark";
};

const units = (): LengthUnit => store.getState().units;

function stageOn(element: HTMLElement, { files, figures }: PageData): Stage {
  const stage: Stage = new Stage(element, {
    files,
    words: mapWords,
    isDark,
    lessMotion,
    units,
    events: {
      rested: restAt,
      moved: (camera) => showScale(element, camera, units()),
      arrived: (picture) => {
        if (!lessMotion()) drawMeasures(element, picture, figures, units());
      },
      failed: (error) => {
        if (error instanceof NoWebGL) {
          say(element, words.noWebGL);
          return;
        }
        if (!(error instanceof MissingFile)) console.warn(error);
        say(element, words.mapFailed, () => {
          void stage.show(store.getState().chapter).then(() => stage.start(store.getState().rest));
        });
      },
    },
  });
  return stage;
}

/** A working that is opened is pointed out on the map, between its two ends. */
function followWorkings(root: HTMLElement, stage: Stage, figures: PageData["figures"]): void {
  for (const working of root.querySelectorAll<HTMLElement>("[data-ends]")) {
    const figure = figures[working.dataset.working as string];
    const [from, to] = JSON.parse(working.dataset.ends as string) as [[number, number], [number, number]];
    if (!figure) continue;
    working.addEventListener("toggle", (event) => {
      const opens = (event as ToggleEvent).newState === "open";
      stage.pointOut(opens ? { figure, from, to, side: "right", lead: false, minor: false } : null);
    });
  }
}

function followClicks(
  root: HTMLElement,
  goTo: (chapter: ChapterId) => void,
  actions: Record<string, () => void>,
): void {
  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    actions[target.closest<HTMLElement>("[data-action]")?.dataset.action ?? ""]?.();
    const link = target.closest<HTMLAnchorElement>("[data-chapter-link]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    link.closest<HTMLElement>("[popover]")?.hidePopover();
    goTo(link.dataset.chapterLink as ChapterId);
  });
}

/** What the reader did before the scripts were there is done now. */
function catchUp(early: readonly EarlyMove[]): void {
  for (const { type, target, key } of early) {
    if (type === "click") target?.closest<HTMLElement>("[data-action]")?.click();
    if (type === "keydown" && key) {
      target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  }
}

/** Brings the prerendered story to life: chapters and map in step, the reader's units, the live map on the first move. */
export function mount(root: HTMLElement, early: readonly EarlyMove[]): void {
  const data = readPageData<PageData>(root);
  const sections = [...root.querySelectorAll<HTMLElement>("[data-chapter]")];
  const chapters = sections.map((section) => section.dataset.chapter as ChapterId);
  const first = chapters[0] as ChapterId;
  const stageElement = find(root, ".stage");
  const stage = stageOn(stageElement, data);
  // Where a place is on the map, for whoever points at it from outside: tests, and pages that hold this one.
  Object.assign(stageElement, { pixelOf: (at: [number, number]) => stage.pixelOf(at) });

  const sectionOf = (chapter: ChapterId): HTMLElement => sections[chapters.indexOf(chapter)] as HTMLElement;
  const goTo = (chapter: ChapterId, focus = false): void => {
    turnTo(chapter);
    scrollToChapter(sectionOf(chapter), focus);
  };
  const goBy = (step: number): void => {
    const { chapter } = store.getState();
    // From the opening, the next chapter is the first.
    const atOpening = chapter === first && sectionOf(first).getBoundingClientRect().top > readingLine();
    const next = step > 0 && atOpening ? first : chapters[chapters.indexOf(chapter) + step];
    if (next) goTo(next);
  };

  const address = parseAddress(location);
  store.setState({
    chapter: address.chapter ?? first,
    units: address.units ?? "km",
    theme: address.theme ?? "auto",
    rest: address.camera ?? null,
  });
  store.subscribe((state, before) => {
    if (state.chapter !== before.chapter) {
      sayNothing(stageElement);
      for (const open of root.querySelectorAll<HTMLElement>(".sheet:popover-open")) open.hidePopover();
      showChapter(root, data, chapters, state.chapter);
      void stage.show(state.chapter);
    }
    if (state.units !== before.units) sayFigures(root, data.figures, state.units);
    if (state.units !== before.units || state.theme !== before.theme) stage.restyle();
    if (state.rest !== before.rest) showAway(stageElement, state.rest !== null);
  });
  showAway(stageElement, store.getState().rest !== null);
  darkQuery.addEventListener("change", () => stage.restyle());

  followSettings(root);
  carrySettings(root);
  followWorkings(root, stage, data.figures);
  followKeys(goBy);
  followHistory(first, (chapter, camera) => {
    if (chapter === first) scrollTo({ top: 0, behavior: "instant" });
    else scrollToChapter(sectionOf(chapter), true);
    if (camera) void stage.show(chapter, camera);
  });
  followClicks(root, (chapter) => goTo(chapter, true), {
    next: () => goBy(1),
    previous: () => goBy(-1),
    "zoom-in": () => void stage.zoomBy(1),
    "zoom-out": () => void stage.zoomBy(-1),
    "back-to-view": () => stage.returnToView(),
  });

  const broken = brokenKeys(location);
  if (broken.length > 0) {
    const note = find(root, ".page-note");
    note.textContent = words.unknownAddress(broken.join(", "));
    note.hidden = false;
  }
  const { chapter } = store.getState();
  if (units() !== "km") sayFigures(root, data.figures, units());
  showChapter(root, data, chapters, chapter);
  void stage.show(chapter);
  // A reload, or a way back from another page, is put where it was by the browser.
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (chapter !== first && navigation?.type === "navigate") scrollToChapter(sectionOf(chapter), false);

  followScroll(sections, (read) => turnTo(read as ChapterId));
  onFirstMove(early, !savesData(), stageElement, () => void stage.start(store.getState().rest));
  catchUp(early);
}
