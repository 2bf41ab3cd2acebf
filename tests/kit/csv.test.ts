import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvOf } from "../../src/kit/csv.ts";
import { type Cell, tableOf } from "../../src/kit/table.ts";
import { wktOf } from "../../src/kit/wkt.ts";

const csvOfCells = (cells: readonly Cell[]): string =>
  csvOf(
    tableOf<Cell>({
      name: "cells",
      title: "Cells",
      about: "Cells.",
      licences: ["CC0-1.0"],
      columns: [
        { name: "cell", type: "string", says: "A cell.", of: (cell) => cell },
        { name: "end", type: "string", says: "The end of the line.", of: () => "end" },
      ],
      rows: cells,
    }),
  );

const cellOf = (cell: Cell): string =>
  csvOfCells([cell])
    .replace(/^cell,end\n/, "")
    .replace(/,end\n$/, "");

describe("CSV", () => {
  test("of no rows is a header", () => {
    expect(csvOfCells([])).toBe("cell,end\n");
  });

  test.each<[string, Cell, string]>([
    ["a comma", "one, two", '"one, two"'],
    ["a quotation mark", 'so "said"', '"so ""said"""'],
    ["a line feed", "one\ntwo", '"one\ntwo"'],
    ["nothing", null, ""],
    ["no list items", [], ""],
    ["a list", ["one", "two"], "one; two"],
    ["a truth", false, "false"],
    ["a number below nothing", -1.5, "-1.5"],
    ["letters of the region", "Iğdır, Naxçıvan, نخجوان", '"Iğdır, Naxçıvan, نخجوان"'],
  ])("writes %s", (_, cell, written) => {
    expect(cellOf(cell)).toBe(written);
  });

  test.each(["=1+1", "+1", "-1 to 2", "@here", '=HYPERLINK("x")', "\tx"])("lets no spreadsheet compute %j", (text) => {
    const [row] = Papa.parse(csvOfCells([text])).data.slice(1);
    expect(row?.[0]).toBe(`'${text}`);
  });

  test("reads back as it was written, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (cells) => {
        const read = Papa.parse(csvOfCells(cells), { newline: "\n" }).data.slice(1, -1);
        expect(read).toEqual(cells.map((cell) => [/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell, "end"]));
      }),
    );
  });

  test("refuses a list whose item would be taken for two", () => {
    expect(() => cellOf(["one; two"])).toThrow('a list holds "one; two"');
  });
});

describe("well-known text", () => {
  test.each([
    [{ type: "Point" as const, coordinates: [45.5, 39] }, "POINT (45.5 39)"],
    [
      {
        type: "LineString" as const,
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      "LINESTRING (1 2, 3 4)",
    ],
    [
      {
        type: "MultiLineString" as const,
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
      "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
    ],
    [
      {
        type: "Polygon" as const,
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      },
      "POLYGON ((0 0, 1 0, 0 1, 0 0))",
    ],
    [
      {
        type: "MultiPolygon" as const,
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [0, 1],
              [0, 0],
            ],
          ],
        ],
      },
      "MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)))",
    ],
  ])("of %j", (geometry, text) => {
    expect(wktOf(geometry)).toBe(text);
  });

  test("is refused for kinds that no table has", () => {
    expect(() => wktOf({ type: "MultiPoint", coordinates: [] })).toThrow("MultiPoint");
  });
});
