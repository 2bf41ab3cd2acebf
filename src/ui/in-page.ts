import type { SaidFigure } from "../map/drawing.ts";
import { chooseTheme, chooseUnits, store } from "../state/store.ts";
import { parseAddress, type Theme } from "../state/url.ts";
import { type LengthUnit, sayFigure, sayPublished, sayRange } from "../story/say.ts";

/** The figures that a page carries for its scripts, by id. */
export type SaidFigures = Readonly<Record<string, SaidFigure>>;

/** The one element that fits a selector. Throws an Error that names the selector if the page has none. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** What the page carries for its scripts. */
export function readPageData<T>(root: ParentNode): T {
  return JSON.parse(find(root, "#page-data").textContent ?? "") as T;
}

/** Says every figure and length on the page, the map's among them, in the reader's units. */
export function sayFigures(root: ParentNode, figures: SaidFigures, units: LengthUnit): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-figure]")) {
    const figure = figures[element.dataset.figure as string];
    if (!figure) continue;
    const isRange = element.classList.contains("figure-range");
    element.textContent = isRange ? sayRange(figure, units) : sayFigure(figure, units);
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-length]")) {
    const [low = 0, high = 0, step = 1] = (element.dataset.length ?? "").split("/").map(Number);
    element.textContent = sayRange({ unit: "m", value: null, low, high, step, share: false }, units);
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-published]")) {
    const [low, high, unit] = (element.dataset.published ?? "").split("/") as [string, string, "m" | "m2"];
    const ends = [...new Set([low, high])].map((end) => sayPublished(Number(end), unit, units));
    element.textContent = ends.join(" – ");
  }
}

/** Keeps the fields for units and colors in step with what is chosen, and the page's colors with it. */
export function followSettings(root: ParentNode): void {
  const unitsField = root.querySelector<HTMLSelectElement>('select[name="units"]');
  const themeField = find<HTMLSelectElement>(root, 'select[name="theme"]');
  unitsField?.addEventListener("change", () => chooseUnits(unitsField.value as LengthUnit));
  themeField.addEventListener("change", () => chooseTheme(themeField.value as Theme));
  const show = (): void => {
    const state = store.getState();
    if (unitsField) unitsField.value = state.units;
    themeField.value = state.theme;
    if (state.theme === "auto") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = state.theme;
  };
  store.subscribe(show);
  show();
}

/** Takes the reader's units and colors along to the site's other pages, in the address of the link that is followed. */
export function carrySettings(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]:not([download])");
    if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
    const { units, theme } = store.getState();
    const address = new URL(link.href);
    address.searchParams.delete("units");
    address.searchParams.delete("theme");
    if (units !== "km") address.searchParams.set("units", units);
    if (theme !== "auto") address.searchParams.set("theme", theme);
    link.href = address.href;
  });
}

/** Takes units and colors from the address. */
export function readSettings(): void {
  const { units, theme } = parseAddress(location);
  store.setState({ units: units ?? "km", theme: theme ?? "auto" });
}
