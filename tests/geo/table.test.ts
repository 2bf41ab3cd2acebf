import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, type Row, readTable, TableFault } from "../../geo/table.ts";

/** The one row of a table with one row. */
const only = (text: string): Row => {
  const { rows } = readTable(text);
  expect(rows).toHaveLength(1);
  return rows[0] as Row;
};
const placeOf = (row: Row) => ("place" in row ? row.place : undefined);
const faultOf = (row: Row) => ("fault" in row ? row.fault : undefined);
const csv = (lon: string, lat: string) => faultOf(only(`lon;lat\n${lon};${lat}`));
const point = (coordinates: unknown, more: object = {}) => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Point", coordinates },
  ...more,
});

describe("CSV", () => {
  test("columns are found in any order, in any case, with spaces round them, under their other names", () => {
    for (const header of ["name,lon,lat", "name, Longitude ,LATITUDE", "name,lng,lat", "name,LONG,Lat", "name,x,y"]) {
      expect(readTable(`${header}\nA,45.5,39.25`)).toEqual({
        columns: header.split(","),
        rows: [{ cells: ["A", "45.5", "39.25"], place: [45.5, 39.25] }],
      });
    }
    expect(placeOf(only("lat,name,lon\n39,A,45"))).toEqual([45, 39]);
    expect(readTable('"name";"lon";"lat"\n"A";"1";"2"').columns).toEqual(["name", "lon", "lat"]);
    expect(placeOf(only("x,y,lon,lat\n534000,4338000,45,39"))).toEqual([45, 39]);
  });

  test.each([
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
    ["|", "bar"],
  ])("%j parts cells (%s)", (delimiter) => {
    const { columns, rows } = readTable(
      ["name", "lon", "lat"].join(delimiter) +
        "\n" +
        ["A, B; C", "45", "39"].join(delimiter).replace(/^A, B; C/, '"A, B; C"'),
    );
    expect(columns).toEqual(["name", "lon", "lat"]);
    expect(rows).toEqual([{ cells: ["A, B; C", "45", "39"], place: [45, 39] }]);
  });

  test("LF, CRLF, CR and a mark before the first letter read alike", () => {
    const lines = ["name,lon,lat", "A,1,2", "B,3,4"];
    const wanted = readTable(lines.join("\n"));
    expect(wanted.rows).toHaveLength(2);
    for (const end of ["\r\n", "\r"]) expect(readTable(lines.join(end) + end)).toEqual(wanted);
    expect(readTable(`\uFEFF${lines.join("\r\n")}`)).toEqual(wanted);
    expect(readTable(`\n\n${lines.join("\n")}\n\n\n`)).toEqual(wanted);
  });

  test("a quoted cell keeps its commas, its quotes and its line ends", () => {
    expect(only('name,lon,lat\r\n"a ""b"",\r\nc",1,2\r\n').cells).toEqual(['a "b",\nc', "1", "2"]);
  });

  test("numbers are decimal, with a sign and an exponent if they like, and a typographer's minus", () => {
    expect(placeOf(only("lon,lat\n +4.55e1 ,-.5"))).toEqual([45.5, -0.5]);
    expect(placeOf(only("lon,lat\n−0.5,39."))).toEqual([-0.5, 39]);
    expect(placeOf(only("lon,lat\n180,-90"))).toEqual([180, -90]);
  });

  test.each([
    ["", "39", "lon is missing"],
    ["45", " ", "lat is missing"],
    ["", "", "lon is missing; lat is missing"],
    ["45,5", "39", 'lon is "45,5": write the decimals with a point, 45.5'],
    ["abc", "39", 'lon is "abc", wanted decimal degrees such as 45.458'],
    ["45", "39°12'N", `lat is "39°12'N", wanted decimal degrees such as 45.458`],
    [
      "NaN",
      "Infinity",
      'lon is "NaN", wanted decimal degrees such as 45.458; lat is "Infinity", wanted decimal degrees such as 45.458',
    ],
    ["0x10", "39", 'lon is "0x10", wanted decimal degrees such as 45.458'],
    ["39", "95.5", "lat is 95.5, beyond a pole: longitude and latitude are probably swapped"],
    ["120", "95.5", "lat is 95.5, wanted -90 to 90"],
    ["200", "10", "lon is 200, wanted -180 to 180: subtract 360 if yours are counted from 0 to 360"],
    ["-181", "10", "lon is -181, wanted -180 to 180"],
    ["534000", "4338000", "lon is 534000 and lat is 4338000: wanted degrees, not meters of a map grid"],
    ["x".repeat(60), "1", `lon is "${"x".repeat(39)}…", wanted decimal degrees such as 45.458`],
  ])("%j, %j: %s", (lon, lat, fault) => {
    expect(csv(lon, lat)).toBe(fault);
  });

  test("a row with too few cells is filled up, one with blank ones over is cut, one with more is told so", () => {
    expect(only("lon,lat,note\n1,2")).toEqual({ cells: ["1", "2", ""], place: [1, 2] });
    expect(only("lon,lat\n1,2,, ")).toEqual({ cells: ["1", "2"], place: [1, 2] });
    const fault = '4 cells where the header has 3, left over: "40"; put quotes round a cell with a comma in it';
    expect(only("name,lon,lat\nBaku, city,49.8,40")).toEqual({ cells: ["Baku", " city", "49.8"], fault });
  });

  test("an empty line between rows keeps its place", () => {
    const { rows } = readTable("name,lon,lat\nA,1,2\n\nB,3,4\n");
    expect(rows.map((row) => row.cells[0])).toEqual(["A", "", "B"]);
    expect(faultOf(rows[1] as Row)).toBe("the row is empty");
  });

  test("a quote that is never closed costs one row, not all below it", () => {
    const { rows } = readTable('name,lon,lat\nA,1,2\n"B,3,4\nC,5,6\n"D",7,8\n"E\n"F, G",9,10');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["A", "1", "2"],
      ['"B,3,4', "", ""],
      ["C", "5", "6"],
      ["D", "7", "8"],
      ['"E', "", ""],
      ["F, G", "9", "10"],
    ]);
    expect(rows.map(faultOf).filter(Boolean)).toEqual(Array(2).fill("a quote is opened and not closed"));
    expect(() => readTable(`lon,lat\n${'"1,2\n'.repeat(400)}`)).toThrow("more than 200 lines open a quote");
  });

  test("what cannot be a table is refused in words", () => {
    const refused = (text: string) => expect(() => readTable(text));
    refused("").toThrow(TableFault);
    refused(" \r\n\n").toThrow("the file is empty, wanted CSV with the columns lon and lat, or GeoJSON points");
    refused("name;Place;lat\nA;1;2").toThrow(
      'the first line has the columns "name", "Place", "lat"; wanted lon (or longitude, lng, long, x) and lat (or latitude, y)',
    );
    refused("Baku,49.8,40.4").toThrow('the columns "Baku", "49.8", "40.4"');
    refused("lon,lat,LON\n1,2,3").toThrow('two columns are named "lon"');
    refused('name,"lon,lat\n1,2').toThrow("the first line opens a quote and does not close it");
    refused("PNG\0\0lon,lat\n").toThrow("the file is binary");
  });

  test("a header alone is a table without rows", () => {
    expect(readTable("name,lon,lat\n")).toEqual({ columns: ["name", "lon", "lat"], rows: [] });
  });
});

describe("GeoJSON", () => {
  const read = (json: unknown) => readTable(JSON.stringify(json));

  test("each feature is a row: its properties in the order they first come, then its position", () => {
    const features = [
      point([45.5, 39.25, 900], { properties: { name: "A", n: 1, list: [1, 2], none: null } }),
      point([-1, 2], { properties: { name: "B", extra: true } }),
    ];
    expect(read({ type: "FeatureCollection", features })).toEqual({
      columns: ["name", "n", "list", "none", "extra", "lon", "lat"],
      rows: [
        { cells: ["A", "1", "[1,2]", "", "", "45.5", "39.25"], place: [45.5, 39.25] },
        { cells: ["B", "", "", "", "true", "-1", "2"], place: [-1, 2] },
      ],
    });
  });

  test("a Feature and a Point are a row too; ids are a column, and properties keep their names", () => {
    expect(read(point([1, 2], { id: 7, properties: { lon: "east" } }))).toEqual({
      columns: ["id", "lon", "geometry_lon", "lat"],
      rows: [{ cells: ["7", "east", "1", "2"], place: [1, 2] }],
    });
    expect(read({ type: "Point", coordinates: [1, 2] })).toEqual({
      columns: ["lon", "lat"],
      rows: [{ cells: ["1", "2"], place: [1, 2] }],
    });
    expect(read({ type: "FeatureCollection", features: [] })).toEqual({ columns: ["lon", "lat"], rows: [] });
  });

  test.each([
    [{ type: "Feature", properties: null, geometry: null }, "the feature has no geometry, wanted a Point"],
    ["text", "the feature has no geometry, wanted a Point"],
    [
      { type: "Feature", geometry: { type: "MultiPoint", coordinates: [[1, 2]] } },
      "the geometry is a MultiPoint, wanted a Point",
    ],
    [point(["45", 39]), 'the coordinates are ["45",39], wanted [lon, lat] as numbers'],
    [point([]), "the coordinates are [], wanted [lon, lat] as numbers"],
    [point([39, 145]), "lat is 145, beyond a pole: longitude and latitude are probably swapped"],
  ])("%j is a bad row that keeps its place", (feature, fault) => {
    const { rows } = read({ type: "FeatureCollection", features: [point([1, 2]), feature, point([3, 4])] });
    expect(rows.map(faultOf)).toEqual([undefined, fault, undefined]);
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2]);
  });

  test("broken JSON and other shapes are refused in words", () => {
    expect(() => readTable('{"type": "FeatureCollection",')).toThrow(/^the JSON is broken: /);
    expect(() => read({ type: "Polygon", coordinates: [] })).toThrow(
      "the file is a Polygon, wanted a FeatureCollection, Feature or Point",
    );
    expect(() => readTable("[[1,2]]")).toThrow("the file is a list, wanted");
    expect(() => readTable("{}")).toThrow("the file is no GeoJSON, wanted");
  });
});

describe("writing", () => {
  test("only cells that need them get quotes, and lines end in LF", () => {
    expect(csvText([["a", "b,c", 'd"e', "f\ng", ""], ["=1+1", "-2", "é", " h", "i"]])).toBe('a,"b,c","d""e","f\ng",\n=1+1,-2,é," h",i\n'); // biome-ignore format: rows
    expect(csvText([])).toBe("");
  });

  test("whatever is written reads as it was", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ə", ",", ";", '"', "\n", "=", " ", "\t", "1") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (pairs) => {
        const rows = pairs.map(([a, b]) => [a, "1", "2", b]);
        const table = readTable(csvText([["a", "lon", "lat", "b"], ...rows]));
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
