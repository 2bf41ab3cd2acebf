import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { afterScroll, bringIntoReach, countLayoutShift, whereToScroll, withholdWebGL } from "./in-page.ts";
import type { MapState, PrintedFigure, ReaderOptions, Spot, Violation } from "./reader.ts";

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
}

/** Software WebGL everywhere alike, and nothing that talks to its maker. */
const FLAGS = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let shared: Promise<Browser> | undefined;

/** Opens a browser window as one reader would have it. One browser serves all readers of a process. */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const site = options.site ?? (await import("vitest")).inject("site");
  const executablePath = options.browser ?? (await import("vitest")).inject("browser");
  shared ??= chromium.launch({ executablePath, args: FLAGS });
  const context = await (await shared).newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.theme ?? "light",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    javaScriptEnabled: options.scripts ?? true,
    locale: options.locale ?? "en-GB",
    timezoneId: "UTC",
    ...(options.touch ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  await context.addInitScript(countLayoutShift);
  if (options.webgl === false) await context.addInitScript(withholdWebGL);
  if (options.blockData) await context.route(options.blockData, (route) => route.abort());
  return new Reader(await context.newPage(), context, site, options);
}

/** Ends the browser all readers shared. A test run need not: the browser goes with its process. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}

/** Somebody reading the site: what they can do with it, and what they can see. */
export class Reader {
  /** For what has no word here yet. Used twice, it earns one. */
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #site: string;
  readonly #touch: boolean;
  readonly #scripts: boolean;
  readonly #requests: string[] = [];
  readonly #errors: string[] = [];

  constructor(page: Page, context: BrowserContext, site: string, options: ReaderOptions) {
    this.page = page;
    this.#context = context;
    this.#site = site;
    this.#touch = options.touch ?? false;
    this.#scripts = options.scripts ?? true;
    page.setDefaultTimeout(20_000);
    context.on("request", (request) => this.#requests.push(request.url()));
    context.on("weberror", (error) => this.#errors.push(error.error().message));
    context.on("console", (message) => {
      // A finger set down while the page still glides: the browser's own remark, no fault of the page.
      if (message.text().startsWith("Ignored attempt to cancel a touch")) return;
      if (message.type() === "error") this.#errors.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** Opens a path of the site and waits until it has loaded; answers with the HTTP status. */
  async opens(path: string): Promise<number> {
    const response = await this.page.goto(new URL(path.replace(/^\//, ""), this.#site).href);
    return response?.status() ?? 0;
  }

  /** Turns to a chapter with the page's own list, or, where none shows, with its next and previous buttons. */
  async turnsTo(chapter: string): Promise<void> {
    const link = this.page.locator(`a[data-chapter-link="${chapter}"]:visible`).first();
    if (await link.isVisible()) await this.#hits(link);
    else await this.#stepsTo(chapter);
    await this.page.locator(`[data-map][data-view="${chapter}"]`).waitFor({ state: "attached" });
  }

  async #stepsTo(chapter: string): Promise<void> {
    const chapters = await this.chapters();
    const wanted = chapters.indexOf(chapter);
    if (wanted < 0) throw new Error(`no chapter "${chapter}" here, wanted one of ${chapters.join(", ")}`);
    for (let steps = 0; steps < chapters.length; steps++) {
      const at = chapters.indexOf(await this.view());
      if (at === wanted) return;
      const action = at < wanted ? "next" : "previous";
      await this.#hits(this.page.locator(`[data-action="${action}"]:visible`).first());
      // From the opening, the next chapter is the first, whose view is shown already.
      if (at === 0 && steps === 0 && (await this.view()) === chapters[0]) continue;
      await this.page.locator(`[data-map]:not([data-view="${chapters[at]}"])`).waitFor({ state: "attached" });
    }
  }

  /** The ids of the page's chapters in their order. */
  async chapters(): Promise<string[]> {
    return this.page
      .locator("section[data-chapter]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-chapter") ?? ""));
  }

  /** Scrolls with the wheel or a finger, over the prose and not the map, until the chapter's head is in view. */
  async scrollsTo(chapter: string): Promise<void> {
    let stuck = 0;
    for (let turns = 0; turns < 400 && stuck < 5; turns++) {
      const { distance, scrolled, x, y } = await this.page.evaluate(whereToScroll, chapter);
      if (Math.abs(distance) < 60) return;
      const step = Math.sign(distance) * Math.min(Math.abs(distance), this.page.viewportSize()?.height ?? 600, 500);
      await this.#scrolls(x, y, step);
      stuck = (await this.page.evaluate(afterScroll)) === scrolled ? stuck + 1 : 0;
    }
    if (stuck < 5) throw new Error(`never arrived at chapter "${chapter}" by scrolling`);
  }

  async #scrolls(x: number, y: number, step: number): Promise<void> {
    if (this.#touch) return this.#strokes({ x, y }, { x, y: y - step });
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, step);
  }

  /** Fingers side by side drawn over the screen from one place to another, and lifted when at rest. */
  async #strokes(from: Spot, to: Spot, fingers = 1): Promise<void> {
    const hand = await this.#context.newCDPSession(this.page);
    const at = (share: number) =>
      Array.from({ length: fingers }, (_, id) => ({
        x: from.x + (to.x - from.x) * share + id * 60,
        y: from.y + (to.y - from.y) * share,
        id,
      }));
    await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (let step = 1; step <= 12; step++) {
      await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(Math.min(1, step / 10)) });
    }
    await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await hand.detach();
  }

  /** Drags the map by so many pixels, with the mouse or, on a phone, so many fingers. */
  async dragsMap(dx: number, dy: number, fingers = 1): Promise<void> {
    const box = await this.#map().boundingBox();
    if (!box) throw new Error("the map is not in sight, so it cannot be dragged");
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const to = { x: from.x + dx, y: from.y + dy };
    if (this.#touch) return this.#strokes(from, to, fingers);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 10 });
    await this.page.mouse.up();
  }

  /** The least a reader does to wake the map: the pointer stirs, a key goes down. Nothing else changes by it. */
  async stirs(): Promise<void> {
    await this.page.mouse.move(3, 3);
    await this.page.mouse.move(5, 5);
    await this.page.keyboard.press("Shift");
  }

  /** Presses a key, or keys together: "ArrowRight", "Shift+Tab". */
  async presses(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Opens the working behind a printed figure by the button, link or summary that holds it. */
  async opensWorking(figure: string): Promise<void> {
    const printed = this.page.locator(`data.figure[data-figure="${figure}"]`);
    await this.#hits(this.page.locator("button, a, summary").filter({ has: printed, visible: true }).first());
  }

  /** Opens a claim by the sign that stands after a sentence of the prose. */
  async opensClaim(claim: string): Promise<void> {
    await this.#hits(this.page.locator(`button.claim-sign[popovertarget="claim-${claim}"]:visible`).first());
  }

  /** Narrows the ledger of claims down by one of its fields; an empty value takes that back. */
  async choosesClaims(field: string, value: string): Promise<void> {
    await this.page.locator(`form.filter select[name="${field}"]`).selectOption(value);
  }

  /** The ids of the claims that the ledger shows, in its order. */
  async claimsShown(): Promise<string[]> {
    return this.page
      .locator("#claims .ledger > li:visible")
      .evaluateAll((all) => all.map((one) => one.id.replace(/^claim-/, "")));
  }

  /** Clicks or taps, after bringing the target out from under whatever stays put above it. */
  async #hits(target: Locator): Promise<void> {
    await target.evaluate(bringIntoReach);
    await (this.#touch ? target.tap() : target.click());
  }

  async goesBack(): Promise<void> {
    await this.page.goBack();
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  /** The whole address, query and hash included. */
  address(): string {
    return this.page.url();
  }

  /** What the one map of the page says of itself. */
  async mapState(): Promise<MapState> {
    return (await this.#map().getAttribute("data-map")) as MapState;
  }

  /** The id of the view the map shows. */
  async view(): Promise<string> {
    return (await this.#map().getAttribute("data-view")) ?? "";
  }

  /** Waits for the map's own mark; when it does not come, says what the mark is and what went wrong on the page. */
  async waitsForMap(state: MapState, timeout = 30_000): Promise<void> {
    const mark = this.page.locator(`[data-map="${state}"]`);
    await mark.waitFor({ state: "attached", timeout }).catch(async () => {
      const found = await this.mapState();
      throw new Error(`the map is "${found}" after ${timeout} ms, wanted "${state}". ${this.#errors.join("; ")}`);
    });
  }

  #map(): Locator {
    return this.page.locator("[data-map]");
  }

  /** Every figure printed on the page, hidden ones included, in reading order. */
  async figures(): Promise<PrintedFigure[]> {
    return this.page.locator("data.figure").evaluateAll((all) =>
      (all as HTMLDataElement[]).map((one) => ({
        id: one.dataset.figure ?? "",
        value: one.value === "" ? Number.NaN : Number(one.value),
        text: one.textContent?.trim() ?? "",
      })),
    );
  }

  /** Takes a picture of the window; a bare name goes to `.cache/pictures`. Answers with the file. */
  async screenshot(name: string): Promise<string> {
    const file = `${isAbsolute(name) ? name : join(".cache/pictures", name)}.png`;
    await mkdir(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Every address asked for so far, by the page and its workers. */
  requests(): readonly string[] {
    return this.#requests;
  }

  /** Errors so far: thrown and not caught, or written to the console. */
  errors(): readonly string[] {
    return this.#errors;
  }

  /**
   * The rules of axe-core that the page, as it stands, breaks.
   *
   * @throws Error for a reader without scripts: axe is one.
   */
  async axe(): Promise<Violation[]> {
    if (!this.#scripts) throw new Error("axe needs a reader with scripts");
    await this.page.evaluate(readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8"));
    const { violations } = await this.page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map((node) => node.target.join(" ")),
    }));
  }

  /** Cumulative layout shift so far that no act of the reader's excuses. */
  async layoutShift(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { layoutShift?: number }).layoutShift ?? 0);
  }

  async closes(): Promise<void> {
    await this.#context.close();
  }
}
