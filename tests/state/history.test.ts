import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ChapterId } from "../../src/story/chapter.ts";
import { Tab } from "../fixtures/tab.ts";

/** A page that has just been opened at an address, with a store and a history of its own. */
async function opened(address: string) {
  vi.resetModules();
  const tab = new Tab(address);
  vi.stubGlobal("location", new Proxy({} as Location, { get: (_, key) => Reflect.get(tab.location, key) }));
  vi.stubGlobal("history", tab.history);
  vi.stubGlobal("addEventListener", tab.addEventListener);
  const [store, { followHistory }, { parseAddress }] = await Promise.all([
    import("../../src/state/store.ts"),
    import("../../src/state/history.ts"),
    import("../../src/state/url.ts"),
  ]);
  const returned: ChapterId[] = [];
  followHistory("strikes", (chapter) => returned.push(chapter));
  return { tab, ...store, parseAddress, returned };
}

beforeEach(() => {
  vi.unstubAllGlobals();
});

describe("what is chosen", () => {
  test("begins with the first chapter, in kilometers, in the system's colors, in the chapter's view", async () => {
    const { store } = await opened("/");
    expect(store.getState()).toEqual({ chapter: "strikes", units: "km", theme: "auto", rest: null });
  });

  test("a new chapter takes the map back to the chapter's view, the same chapter does not", async () => {
    const { store, turnTo, restAt } = await opened("/");
    const away = { zoom: 8, center: [45, 39] } as const;
    restAt(away);
    turnTo("strikes");
    expect(store.getState().rest).toEqual(away);
    turnTo("exclave");
    expect(store.getState()).toMatchObject({ chapter: "exclave", rest: null });
  });

  test("nothing is told to listeners when nothing changes", async () => {
    const { store, turnTo } = await opened("/");
    const heard = vi.fn();
    store.subscribe(heard);
    turnTo("strikes");
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("the address of a state", () => {
  test("says only what is not the page's own choice", async () => {
    const { tab, turnTo, chooseUnits, chooseTheme, restAt } = await opened("/");
    turnTo("exclave");
    chooseUnits("nmi");
    chooseTheme("light");
    restAt({ zoom: 8, center: [45, 39] });
    expect(tab.address).toBe("/?chapter=exclave&units=nmi&theme=light#map=8/39/45");
    chooseUnits("km");
    chooseTheme("auto");
    turnTo("strikes");
    expect(tab.address).toBe("/");
  });
});

describe("history", () => {
  test("has an entry for every chapter, and none for units, colors or the map's moves", async () => {
    const { tab, turnTo, chooseUnits, chooseTheme, restAt } = await opened("/story/");
    turnTo("exclave");
    expect([tab.length, tab.address]).toEqual([2, "/story/?chapter=exclave"]);
    chooseUnits("mi");
    chooseTheme("dark");
    restAt({ zoom: 8, center: [45.46, 39.19] });
    expect([tab.length, tab.address]).toEqual([2, "/story/?chapter=exclave&units=mi&theme=dark#map=8/39.19/45.46"]);
    restAt(null);
    turnTo("last-link");
    expect([tab.length, tab.address]).toEqual([3, "/story/?chapter=last-link&units=mi&theme=dark"]);
  });

  test("keeps keys that are not ours", async () => {
    const { tab, turnTo } = await opened("/?ref=mail");
    turnTo("exclave");
    expect(tab.address).toBe("/?ref=mail&chapter=exclave");
  });

  test("goes back and forward through chapters without making entries", async () => {
    const { tab, store, turnTo, returned } = await opened("/");
    turnTo("exclave");
    turnTo("last-link");
    tab.go(-1);
    expect(store.getState().chapter).toBe("exclave");
    tab.go(-1);
    expect(store.getState().chapter).toBe("strikes");
    tab.go(2);
    expect(store.getState().chapter).toBe("last-link");
    expect(returned).toEqual(["exclave", "strikes", "last-link"]);
    expect(tab.length).toBe(3);
  });

  test("goes on from where one went back to", async () => {
    const { tab, turnTo } = await opened("/");
    turnTo("exclave");
    turnTo("last-link");
    tab.go(-1);
    turnTo("response");
    expect([tab.length, tab.address]).toEqual([3, "/?chapter=response"]);
  });

  test("brings the camera of the entry back", async () => {
    const { tab, store, turnTo, restAt } = await opened("/");
    restAt({ zoom: 8, center: [45.46, 39.19] });
    turnTo("exclave");
    expect(store.getState().rest).toBeNull();
    tab.go(-1);
    expect(store.getState().rest).toEqual({ zoom: 8, center: [45.46, 39.19] });
  });

  test("leaves address and state in step when one goes back after choosing other units", async () => {
    const { tab, store, turnTo, chooseUnits, parseAddress } = await opened("/");
    turnTo("exclave");
    chooseUnits("mi");
    tab.go(-1);
    expect(parseAddress(tab.location).units ?? "km").toBe(store.getState().units);
  });
});
