import { carrySettings, followSettings, readSettings } from "../../ui/in-page.ts";

/** Brings the page to life: the reader's choice of colors. */
export function mount(root: HTMLElement): void {
  readSettings();
  followSettings(root);
  carrySettings(root);
}
