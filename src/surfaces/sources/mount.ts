import { LEDGER_FIELDS, type LedgerChoice, readLedger, writeLedger } from "../../state/ledger.ts";
import { store } from "../../state/store.ts";
import { sources as said } from "../../story/en/sources.ts";
import {
  carrySettings,
  find,
  followSettings,
  readPageData,
  readSettings,
  type SaidFigures,
  sayFigures,
} from "../../ui/in-page.ts";
import { showInPlace } from "./figure-maps.ts";

/** What the page carries for its scripts. */
interface PageData {
  readonly figures: SaidFigures;
}

/** Whether an entry fits what was chosen. The end of a day is the end of that day in Baku. */
function fits({ dataset }: HTMLElement, chosen: LedgerChoice): boolean {
  const isSame = (["side", "kind", "verdict"] as const).every(
    (field) => !chosen[field] || dataset[field] === chosen[field],
  );
  const isInView = !chosen.view || (dataset.views ?? "").split(" ").includes(chosen.view);
  const isKnown = !chosen.known || (dataset.known ?? "").slice(0, 10) <= chosen.known;
  return isSame && isInView && isKnown;
}

function showChosen(root: HTMLElement, chosen: LedgerChoice): void {
  const entries = [...root.querySelectorAll<HTMLElement>("#claims .ledger > li")];
  for (const entry of entries) entry.hidden = !fits(entry, chosen);
  for (const row of root.querySelectorAll<HTMLElement>("#known [data-known]")) {
    row.classList.toggle(
      "is-later",
      chosen.known !== undefined && (row.dataset.known ?? "").slice(0, 10) > chosen.known,
    );
  }
  const shown = entries.filter(({ hidden }) => !hidden).length;
  const count = shown === 0 ? said.ledger.nothing : said.ledger.count(shown, entries.length);
  find(root, ".filter-count").textContent = chosen.known ? `${count}. ${said.ledger.hindsight}` : count;
}

/** An address that names an entry shows it, whatever was chosen before. */
function revealTarget(root: HTMLElement, form: HTMLFormElement): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target?.hidden) return;
  form.reset();
  showChosen(root, {});
  target.scrollIntoView();
}

function followFilter(root: HTMLElement): void {
  const form = find<HTMLFormElement>(root, "form.filter");
  const fields = LEDGER_FIELDS.map((name) => form.elements.namedItem(name) as HTMLSelectElement);
  const optionsOf = (name: string): string[] => {
    const field = fields.find((one) => one.name === name);
    return [...(field?.options ?? [])].map(({ value }) => value).filter((value) => value !== "");
  };
  const choose = (chosen: LedgerChoice): void => {
    for (const field of fields) field.value = chosen[field.name as keyof LedgerChoice] ?? "";
    showChosen(root, chosen);
  };
  const chosenNow = (): LedgerChoice =>
    Object.fromEntries(fields.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
  const keep = (chosen: LedgerChoice): void => {
    showChosen(root, chosen);
    history.replaceState(null, "", `${location.pathname}${writeLedger(chosen, location.search)}${location.hash}`);
  };
  form.addEventListener("change", () => keep(chosenNow()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => keep({})));
  const { chosen, broken } = readLedger(location.search, optionsOf);
  choose(chosen);
  if (broken.length > 0) {
    const note = find(root, ".page-note");
    note.textContent = said.ledger.unknownAddress(broken.join(", "));
    note.hidden = false;
  }
  addEventListener("hashchange", () => revealTarget(root, form));
  revealTarget(root, form);
}

/** Brings the prerendered page to life: the ledger's fields, the reader's units and colors, the figures' maps in the page's own type. */
export function mount(root: HTMLElement): void {
  const { figures } = readPageData<PageData>(root);
  readSettings();
  followSettings(root);
  carrySettings(root);
  followFilter(root);
  const say = (part: ParentNode): void => sayFigures(part, figures, store.getState().units);
  if (store.getState().units !== "km") say(root);
  store.subscribe((state, before) => {
    if (state.units !== before.units) say(root);
  });
  showInPlace(root, say);
}
