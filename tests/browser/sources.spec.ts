import { afterAll, afterEach, describe, expect, inject, test } from "vitest";
import { readEdition } from "../../src/site/edition.ts";
import { words } from "../../src/story/en/words.ts";
import { closeBrowser, openReader, type Reader } from "./drive.ts";
import { DESK, PHONE, type ReaderOptions } from "./reader.ts";

const site = inject("site");
const { claims } = readEdition();

let reader: Reader;
const comes = async (options: ReaderOptions): Promise<Reader> => {
  reader = await openReader(options);
  return reader;
};

afterEach(() => reader?.closes());
afterAll(() => closeBrowser());

describe.each([
  ["on a phone", PHONE],
  ["at a desk", DESK],
])("a reader %s", (_, size) => {
  test("opens a claim on the spot, a number inside it, and the ledger at that very claim", async () => {
    await comes(size);
    await reader.opens("/?chapter=last-link");
    await reader.opensClaim("article-last-link");
    const sheet = reader.page.locator("#claim-article-last-link");
    expect(await sheet.isVisible()).toBe(true);
    const { verdict } = claims.find(({ id }) => id === "article-last-link") as (typeof claims)[number];
    expect(await sheet.locator(".claim-verdict").textContent()).toContain(words.claim.verdicts[verdict]);
    await sheet.locator("button.number").first().click();
    expect(await reader.page.locator(".working:popover-open").count()).toBe(1);
    expect(await sheet.isVisible()).toBe(true);
    await reader.presses("Escape");
    await reader.presses("Escape");
    expect(await sheet.isVisible()).toBe(false);
    await reader.opensClaim("article-last-link");
    await sheet.locator(".sheet-link a").click();
    await reader.page.waitForURL(/\/sources\/#claim-article-last-link$/);
    expect(await reader.page.locator("#claim-article-last-link").evaluate((claim) => claim.matches(":target"))).toBe(
      true,
    );
  });

  test("narrows the claims down, takes the choice along in the address, and gets all of them back", async () => {
    await comes(size);
    await reader.opens("/sources/");
    expect(await reader.claimsShown()).toHaveLength(claims.length);
    await reader.choosesClaims("side", "iran");
    const iranian = claims.filter(({ side }) => side === "iran").map(({ id }) => id);
    expect((await reader.claimsShown()).toSorted()).toEqual(iranian.toSorted());
    expect(await reader.page.locator(".filter-count").textContent()).toBe(
      `${iranian.length} of ${claims.length} claims`,
    );
    await reader.choosesClaims("verdict", "disputed");
    const disputed = claims.filter(({ side, verdict }) => side === "iran" && verdict === "disputed");
    expect(await reader.claimsShown()).toHaveLength(disputed.length);
    expect(reader.address()).toMatch(/\?side=iran&verdict=disputed$/);
    await reader.reloads();
    expect(await reader.claimsShown()).toHaveLength(disputed.length);
    await reader.page.locator('form.filter button[type="reset"]').click();
    await expect.poll(async () => (await reader.claimsShown()).length).toBe(claims.length);
    expect(reader.address()).not.toContain("?");
  });

  test("sees the figures' maps in the page, in the units that were chosen", async () => {
    await comes(size);
    await reader.opens("/sources/?units=mi#figure-airport-to-iran-border");
    const map = reader.page.locator("#figure-airport-to-iran-border svg.figure-map");
    await map.waitFor();
    expect(await map.locator('[data-figure="airport-to-iran-border"]').textContent()).toBe("5.7\u00a0mi");
    expect((await reader.figures()).filter(({ text }) => /\bkm\b/.test(text))).toEqual([]);
    expect(await reader.page.locator("#reach .chart").first().textContent()).not.toMatch(/\bkm\b/);
    expect(await reader.page.locator("#range-zolfaghar").textContent()).toContain("430\u00a0mi");
    expect(reader.errors()).toEqual([]);
  });

  test.each(["/sources/", "/about/"])(
    "finds nothing wider than the screen on %s, and no rule of accessibility broken in either theme",
    async (page) => {
      for (const theme of ["light", "dark"] as const) {
        await comes({ ...size, theme });
        await reader.opens(page);
        expect(await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        expect(await reader.axe(), theme).toEqual([]);
        if (theme === "light") await reader.closes();
      }
    },
  );
});

describe("the ledger", () => {
  test("as known on the day before the strikes knows nothing of them, and on the day after knows both accounts", async () => {
    await comes(DESK);
    await reader.opens("/sources/?known=2026-03-04");
    const before = await reader.claimsShown();
    expect(before).not.toContain("mod-four-drones");
    await reader.choosesClaims("known", "2026-03-06");
    const after = await reader.claimsShown();
    expect(after).toEqual(expect.arrayContaining([...before, "mod-four-drones", "iran-general-staff-denies"]));
    expect(after).not.toContain("pezeshkian-no-connection");
    const later = reader.page.locator("#known tr.is-later");
    expect(await later.count()).toBeGreaterThan(3);
    expect(await later.first().getAttribute("data-known")).toBe("2026-03-07");
  });

  test("tells on 5 March first two drones and two hurt, then four and four", async () => {
    await comes({ ...DESK, scripts: false });
    await reader.opens("/sources/");
    const rows = await reader.page
      .locator('#known tr[data-known^="2026-03-05"]')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((cell) => cell.textContent)),
      );
    expect(rows[0]?.[1]).not.toBe("four");
    expect(rows.flat()).toContain("two");
    expect(rows.at(-1)).toEqual(["four", "four"]);
  });

  test("says what of an address it does not know, and shows all", async () => {
    await comes(DESK);
    await reader.opens("/sources/?side=mars&kind=%3Cscript%3E");
    expect(await reader.page.locator(".page-note").textContent()).toContain("side=mars, kind=<script>");
    expect(await reader.claimsShown()).toHaveLength(claims.length);
  });

  test("gets the units and colors that were chosen in the story, and gives them back", async () => {
    await comes(DESK);
    await reader.opens("/?units=mi&theme=dark");
    await reader.page.locator(".site-nav a", { hasText: "Sources" }).first().click();
    await reader.page.waitForURL(/sources\/\?units=mi&theme=dark$/);
    expect((await reader.figures()).find(({ id }) => id === "airport-to-iran-border")?.text).toBe("5.7\u00a0mi");
    await reader.page.locator('select[name="units"]').selectOption("nmi");
    await reader.page.locator(".site-nav a").first().click();
    await reader.page.waitForURL(/units=nmi&theme=dark$/);
    expect(await reader.page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("shows the claim that an address names, even if a choice would hide it", async () => {
    await comes(DESK);
    await reader.opens("/sources/?side=iran#claim-article-last-link");
    await expect.poll(() => reader.page.locator("#claim-article-last-link").isVisible()).toBe(true);
  });
});

describe("without scripts", () => {
  test("every claim and every figure is there, with its map, and no field that would do nothing", async () => {
    await comes({ ...PHONE, scripts: false });
    await reader.opens("/sources/");
    expect(await reader.claimsShown()).toHaveLength(claims.length);
    expect(await reader.page.locator(".needs-script:visible").count()).toBe(0);
    const map = reader.page.locator("#figure-airport-to-iran-border img.figure-map");
    await map.scrollIntoViewIfNeeded();
    await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  });

  test("a claim opens in the story as well", async () => {
    await comes({ ...PHONE, scripts: false });
    await reader.opens("/");
    await reader.page.locator('button.claim-sign[popovertarget="claim-article-roughly-ten-kilometers"]').first().tap();
    expect(await reader.page.locator("#claim-article-roughly-ten-kilometers").isVisible()).toBe(true);
  });
});

describe("what can be downloaded", () => {
  test("is there, under the address that the page gives, and no other host is asked", async () => {
    await comes(DESK);
    await reader.opens("/sources/");
    const addresses = await reader.page
      .locator("#data a[download]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(14);
    for (const address of addresses) {
      const response = await fetch(address);
      expect([address, response.status]).toEqual([address, 200]);
      await response.arrayBuffer();
    }
    const others = reader.requests().filter((address) => !address.startsWith(site) && !/^(data|blob):/.test(address));
    expect(others).toEqual([]);
  });

  test("links within the site lead somewhere, from every page", async () => {
    for (const page of ["/", "/sources/", "/about/"]) {
      await comes(DESK);
      await reader.opens(page);
      const links = await reader.page
        .locator("a[href]")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const inner = [...new Set(links.filter((link) => link.startsWith(site)))];
      const byPage = new Map<string, string[]>();
      for (const link of inner) {
        const { pathname, hash } = new URL(link);
        byPage.set(pathname, [...(byPage.get(pathname) ?? []), decodeURIComponent(hash.slice(1))]);
      }
      for (const [pathname, anchors] of byPage) {
        const response = await fetch(new URL(pathname, site));
        expect([page, pathname, response.status]).toEqual([page, pathname, 200]);
        const html = await response.text();
        const missing = anchors.filter((anchor) => anchor !== "" && !html.includes(` id="${anchor}"`));
        expect([page, pathname, missing]).toEqual([page, pathname, []]);
      }
      await reader.closes();
    }
    await comes(DESK);
  });
});
