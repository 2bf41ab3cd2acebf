import { readFileSync } from "node:fs";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { readOwnLayers } from "../../geo/cli/layers.ts";
import { codeAt, countryIndex } from "../../geo/country-at.ts";
import type { LngLat } from "../../geo/measure.ts";
import { nearestIn } from "../../geo/nearest.ts";
import {
  countryAt,
  measuredCells,
  measuredHeader,
  measurePlace,
  measureRows,
  ownGroundFrom,
} from "../../geo/own-places.ts";
import { readTable } from "../../geo/table.ts";
import { dice } from "../fixtures/try-all.ts";

const layers = readOwnLayers();
const ground = ownGroundFrom(layers);

describe("country", () => {
  test.each<readonly [string, LngLat, string]>([
    ["Tehran", [51.39, 35.69], "IRN"],
    ["Nakhchivan", [45.4122, 39.2089], "AZE"],
    ["Yerevan", [44.51, 40.18], "ARM"],
    ["Artsvashen, held by Azerbaijan", [45.52, 40.63], "AZE"],
    ["Barkhudarli, held by Armenia", [45.21, 41.0], "ARM"],
    ["Yukhari Askipara, held by Armenia", [45.01, 41.06], "ARM"],
    ["Karki, held by Armenia", [44.947, 39.787], "ARM"],
    ["the Aras reservoir on its northern side", [45.36, 39.16], "AZE"],
    ["the Aras reservoir on its southern side", [45.35, 39.13], "IRN"],
    ["Lake Urmia", [45.4, 37.6], "IRN"],
    ["the island of Kish", [53.98, 26.54], "IRN"],
    ["the Caspian Sea", [51, 40], ""],
    ["the Persian Gulf", [51, 27], ""],
    ["the Black Sea", [35, 43], ""],
    ["Simferopol", [34.1, 44.95], ""],
    ["Northern Cyprus", [33.4, 35.25], ""],
    ["Nicosia", [33.36, 35.15], "CYP"],
    ["Sukhumi", [41.02, 43.01], "GEO"],
    ["Khankendi", [46.75, 39.82], "AZE"],
    ["Sudan, which the finer layer leaves white", [31.34, 22], "SDN"],
    ["Paris", [2.35, 48.85], "FRA"],
    ["Moscow", [37.6, 55.75], "RUS"],
    ["Almaty", [76.9, 43.25], "KAZ"],
    ["Riyadh", [46.7, 24.7], "SAU"],
    ["Sanaa, south of the box", [44.2, 15.35], "YEM"],
    ["Singapore", [103.82, 1.35], "SGP"],
    ["Maseru, round which South Africa lies", [27.5, -29.35], "LSO"],
    ["Cayenne", [-52.3, 4.9], "GUF"],
    ["Réunion", [55.45, -21.0], "REU"],
    ["Longyearbyen", [15.6, 78.2], "SJM"],
    ["Christmas Island", [105.65, -10.48], "CXR"],
    ["Guantánamo, leased", [-75.1, 19.93], "CUB"],
    ["Pristina", [21.16, 42.67], ""],
    ["Hargeisa", [44.06, 9.56], ""],
    ["Chukotka, west of 180", [179, 67], "RUS"],
    ["Chukotka, on 180", [180, 67.5], "RUS"],
    ["Chukotka, on -180", [-180, 67.5], "RUS"],
    ["Chukotka, east of 180", [-175, 67], "RUS"],
    ["Fiji, west of 180", [178, -17.8], "FJI"],
    ["Fiji, east of 180", [-179.96, -16.8], "FJI"],
    ["the ocean on the date line", [180, 0], ""],
    ["the North Pole", [0, 90], ""],
    ["the North Pole, by another name", [-120, 90], ""],
    ["the South Pole", [0, -90], "ATA"],
    ["the South Pole, by another name", [180, -90], "ATA"],
    ["0, 0", [0, 0], ""],
  ])("%s: %j is %j", (_, at, code) => {
    expect(countryAt(ground, at)).toBe(code);
  });

  test("in the region every place has the code of the polygon that a ray eastward finds it in", () => {
    const random = dice(11);
    const shapes = layers.countries.features.map(({ properties, geometry }) => ({
      id: properties.id,
      rings: geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(),
    }));
    const crosses = ([x, y]: LngLat, [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position) =>
      y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
    const byRay = (at: LngLat): string | undefined =>
      shapes.find(({ rings }) => {
        const hits = rings.reduce(
          (sum, ring) => sum + ring.filter((to, i) => i > 0 && crosses(at, ring[i - 1] as Position, to)).length,
          0,
        );
        return hits % 2 === 1;
      })?.id;
    for (let i = 0; i < 150; i++) {
      const at: LngLat =
        i % 2 ? [24 + 40 * random(), 22 + 26 * random()] : [44.2 + 2.6 * random(), 38.4 + 1.8 * random()];
      expect([at, codeAt(ground.region, at)]).toEqual([at, byRay(at)]);
    }
  });

  test("an outline with a hole, and one over the date line", () => {
    const ring = (west: number, south: number, east: number, north: number): Position[] =>
      [[west, south], [east, south], [east, north], [west, north], [west, south]]; // biome-ignore format: a ring on one line
    const shape = (...rings: Position[][]): Polygon => ({ type: "Polygon", coordinates: rings });
    const index = countryIndex([
      { code: "OUT", shape: shape(ring(0, 0, 10, 10), ring(4, 4, 6, 6)) },
      { code: "INN", shape: shape(ring(4, 4, 6, 6)) },
      { code: "DAT", shape: shape(ring(170, -5, -170, 5)) },
    ]);
    const codes = ([[1, 1], [5, 5], [11, 5], [5, 11], [5, -1], [175, 0], [180, 0], [-180, 0], [-175, 0], [-165, 0], [535, 0]] as LngLat[]).map((at) => codeAt(index, at)); // biome-ignore format: places
    expect(codes).toEqual([
      "OUT",
      "INN",
      undefined,
      undefined,
      undefined,
      "DAT",
      "DAT",
      "DAT",
      "DAT",
      undefined,
      "DAT",
    ]);
  });

  test("a place on a border, at a vertex too, lies in one of the two countries", () => {
    for (const { geometry, properties } of layers.borders.features.filter(
      ({ properties: { a, b } }) => a === "AZE" && b === "IRN",
    )) {
      const line = (geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates[0]) as Position[];
      for (const at of line.slice(0, 200))
        expect([properties.a, properties.b]).toContain(countryAt(ground, at as unknown as LngLat));
    }
  });
});

describe("distances", () => {
  test("the airport is as far as the figures say, to the digits that they print", () => {
    const { iranBorder, iranLand, country } = measurePlace(ground, [45.4584, 39.1888]);
    expect([iranBorder.metres / 1000, iranLand / 1000].map((km) => km.toFixed(1))).toEqual(["9.2", "11.3"]);
    expect(country).toBe("AZE");
  });

  test("inside Iran, on dry ground or on water, the way to its land is 0 and the way to its border is not", () => {
    for (const at of [
      [51.39, 35.69],
      [45.4, 37.6],
      [45.35, 39.13],
      [53.98, 26.54],
    ] as LngLat[]) {
      // biome-ignore format: places
      const { iranBorder, iranLand } = measurePlace(ground, at);
      expect(iranLand).toBe(0);
      expect(iranBorder.metres).toBeGreaterThan(100);
    }
  });

  test("from the reservoir's northern side the border in the water is nearer than dry land", () => {
    const { iranBorder, iranLand } = measurePlace(ground, [45.36, 39.16]);
    expect(iranBorder.metres).toBeLessThan(3000);
    expect(iranLand).toBeGreaterThan(iranBorder.metres + 100);
  });

  test("at sea the coast counts for Iran's land and no limit at sea for its border", () => {
    const caspian = measurePlace(ground, [51, 38.5]);
    expect(caspian.iranLand).toBeLessThan(caspian.iranBorder.metres);
    expect(caspian.country).toBe("");
    const gulf = measurePlace(ground, [51, 27]);
    expect(gulf.iranLand).toBeLessThan(120_000);
    expect(gulf.iranBorder.metres).toBeGreaterThan(350_000);
  });

  test("outside Iran the way to its land is never shorter than the way to its border where no sea lies between", () => {
    const random = dice(3);
    for (let i = 0; i < 200; i++) {
      const at: LngLat = [43 + 4 * random(), 39.3 + 1.5 * random()];
      const { iranBorder, iranLand, country } = measurePlace(ground, at);
      if (country !== "IRN") expect(iranLand).toBeGreaterThanOrEqual(iranBorder.metres - 0.01);
    }
  });
});

describe("rows", () => {
  const random = dice(17);
  const lines = Array.from({ length: 1000 }, (_, i) => {
    const at = i % 3 ? [44.2 + 2.6 * random(), 38.4 + 1.8 * random()] : [360 * random() - 180, 180 * random() - 90];
    return i % 50 === 7 ? `p${i},bad,${i}` : `p${i},${at[0]},${at[1]}`;
  });
  const said = (rows: readonly string[]): string[] =>
    [...measureRows(ground, readTable(["name,lon,lat", ...rows].join("\n")).rows, 64)]
      .flat()
      .map((row) => JSON.stringify([...row.row.cells, ...measuredCells(row)]));

  test("a row's answer does not depend on the rows before it", () => {
    expect(said(lines.toReversed()).toReversed()).toEqual(said(lines));
  });

  test("nothing is dropped, and a bad row has nothing but its cells and the reason", () => {
    const rows = [...measureRows(ground, readTable(["name,lon,lat", ...lines].join("\n")).rows)].flat();
    expect(rows.map(({ row }) => row.cells[0])).toEqual(lines.map((_, i) => `p${i}`));
    const bad = rows.filter(({ measured }) => !measured);
    expect(bad).toHaveLength(20);
    for (const row of bad)
      expect(measuredCells(row)).toEqual([
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        'lon is "bad", wanted decimal degrees such as 45.458',
      ]);
  });

  test("rows come some at a time, and all of them", () => {
    const { rows } = readTable(["lon,lat", ...Array(10).fill("1,2")].join("\n"));
    expect([...measureRows(ground, rows, 4)].map((some) => some.length)).toEqual([4, 4, 2]);
    expect([...measureRows(ground, [])]).toEqual([]);
  });

  test("lengths have three decimals and coordinates six, and nothing is negative zero", () => {
    const place: LngLat = [-1e-9, 39.1];
    const row = { cells: [], place };
    const metres = { iranLand: 0, armeniaBorder: 1234.5678, turkeyBorder: 1e7 };
    expect(measuredCells({ row, measured: { ...metres, iranBorder: { place, metres: 0.4 }, country: "" } })).toEqual(
      ["0.000", "0.000", "1.235", "10000.000", "0.000000", "39.100000", "", ""], // biome-ignore format: a row
    );
  });

  test("a column of the reader's with a name of ours keeps its place under another", () => {
    expect(measuredHeader(["country", "lon", " error", "Error", "lat"])).toEqual([
      "input_country", "lon", "input_error", "Error", "lat",
      "iran_border_km", "iran_land_km", "armenia_border_km", "turkey_border_km", "nearest_lon", "nearest_lat", "country", "error",
    ]); // biome-ignore format: a header
  });
});

test("a worker can be handed all of the ground, and it measures the same there", () => {
  const handed = structuredClone(ground);
  expect(measurePlace(handed, [45.4584, 39.1888])).toEqual(measurePlace(ground, [45.4584, 39.1888]));
  expect(nearestIn(handed.iranBorder, [44, 40])).toEqual(nearestIn(ground.iranBorder, [44, 40]));
});

test("what measures own places needs no Turf, so a page need not send it", () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name] of readFileSync(`geo/${file}`, "utf8").matchAll(
      /^(?:import|export) (?!type)[^;]*? from "\.\/([\w.-]+)";/gm,
    ))
      visit(name as string);
  };
  visit("own-places.ts");
  visit("table.ts");
  expect([...seen]).not.toContain("measure.ts");
  expect(seen.size).toBeGreaterThan(5);
});
