import type { SaidFigure } from "../../map/drawing.ts";
import { type MapFiles, MissingFile } from "../../map/files.ts";
import { scaleBarFor } from "../../map/scale.ts";
import { Stage } from "../../map/stage.ts";
import { followHistory } from "../../state/history.ts";
import { chooseTheme, chooseUnits, restAt, store, turnTo } from "../../state/store.ts";
import { brokenKeys, parseAddress, type Theme } from "../../state/url.ts";
import type { ChapterId } from "../../story/chapter.ts";
import { mapWords, words } from "../../story/en/words.ts";
import { type LengthUnit, sayFigure, sayRange } from "../../story/say.ts";
import { type EarlyMove, onFirstMove } from "./first-move.ts";
import { drawMeasures } from "./drawing-line.ts";
import { followKeys } from "./keys.ts";
import { followScroll, scrollToChapter } from "./scroll.ts";

/** What the page carries for its scripts. */
interface PageData {
  readonly files: MapFiles;
  readonly figures: Readonly<Record<string, SaidFigure>>;
  /** What stands round the map at each view. */
  readonly views: Readonly<
    Record<ChapterId, { title: string; date: string; locator: boolean; spot: { x: number; y: number } }>
  >;
}

const find = <T extends Element>(root: ParentNode, selector: string): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

const lessMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia("(prefers-reduced-data: reduce)").matches;

/** Brings the prerendered story to life: chapters and map in step, figures in the reader's units, the live map on the first move. */
export function mount(root: HTMLElement, early: readonly EarlyMove[]): void {
  const data = JSON.parse(find(root, "#page-data").textContent ?? "") as PageData;
  const sections = [...root.querySelectorAll<HTMLElement>("[data-chapter]")];
  const chapters = sections.map((section) => section.dataset.chapter as ChapterId);
  const first = chapters[0] as ChapterId;
  const stageElement = find<HTMLElement>(root, ".stage");
  const note = find<HTMLElement>(stageElement, ".stage-note");

  const isDark = (): boolean => {
    const { theme } = store.getState();
    return theme === "auto" ? darkQuery.matches : theme === "dark";
  };

  const say = (message: string): void => {
    note.textContent = message;
    note.hidden = false;
  };

  const stage = new Stage(stageElement, {
    files: data.files,
    words: mapWords,
    isDark,
    lessMotion,
    units: () => store.getState().units,
    events: {
      rested: restAt,
      moved: (camera) => {
        const bar = find<HTMLElement>(stageElement, ".scale-bar");
        const scale = scaleBarFor(camera, Math.min(140, stageElement.clientWidth * 0.25), store.getState().units);
        bar.style.width = `${scale.pixels}px`;
        find(stageElement, ".scale-text").textContent = scale.text;
      },
      arrived: (picture) => {
        if (!lessMotion()) drawMeasures(stageElement, picture, data.figures, store.getState().units);
      },
      failed: (error) => {
        if (!(error instanceof MissingFile)) console.warn(error);
        say(words.mapFailed);
        const again = document.createElement("button");
        again.type = "button";
        again.textContent = words.tryAgain;
        again.addEventListener("click", () => {
          note.hidden = true;
          void stage.show(store.getState().chapter).then(() => stage.start());
        });
        note.append(" ", again);
      },
    },
  });

  const start = (): void => {
    void stage.start(store.getState().rest).then(() => {
      if (stageElement.dataset.map === "unavailable" && note.hidden) say(words.noWebGL);
    });
  };

  const goTo = (chapter: ChapterId): void => {
    turnTo(chapter);
    scrollToChapter(sections[chapters.indexOf(chapter)] as HTMLElement, lessMotion());
  };
  const goBy = (step: number): void => {
    const next = chapters[chapters.indexOf(store.getState().chapter) + step];
    if (next) goTo(next);
  };

  function sayFigures(units: LengthUnit): void {
    for (const element of root.querySelectorAll<HTMLElement>("[data-figure]")) {
      const figure = data.figures[element.dataset.figure as string];
      if (figure) element.textContent = element.classList.contains("figure-range") ? sayRange(figure, units) : sayFigure(figure, units);
    }
  }

  function showChapter(chapter: ChapterId): void {
    const index = chapters.indexOf(chapter);
    find<HTMLButtonElement>(root, '[data-action="previous"]').disabled = index === 0;
    find<HTMLButtonElement>(root, '[data-action="next"]').disabled = index === chapters.length - 1;
    find(root, ".where-number").textContent = words.chapterOf(index + 1, chapters.length);
    find(root, ".where-title").textContent = data.views[chapter].title;
    for (const link of root.querySelectorAll<HTMLElement>("[data-chapter-link]")) {
      if (link.dataset.chapterLink === chapter) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  }

  function showTheme(theme: Theme): void {
    if (theme === "auto") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = theme;
  }

  const showFurniture = (chapter: ChapterId): void => {
    const { locator, spot, date } = data.views[chapter];
    find<HTMLElement>(stageElement, ".locator").hidden = !locator;
    const mark = find<HTMLElement>(stageElement, ".locator-spot");
    mark.style.left = `${spot.x}%`;
    mark.style.top = `${spot.y}%`;
    find(stageElement, ".stage-date").textContent = date;
  };

  store.subscribe((state, before) => {
    if (state.chapter !== before.chapter) {
      showChapter(state.chapter);
      note.hidden = true;
      void stage.show(state.chapter);
      showFurniture(state.chapter);
    }
    if (state.units !== before.units) {
      sayFigures(state.units);
      stage.restyle();
    }
    if (state.theme !== before.theme) {
      showTheme(state.theme);
      stage.restyle();
    }
    const away = state.rest !== null;
    stageElement.classList.toggle("is-away", away);
    find<HTMLElement>(stageElement, ".back-to-view").hidden = !away;
  });
  darkQuery.addEventListener("change", () => stage.restyle());

  for (const { id } of Object.values(data.figures)) {
    const working = document.getElementById(`working-${id}`);
    const figure = data.figures[id];
    const ends = working?.dataset.ends;
    if (!working || !figure || !ends) continue;
    const [from, to] = JSON.parse(ends) as [[number, number], [number, number]];
    working.addEventListener("toggle", (event) => {
      const opens = (event as ToggleEvent).newState === "open";
      stage.pointOut(opens ? { figure, from, to, label: [10, -10], lead: false, minor: false } : null);
    });
  }

  const unitsField = find<HTMLSelectElement>(root, 'select[name="units"]');
  const themeField = find<HTMLSelectElement>(root, 'select[name="theme"]');
  unitsField.addEventListener("change", () => chooseUnits(unitsField.value as LengthUnit));
  themeField.addEventListener("change", () => chooseTheme(themeField.value as Theme));

  root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const action = target.closest<HTMLElement>("[data-action]")?.dataset.action;
    if (action === "next") goBy(1);
    if (action === "previous") goBy(-1);
    if (action === "zoom-in") void stage.zoomBy(1);
    if (action === "zoom-out") void stage.zoomBy(-1);
    if (action === "back-to-view") stage.returnToView();
    const link = target.closest<HTMLAnchorElement>("[data-chapter-link]");
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      link.closest<HTMLElement>("[popover]")?.hidePopover();
      goTo(link.dataset.chapterLink as ChapterId);
    }
  });

  followKeys(goBy);
  followHistory(first, (chapter) => scrollToChapter(sections[chapters.indexOf(chapter)] as HTMLElement, true));

  const address = parseAddress(location);
  if (address.units) {
    unitsField.value = address.units;
    chooseUnits(address.units);
  }
  if (address.theme) {
    themeField.value = address.theme;
    chooseTheme(address.theme);
  }
  const broken = brokenKeys(location);
  if (broken.length > 0) {
    const pageNote = find<HTMLElement>(root, ".page-note");
    pageNote.textContent = words.unknownAddress(broken.join(", "));
    pageNote.hidden = false;
  }
  if (address.chapter && address.chapter !== first) {
    turnTo(address.chapter);
    scrollToChapter(sections[chapters.indexOf(address.chapter)] as HTMLElement, true);
  } else {
    void stage.show(first);
  }
  if (address.camera) restAt(address.camera);

  followScroll(sections, (chapter) => turnTo(chapter as ChapterId));
  onFirstMove(early, !savesData(), stageElement, start);
  // A tap or key made before the scripts arrived is acted on now.
  for (const { type, target, key } of early) {
    if (type === "click") target?.closest<HTMLElement>("[data-action]")?.click();
    if (type === "keydown") target?.dispatchEvent(new KeyboardEvent("keydown", { key: key ?? "", bubbles: true, cancelable: true }));
  }
}
