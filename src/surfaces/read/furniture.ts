import type { Camera } from "../../map/mercator.ts";
import { scaleBarFor } from "../../map/scale.ts";
import type { ChapterId } from "../../story/chapter.ts";
import { words } from "../../story/en/words.ts";
import type { LengthUnit } from "../../story/say.ts";
import { find } from "../../ui/in-page.ts";
import type { PageData } from "./page.ts";

/** The widest a scale bar gets: a share of the map, and never more than so many pixels. */
const [SCALE_SHARE, SCALE_PIXELS] = [0.2, 140];

/** The scale bar of what the map now shows. */
export function showScale(stage: HTMLElement, camera: Camera, units: LengthUnit): void {
  const scale = scaleBarFor(camera, Math.min(SCALE_PIXELS, stage.clientWidth * SCALE_SHARE), units);
  find(stage, ".scale-bar").style.width = `${scale.pixels}px`;
  find(stage, ".scale-text").textContent = scale.text;
}

/** Locator, date, steps and chapter list, for the chapter that is being read. */
export function showChapter(
  root: HTMLElement,
  { views }: PageData,
  chapters: readonly ChapterId[],
  chapter: ChapterId,
): void {
  const index = chapters.indexOf(chapter);
  const { title, date, locator, spot } = views[chapter];
  disable(root, "previous", index === 0);
  disable(root, "next", index === chapters.length - 1);
  find(root, ".where-number").textContent = words.chapterOf(index + 1, chapters.length);
  find(root, ".where-title").textContent = title;
  find(root, ".announcement").textContent = `${words.chapterOf(index + 1, chapters.length)}: ${title}`;
  document.title = index === 0 ? `${words.title}: ${words.subtitle}` : `${title} · ${words.title}`;
  for (const link of root.querySelectorAll<HTMLElement>("[data-chapter-link]")) {
    if (link.dataset.chapterLink === chapter) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  find(root, ".locator").hidden = !locator;
  const mark = find(root, ".locator-spot");
  mark.style.left = `${spot.x}%`;
  mark.style.top = `${spot.y}%`;
  find(root, ".stage-date").textContent = date;
}

/** A button that is of no use is disabled; if it had the focus, the chapter list beside it gets that. */
function disable(root: HTMLElement, action: string, disabled: boolean): void {
  const button = find<HTMLButtonElement>(root, `[data-action="${action}"]`);
  if (disabled && document.activeElement === button) find(root, ".where").focus();
  button.disabled = disabled;
}

/** Offers the way back to the chapter's own view, while the reader has the map somewhere else. */
export function showAway(stage: HTMLElement, away: boolean): void {
  stage.classList.toggle("is-away", away);
  find(stage, ".back-to-view").hidden = !away;
}

/** Says something on the map, with a button to try again if there is something to try. */
export function say(stage: HTMLElement, message: string, again?: () => void): void {
  const note = find(stage, ".stage-note");
  note.textContent = message;
  note.hidden = false;
  if (!again) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.tryAgain;
  button.addEventListener("click", () => {
    note.hidden = true;
    again();
  });
  note.append(" ", button);
}

export function sayNothing(stage: HTMLElement): void {
  find(stage, ".stage-note").hidden = true;
}
