import { afterAll, afterEach, describe, expect, inject, test } from "vitest";
import { placeInPoster } from "../../src/map/poster.ts";
import { readEdition } from "../../src/site/edition.ts";
import { CHAPTER_IDS } from "../../src/story/chapter.ts";
import { closeBrowser, openReader, type Reader } from "./drive.ts";
import { DESK, PHONE, type ReaderOptions } from "./reader.ts";

const site = inject("site");

let reader: Reader;
const comes = async (options: ReaderOptions): Promise<Reader> => {
  reader = await openReader(options);
  return reader;
};

afterEach(() => reader?.closes());
afterAll(() => closeBrowser());

const inSight = (selector: string) =>
  reader.page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.width > 0;
    });

describe.each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a reader %s", (_, size) => {
  test("sees the map's picture at once, and no script of the live map, until the first move", async () => {
    await comes(size);
    await reader.opens("/");
    expect(await reader.mapState()).toBe("poster");
    expect(await reader.view()).toBe("strikes");
    expect(await inSight("svg.poster .exclave")).toBe(true);
    expect(reader.requests().filter((address) => address.includes("maplibre"))).toEqual([]);
    await reader.stirs();
    await reader.waitsForMap("ready");
    expect(reader.errors()).toEqual([]);
  });

  test("turns the chapters by their own buttons, from the first to the last and back", async () => {
    await comes(size);
    await reader.opens("/");
    expect(await reader.chapters()).toEqual([...CHAPTER_IDS]);
    await reader.turnsTo("and-yet");
    expect(await reader.view()).toBe("and-yet");
    await reader.turnsTo("ten-kilometers");
    await expect.poll(() => inSight("#ten-kilometers h2"), { timeout: 10_000 }).toBe(true);
    expect(reader.address()).toContain("chapter=ten-kilometers");
  });

  test("scrolls, and the map turns with the prose", async () => {
    await comes(size);
    await reader.opens("/");
    await reader.scrollsTo("exclave");
    await reader.page.locator('[data-map][data-view="exclave"]').waitFor({ state: "attached" });
    expect(reader.address()).toContain("chapter=exclave");
  });

  test("goes back to the chapter before by the browser's button, and keeps the place on reload", async () => {
    await comes(size);
    await reader.opens("/");
    await reader.turnsTo("exclave");
    await reader.turnsTo("last-link");
    await reader.goesBack();
    await reader.page.locator('[data-map][data-view="exclave"]').waitFor({ state: "attached" });
    await expect.poll(() => inSight("#exclave h2"), { timeout: 5000 }).toBe(true);
    await reader.reloads();
    expect(await reader.view()).toBe("exclave");
    expect(await inSight("#exclave h2")).toBe(true);
  });

  test("opens a link that was shared at the same chapter, with the poster of that chapter", async () => {
    await comes(size);
    await reader.opens("/?chapter=exposure");
    await reader.page.locator('svg.poster[data-poster="exposure"]').waitFor({ state: "attached" });
    expect(await reader.mapState()).toBe("poster");
    expect(await inSight("#exposure h2")).toBe(true);
  });

  test("opens the working of a number, and Escape closes it", async () => {
    await comes(size);
    await reader.opens("/?chapter=ten-kilometers");
    await reader.opensWorking("airport-to-iran-border");
    const working = reader.page.locator("#working-airport-to-iran-border");
    expect(await working.isVisible()).toBe(true);
    const told = await working.textContent();
    expect(told).toContain("8.6–9.8\u00a0km");
    expect(told).toContain("45.3608° E");
    await expect.poll(() => reader.page.locator(".pointed .measure, .is-pointed").count()).toBe(1);
    await reader.presses("Escape");
    expect(await working.isVisible()).toBe(false);
    await expect.poll(() => reader.page.locator(".pointed .measure, .is-pointed").count()).toBe(0);
  });

  test("finds nothing that breaks a rule of accessibility, in either theme", async () => {
    for (const theme of ["light", "dark"] as const) {
      await comes({ ...size, theme });
      await reader.opens("/?chapter=ten-kilometers");
      expect(await reader.axe(), theme).toEqual([]);
      if (theme === "light") await reader.closes();
    }
  });

  test("sees nothing jump while the page loads, fonts come and chapters turn", async () => {
    await comes({ ...size, reducedMotion: true });
    await reader.opens("/");
    await reader.page.waitForLoadState("networkidle");
    expect(await reader.layoutShift()).toBe(0);
    await reader.turnsTo("exclave");
    expect(await reader.layoutShift()).toBeLessThan(0.01);
  });

  test("finds nothing wider than the screen", async () => {
    await comes(size);
    await reader.opens("/");
    const over = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
  });
});

describe("the live map", () => {
  const { drawings } = readEdition();

  test.each([
    ["strikes", DESK],
    ["ten-kilometers", PHONE],
    ["last-link", DESK],
    ["and-yet", { width: 768, height: 1024 }],
  ] as const)("lies on the poster of %s to within a pixel", async (id, size) => {
    await comes(size);
    await reader.opens(`/?chapter=${id}`);
    await reader.stirs();
    await reader.waitsForMap("ready");
    const drawing = drawings.find((one) => one.id === id);
    if (!drawing) throw new Error(`no drawing ${id}`);
    const places = [...drawing.labels, ...drawing.marks].map(({ at }) => [at[0], at[1]] as [number, number]);
    const live = await reader.page.locator(".stage").evaluate((stage, all) => {
      const { pixelOf } = stage as unknown as { pixelOf: (at: number[]) => [number, number] };
      return { width: stage.clientWidth, height: stage.clientHeight, pixels: all.map((at) => pixelOf(at)) };
    }, places);
    expect(places.length).toBeGreaterThan(4);
    for (const [i, at] of places.entries()) {
      const [x, y] = placeInPoster(drawing, at, live.width, live.height);
      const [liveX, liveY] = live.pixels[i] as [number, number];
      expect(Math.hypot(liveX - x, liveY - y)).toBeLessThan(1);
    }
  });

  test("can be dragged away and brought back, and the address keeps where it was left", async () => {
    await comes(DESK);
    await reader.opens("/?chapter=exclave");
    await reader.stirs();
    await reader.waitsForMap("ready");
    await reader.dragsMap(-150, 60);
    const back = reader.page.locator('[data-action="back-to-view"]');
    await back.waitFor({ state: "visible" });
    expect(reader.address()).toMatch(/chapter=exclave#map=[\d.]+\/[\d.]+\/[\d.]+$/);
    const shared = reader.address();
    await back.click();
    await back.waitFor({ state: "hidden" });
    expect(reader.address()).not.toContain("#map");
    expect(await reader.view()).toBe("exclave");
    await reader.page.goto(shared.replace(/#.*/, "#map=8/40.1/47.5"));
    await reader.page.reload();
    await reader.stirs();
    await reader.waitsForMap("ready");
    const [x, y] = await reader.page
      .locator(".stage")
      .evaluate((stage) => (stage as unknown as { pixelOf: (at: number[]) => [number, number] }).pixelOf([47.5, 40.1]));
    const box = await reader.page.locator(".stage").boundingBox();
    expect(x).toBeCloseTo((box?.width ?? 0) / 2, 0);
    expect(y).toBeCloseTo((box?.height ?? 0) / 2, 0);
  });

  test("is turned by the arrow keys, which begin at the beginning and leave fields alone", async () => {
    await comes(DESK);
    await reader.opens("/");
    expect(await inSight("#strikes p:not(.number-of)")).toBe(false);
    await reader.presses("ArrowRight");
    await expect.poll(() => inSight("#strikes p:not(.number-of)")).toBe(true);
    expect(await reader.view()).toBe("strikes");
    await reader.presses("ArrowRight");
    await reader.page.locator('[data-map][data-view="ten-kilometers"]').waitFor({ state: "attached" });
    await reader.presses("ArrowLeft");
    await reader.page.locator('[data-map][data-view="strikes"]').waitFor({ state: "attached" });
    await reader.page.locator('select[name="units"]').focus();
    await reader.presses("ArrowRight");
    expect(await reader.view()).toBe("strikes");
  });

  test("lets one finger scroll the page past it, and two move it", async () => {
    await comes(PHONE);
    await reader.opens("/?chapter=exclave");
    await reader.stirs();
    await reader.waitsForMap("ready");
    const before = await reader.page.evaluate(() => scrollY);
    await reader.dragsMap(0, -120, 1);
    await expect.poll(() => reader.page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(reader.address()).not.toContain("#map");
    await reader.dragsMap(-60, 40, 2);
    await reader.page.locator('[data-action="back-to-view"]').waitFor({ state: "visible" });
    expect(reader.address()).toContain("#map");
  });

  test("leaves the focus on the button that turns the chapters", async () => {
    await comes(DESK);
    await reader.opens("/?chapter=exclave");
    await reader.page.locator('[data-action="next"]').focus();
    await reader.presses("Enter");
    await reader.presses("Enter");
    await reader.page.locator('[data-map][data-view="two-accounts"]').waitFor({ state: "attached" });
    expect(await reader.page.title()).toContain("Two accounts");
  });

  test("is not woken by the browser putting a reader back where the page was left", async () => {
    await comes(DESK);
    await reader.opens("/?chapter=last-link");
    await reader.reloads();
    await reader.page.waitForTimeout(900);
    expect(await reader.mapState()).toBe("poster");
  });

  test("draws its line and counts its number up, unless less motion is asked for", async () => {
    await comes({ ...DESK, reducedMotion: true });
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("ready");
    await reader.turnsTo("ten-kilometers");
    const number = reader.page.locator('.annotations .measure.lead [data-figure="airport-to-iran-border"]');
    await number.waitFor({ state: "attached" });
    expect(await number.textContent()).toMatch(/^9\.2/);
    await reader.closes();
    await comes(DESK);
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("ready");
    await reader.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const text = document.querySelector(".annotations .measure.lead .figure")?.textContent;
        if (text && seen.at(-1) !== text) seen.push(text);
      }).observe(document.querySelector(".picture") as Element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await reader.turnsTo("ten-kilometers");
    const seen = () =>
      reader.page.evaluate(() => (window as unknown as { seen: string[] }).seen.map(Number.parseFloat));
    await expect.poll(async () => (await seen()).some((value) => value < 9), { timeout: 10_000 }).toBe(true);
    await expect.poll(async () => (await seen()).at(-1), { timeout: 10_000 }).toBe(9.2);
  });
});

describe("a reader's own ways", () => {
  test("units are said everywhere, and stay in the address", async () => {
    await comes(DESK);
    await reader.opens("/");
    await reader.page.locator('select[name="units"]').selectOption("mi");
    const all = await reader.figures();
    expect(all.find(({ id }) => id === "airport-to-iran-border")?.text).toBe("5.7\u00a0mi");
    expect(all.filter(({ text }) => /\bkm\b/.test(text))).toEqual([]);
    expect(reader.address()).toContain("units=mi");
    await reader.reloads();
    expect((await reader.figures()).find(({ id }) => id === "airport-to-shakarabad")?.text).toBe("1.2\u00a0mi");
  });

  test("units chosen in the address reach the picture of every chapter", async () => {
    await comes(DESK);
    await reader.opens("/?units=mi&chapter=ten-kilometers");
    const poster = reader.page.locator('svg.poster[data-poster="ten-kilometers"] .annotations');
    await expect.poll(() => poster.textContent()).toContain("4.8\u00a0mi to the border");
    expect(await poster.textContent()).not.toContain("km");
  });

  test("the theme can be chosen, and reaches the poster", async () => {
    await comes({ ...DESK, theme: "light" });
    await reader.opens("/?theme=dark");
    const land = await reader.page
      .locator("svg.poster .land")
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
    expect(land).toBe("rgb(35, 39, 43)");
  });

  test("what is typed wrong in an address is said, and the story begins at its beginning", async () => {
    await comes(DESK);
    await reader.opens("/?chapter=nonsense&units=parsecs&who=knows#map=99/99/999");
    expect(await reader.view()).toBe("strikes");
    expect(await reader.page.locator(".page-note").textContent()).toContain("chapter=nonsense, units=parsecs");
    expect(reader.errors()).toEqual([]);
  });

  test("a page that is not there says so and leads back to the story", async () => {
    await comes(DESK);
    expect(await reader.opens("/no/such/page")).toBe(404);
    expect(await reader.page.locator("h1").textContent()).toContain("no page");
    await reader.page.locator("a").click();
    await expect.poll(() => reader.chapters()).toHaveLength(10);
  });
});

describe("when things are missing", () => {
  test("without scripts the whole story can be read, each chapter with its picture, each number with its working", async () => {
    await comes({ ...PHONE, scripts: false });
    await reader.opens("/");
    expect(await reader.page.locator("section[data-chapter] h2").count()).toBe(10);
    expect(await reader.page.locator("img.chapter-picture").count()).toBe(9);
    const picture = reader.page.locator("#last-link img.chapter-picture");
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    await reader.page.locator('#ten-kilometers button:has(data[data-figure="airport-to-iran-land"])').tap();
    expect(await reader.page.locator("#working-airport-to-iran-land").isVisible()).toBe(true);
    expect(await reader.page.locator(".needs-script:visible").count()).toBe(0);
  });

  test("without WebGL the posters turn with the chapters, and the page says why", async () => {
    await comes({ ...DESK, webgl: false });
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("unavailable");
    expect(await reader.page.locator(".stage-note").textContent()).toContain("cannot draw the live map");
    await reader.turnsTo("exposure");
    await reader.page.locator('svg.poster[data-poster="exposure"]').waitFor({ state: "attached" });
    expect(await inSight("svg.poster[data-poster=exposure] .line.oil")).toBe(true);
    expect(reader.errors()).toEqual([]);
  });

  test("a data file that does not come leaves the poster, says so, and can be asked for again", async () => {
    await comes({ ...DESK, blockData: /display-.*\.topojson/ });
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("unavailable");
    expect(await reader.page.locator(".stage-note").textContent()).toContain("could not be loaded");
    expect(await inSight("svg.poster .exclave")).toBe(true);
    await reader.page.context().unrouteAll();
    await reader.page.locator(".stage-note button").click();
    await reader.waitsForMap("ready");
  });

  test("a lost WebGL context brings the poster of the chapter back", async () => {
    await comes(DESK);
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("ready");
    await reader.turnsTo("exclave");
    await reader.waitsForMap("ready");
    await reader.page.evaluate(() =>
      document.querySelector("canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(),
    );
    await reader.waitsForMap("unavailable");
    await reader.page.locator('svg.poster[data-poster="exclave"]').waitFor({ state: "attached" });
    expect(await inSight("svg.poster[data-poster=exclave] .exclave")).toBe(true);
  });

  test("no other host is asked for anything, all through the story", async () => {
    await comes(DESK);
    await reader.opens("/");
    await reader.stirs();
    await reader.waitsForMap("ready");
    for (const id of ["exclave", "and-yet"]) await reader.turnsTo(id);
    await reader.waitsForMap("ready");
    const others = reader.requests().filter((address) => !address.startsWith(site) && !/^(data|blob):/.test(address));
    expect(others).toEqual([]);
    expect(reader.errors()).toEqual([]);
  });
});
