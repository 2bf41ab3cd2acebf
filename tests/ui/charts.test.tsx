import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, describe as group, test } from "vitest";
import { dark, light, paletteCss } from "../../src/map/palette.ts";
import { AccessTable, type AccessTableProps, CUT_STATES, LINK_STATES } from "../../src/ui/charts/AccessTable.tsx";
import { type Axis, percent, roundValues, shareOn } from "../../src/ui/charts/axis.ts";
import { BandsChart, type BandsChartProps } from "../../src/ui/charts/BandsChart.tsx";
import { CurveChart, type CurveChartProps } from "../../src/ui/charts/CurveChart.tsx";
import { RangeChart, type RangeChartProps } from "../../src/ui/charts/RangeChart.tsx";
import { everyElement, hasClass, readXml, textOf, type XmlElement } from "../fixtures/xml.ts";

const css = readFileSync("src/ui/charts/charts.css", "utf8");
const read = (chart: ReactNode): XmlElement => readXml(renderToStaticMarkup(chart));
const named = (root: XmlElement, name: string) => everyElement(root).filter((element) => element.name === name);
const withClass = (root: XmlElement, name: string) => everyElement(root).filter((element) => hasClass(element, name));
const attribute = (element: XmlElement | undefined, name: string): string => element?.attributes.get(name) ?? "";
const inPercent = (text: string): number => {
  expect(text).toMatch(/^-?\d+(\.\d+)?%$/);
  return Number(text.slice(0, -1));
};
const ticks = (...values: number[]) => values.map((at) => ({ at, text: `${at}` }));

const people: RangeChartProps = {
  id: "people",
  caption: "People",
  heads: { label: "Who says so", range: "How many", ratio: "For one" },
  rows: [
    {
      id: "wide",
      label: "An encyclopedia",
      note: "2024",
      low: 12,
      high: 23,
      text: "12–23",
      ratio: "1.2 … 2.2",
      kind: "published",
    },
    { id: "one", label: "A survey", low: 15, high: 15, text: "15", ratio: "1.5", kind: "published" },
    {
      id: "loud",
      label: "Campaigners",
      low: 30,
      high: 35,
      text: "30–35",
      ratio: "2.9 … 3.4",
      kind: "campaign",
      open: "high",
    },
    { id: "whole", label: "The country", low: 86, high: 92, text: "86–92", ratio: "8 … 9", kind: "reference" },
  ],
  axis: { from: 0, to: 100, steps: "even", ticks: ticks(0, 50, 100) },
  reference: { at: 10.3, text: "The other country: 10.3" },
};

const reach: BandsChartProps = {
  id: "reach",
  caption: "Reported ranges",
  heads: { label: "System", range: "km" },
  groups: [
    {
      id: "slow",
      label: "Drones",
      rows: [
        { id: "a", label: "Kestrel", low: 200, high: 2000, text: "200–2,000", lowRead: false, highRead: true },
        { id: "b", label: "Swift", low: 700, high: 900, text: "700–900", lowRead: true, highRead: true },
      ],
    },
    {
      id: "fast",
      label: "Missiles",
      rows: [{ id: "c", label: "Dart", low: 500, high: 500, text: "500", lowRead: false, highRead: false }],
    },
  ],
  lines: [
    { id: "near", at: 70, text: "70 km" },
    { id: "mid", at: 130 },
    { id: "far", at: 264, text: "264 km" },
  ],
  axis: { from: 50, to: 3200, steps: "doubling", ticks: ticks(50, 100, 200, 400, 800, 1600, 3200) },
  signs: { read: "Read", unread: "Not read", line: "A site" },
};

const growth: CurveChartProps = {
  id: "growth",
  caption: "Growth",
  axis: { from: 0, to: 300, steps: "even", ticks: ticks(0, 100, 200, 300) },
  along: "km",
  curves: [
    {
      id: "sites",
      label: "Sites",
      points: [0, 100, 200, 300].map((at, i) => ({ at, value: [0, 1, 9, 14][i] as number })),
      most: { value: 14, text: "all 14" },
      steps: true,
      said: [{ at: 200, value: 9, text: "9 sites" }],
    },
    {
      id: "lines",
      label: "Pipelines",
      points: [0, 150, 300].map((at) => ({ at, value: at * 10 })),
      most: { value: 6000, text: "6,000 km" },
      steps: false,
      said: [{ at: 150, value: 1500, text: "1,500 km" }],
    },
  ],
  table: {
    open: "As a table",
    heads: ["Within", "Sites", "Pipeline"],
    rows: [
      { id: "100", cells: ["100 km", "1", "1,000 km"] },
      { id: "200", cells: ["200 km", "9", "2,000 km"] },
    ],
  },
};

const whole = (state: (typeof LINK_STATES)[number]) => ({ spells: [{ from: 0, to: 1, state }], text: state });
const access: AccessTableProps = {
  id: "links",
  caption: "Links",
  days: ["28", "1", "2"].map((number, i) => ({ month: i === 0 ? "Feb." : "March", number, said: `day ${number}` })),
  rows: [
    {
      id: "flight",
      label: "Flight",
      days: [
        whole("open"),
        {
          spells: [
            { from: 0, to: 0.5, state: "open" },
            { from: 0.5, to: 1, state: "stopped" },
          ],
          text: "open, from noon stopped",
        },
        whole("unknown"),
      ],
    },
    { id: "road", label: "Road", days: [whole("closed"), whole("closed"), whole("replacement")] },
  ],
  answers: [
    {
      id: "any",
      label: "Cut off?",
      days: [
        { spells: [{ from: 0, to: 1, state: "joined" }], text: "no" },
        {
          spells: [
            { from: 0, to: 0.5, state: "joined" },
            { from: 0.5, to: 1, state: "cut" },
          ],
          text: "from noon",
        },
        { spells: [{ from: 0, to: 1, state: "unknown" }], text: "not known" },
      ],
    },
  ],
  states: {
    open: "Open",
    replacement: "Replacement",
    partial: "Some",
    stopped: "Stopped",
    closed: "Closed",
    planned: "Planned",
    unknown: "Not known",
  },
  cuts: { cut: "Cut off", joined: "Not cut off", unknown: "Not known" },
};

const charts: [string, ReactNode][] = [
  ["the chart of ranges", <RangeChart key="a" {...people} />],
  ["the chart of bands", <BandsChart key="b" {...reach} />],
  ["the chart of curves", <CurveChart key="c" {...growth} />],
  ["the table of links", <AccessTable key="d" {...access} />],
];

group("an axis", () => {
  test("in even steps is linear, a doubling one logarithmic, by Math.log2", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), (value) => {
        const even: Axis = { from: 0, to: 1000, steps: "even", ticks: [] };
        expect(shareOn(even, value)).toBeCloseTo(value / 1000, 12);
        const doubling: Axis = { from: 1, to: 1024, steps: "doubling", ticks: [] };
        expect(shareOn(doubling, value)).toBeCloseTo(Math.log2(value) / 10, 12);
      }),
      { seed: 5_032_026 },
    );
  });

  test("refuses what lies beyond its ends, and to double from nothing", () => {
    const axis: Axis = { from: 0, to: 10, steps: "even", ticks: [] };
    for (const value of [-1, 11, Number.NaN]) expect(() => shareOn(axis, value)).toThrow(/from 0 to 10/);
    expect(() => shareOn({ ...axis, steps: "doubling" }, 5)).toThrow(/more than 0/);
  });

  test("is marked at few round values, evenly, from zero to its highest or a step beyond", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 8 }), (highest, most) => {
        const values = roundValues(highest, most);
        const step = values[1] as number;
        expect(values[0]).toBe(0);
        expect(values.length).toBeLessThanOrEqual(most + 1);
        expect(values.at(-1) as number).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
        expect((values.at(-1) as number) - step).toBeLessThan(highest);
        expect(Number((step / 10 ** Math.floor(Math.log10(step * 1.0000001))).toFixed(6))).toSatisfy((digit: number) =>
          [1, 2, 5, 10].includes(digit),
        );
      }),
      { seed: 5_032_026 },
    );
    expect(roundValues(92, 4)).toEqual([0, 50, 100]);
    expect(percent(1 / 3)).toBe("33.33%");
  });
});

group("every chart", () => {
  test.each(charts)("%s is a figure with a caption and a table with heads", (_, chart) => {
    const root = read(chart);
    expect(root.name).toBe("figure");
    expect(named(root, "figcaption")).toHaveLength(1);
    const [table] = named(root, "table");
    expect(table).toBeDefined();
    for (const head of named(table as XmlElement, "th"))
      expect(attribute(head, "scope")).toMatch(/^(col|row|colgroup|rowgroup)$/);
    const body = named(table as XmlElement, "tbody").flatMap((own) => named(own, "tr"));
    expect(body.length).toBeGreaterThan(1);
    // Each row of words is as wide as the head.
    const width = (row: XmlElement) =>
      row.children.reduce(
        (sum, cell) => sum + (typeof cell === "string" ? 0 : Number(attribute(cell, "colSpan") || 1)),
        0,
      );
    const widths = new Set(named(table as XmlElement, "tr").map(width));
    expect(widths.size).toBe(1);
  });

  test.each(charts)("%s hides every picture from those who hear it, and says nothing in pictures alone", (_, chart) => {
    const root = read(chart);
    const pictures = named(root, "svg");
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(attribute(picture, "aria-hidden")).toBe("true");
  });

  test.each(charts)("%s has each id once, and every pattern that it fills with", (_, chart) => {
    const root = read(chart);
    const ids = everyElement(root).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of everyElement(root)) {
      const wanted = /url\(#([^)]+)\)/.exec(attributes.get("fill") ?? "")?.[1];
      if (wanted) expect(ids).toContain(wanted);
    }
  });

  test.each(charts)("%s colors nothing by itself: no attribute of it names a color", (_, chart) => {
    expect(renderToStaticMarkup(chart)).not.toMatch(/#[\da-f]{3,8}"|rgb|stroke="|stop-color=|style=/i);
  });

  test.each(charts)("%s gives every shape a class with a rule, or a pattern", (_, chart) => {
    for (const shape of everyElement(read(chart)).filter(({ name }) =>
      ["rect", "line", "circle", "path", "stop"].includes(name),
    )) {
      const names = (attribute(shape, "class") || "").split(" ").filter(Boolean);
      const isPattern = attribute(shape, "fill").startsWith("url(");
      expect(isPattern || names.some((name) => css.includes(`.${name}`)), JSON.stringify([...shape.attributes])).toBe(
        true,
      );
    }
  });

  test.each(charts)("%s places everything between the edges of its plot", (_, chart) => {
    for (const { attributes } of everyElement(read(chart))) {
      const at = (name: string) =>
        attributes.get(name)?.endsWith("%") ? inPercent(attributes.get(name) as string) : 0;
      for (const name of ["x", "x1", "x2", "cx", "y", "cy"]) {
        expect(at(name)).toBeGreaterThanOrEqual(0);
        expect(at(name)).toBeLessThanOrEqual(100);
      }
      expect(at("x") + at("width")).toBeLessThanOrEqual(100.02);
    }
  });
});

group("the style sheet", () => {
  test("takes colors from the palette alone, and those that there are", () => {
    const properties = new Set(
      paletteCss(light)
        .split(";")
        .map((one) => one.split(":")[0]),
    );
    expect(paletteCss(dark).split(";")).toHaveLength(properties.size);
    const used = [...css.matchAll(/var\((--map-[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !properties.has(name))).toEqual([]);
    expect(css).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl/i);
  });

  test("sets no type smaller than twelve pixels", () => {
    const sizes = [...css.matchAll(/font(?:-size)?:[^;{}]*?([\d.]+)(rem|px)/g)].map(
      ([, size, unit]) => Number(size) * (unit === "rem" ? 16 : 1),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test("fixes no width that a phone of 280 pixels could not give", () => {
    const widths = [...css.matchAll(/(?:^|[\s{;])(?:min-)?width:\s*([\d.]+)(rem|px)/g)].map(
      ([, size, unit]) => Number(size) * (unit === "rem" ? 16 : 1),
    );
    const inCharts = widths.filter((width) => ![351.84, 352, 448, 480].includes(width));
    expect(Math.max(0, ...inCharts)).toBeLessThanOrEqual(280);
    const [label = 0, words = 0] = ["label", "words"].map(
      (name) => Number(new RegExp(`--${name}: ([\\d.]+)rem`).exec(css)?.[1]) * 16,
    );
    expect(256 - label - words).toBeGreaterThanOrEqual(80);
  });

  test("keeps to sides that turn with the script", () => {
    expect(css).not.toMatch(/(margin|padding|border)-(left|right)|text-align: (left|right)|(^|\s)(left|right):/);
  });
});

group("the chart of ranges", () => {
  const root = read(<RangeChart {...people} />);
  const bands = withClass(root, "range-band");

  test("says each row's words, and draws its low and high where the axis has them", () => {
    expect(bands).toHaveLength(people.rows.length);
    const bodies = named(root, "tbody");
    for (const [i, row] of people.rows.entries()) {
      const words = named(bodies[i] as XmlElement, "tr")[0] as XmlElement;
      const cells = words.children.filter((cell): cell is XmlElement => typeof cell !== "string").map(textOf);
      expect(cells).toEqual([row.label, row.text, row.ratio]);
      expect(withClass(bodies[i] as XmlElement, "range-note").map(textOf)).toEqual(row.note ? [row.note] : []);
      const ends = named(bands[i] as XmlElement, "line").map((line) => inPercent(attribute(line, "x1")));
      const wanted = row.low === row.high ? [row.low] : [row.low, row.high];
      expect(ends).toHaveLength(wanted.length);
      for (const [k, value] of wanted.entries()) expect(ends[k]).toBeCloseTo(value, 2);
      const [band] = named(bands[i] as XmlElement, "rect");
      if (row.low === row.high) continue;
      expect(inPercent(attribute(band, "x"))).toBeCloseTo(row.low, 2);
      expect(inPercent(attribute(band, "width"))).toBeCloseTo(row.high - row.low, 2);
    }
  });

  test("never draws a range as a point, nor a value as a range", () => {
    for (const [i, row] of people.rows.entries()) {
      const band = bands[i] as XmlElement;
      const isRange = row.low < row.high;
      expect(named(band, "rect").length > 0).toBe(isRange);
      expect(withClass(band, "chart-value").length > 0).toBe(!isRange);
      expect(named(band, "circle")).toEqual([]);
    }
  });

  test("tells campaigners' ranges from published ones without color, and fades the ends that are open", () => {
    const fills = bands.map((band) => attribute(named(band, "rect")[0], "fill"));
    expect(fills[0]).toBe("url(#people-dense)");
    expect(fills[2]).toBe("url(#people-sparse)");
    expect(withClass(bands[2] as XmlElement, "is-open")).toHaveLength(1);
    expect(named(bands[2] as XmlElement, "rect").map((rect) => attribute(rect, "fill"))).toContain(
      "url(#people-open-high)",
    );
    expect(withClass(bands[0] as XmlElement, "is-open")).toHaveLength(0);
  });

  test("draws the reference through all rows, and says it", () => {
    const [line] = withClass(root, "chart-through");
    expect([attribute(line, "x1"), attribute(line, "x2"), attribute(line, "y2")]).toEqual(["10.3%", "10.3%", "100%"]);
    expect(textOf(withClass(root, "chart-reference")[0] as XmlElement)).toBe("The other country: 10.3");
  });

  test("refuses a value beyond its axis", () => {
    const rows = [{ ...(people.rows[0] as (typeof people.rows)[number]), high: 101 }];
    expect(() => renderToStaticMarkup(<RangeChart {...people} rows={rows} />)).toThrow(RangeError);
  });
});

group("the chart of bands", () => {
  const root = read(<BandsChart {...reach} />);
  const rows = reach.groups.flatMap((own) => own.rows);
  const bands = withClass(root, "band");
  const where = (value: number) => (Math.log2(value / 50) / 6) * 100;

  test("says each row's words under its group, and draws each band from its low to its high", () => {
    expect(bands.map((band) => [attribute(band, "data-low"), attribute(band, "data-high")])).toEqual(
      rows.map(({ low, high }) => [`${low}`, `${high}`]),
    );
    expect(
      named(root, "th")
        .filter((head) => attribute(head, "scope") === "rowgroup")
        .map(textOf),
    ).toEqual(["Drones", "Missiles"]);
    for (const [i, row] of rows.entries()) {
      const [rect] = named(bands[i] as XmlElement, "rect");
      expect(rect === undefined).toBe(row.low === row.high);
      if (rect) {
        expect(inPercent(attribute(rect, "x"))).toBeCloseTo(where(row.low), 1);
        expect(inPercent(attribute(rect, "width"))).toBeCloseTo(where(row.high) - where(row.low), 1);
      }
    }
    const heads = named(root, "th")
      .filter((head) => attribute(head, "scope") === "row")
      .map(textOf);
    expect(heads).toEqual(rows.map(({ label }) => label));
  });

  test("draws an end without a read source as a dotted ring, one with a source as a bar", () => {
    const ends = bands.map((band) => [withClass(band, "band-unread").length, withClass(band, "band-read").length]);
    expect(ends).toEqual([
      [1, 1],
      [0, 2],
      [1, 0],
    ]);
    const [ring] = withClass(bands[0] as XmlElement, "band-unread");
    expect(inPercent(attribute(ring, "cx"))).toBeCloseTo(where(200), 1);
  });

  test("draws a line for each site at its distance, stronger where it is said", () => {
    const lines = withClass(root, "chart-lines").flatMap((own) => withClass(own, "band-line"));
    expect(lines.map((line) => attribute(line, "data-at"))).toEqual(["70", "130", "264"]);
    for (const [i, { at }] of reach.lines.entries())
      expect(inPercent(attribute(lines[i], "x1"))).toBeCloseTo(where(at), 1);
    expect(lines.map((line) => hasClass(line, "is-said"))).toEqual([true, false, true]);
    const words = named(withClass(root, "chart-lines")[0] as XmlElement, "text");
    expect(words.map(textOf)).toEqual(["70 km", "264 km"]);
    // Each has a row of its own, in which its line begins, so that none lies over another however narrow the plot.
    expect(new Set(words.map((text) => attribute(text, "y"))).size).toBe(2);
    const said = lines.filter((line) => hasClass(line, "is-said"));
    for (const [i, text] of words.entries()) {
      expect(Number(attribute(said[i], "y1"))).toBeLessThan(Number(attribute(text, "y")));
      expect(Number(attribute(said[i], "y1"))).toBeGreaterThan(Number(attribute(text, "y")) - 15);
    }
  });
});

group("the chart of curves", () => {
  const root = read(<CurveChart {...growth} />);
  const plots = withClass(root, "curve-plot");

  test("draws whole things in steps and lengths along lines, through every point", () => {
    const paths = plots.map((plot) => attribute(withClass(plot, "curve-line")[0], "d"));
    const y = (value: number, most: number) => Math.round((1 - (value / most) * 0.84) * 1000);
    expect(paths[0]).toBe(`M0 1000H333V${y(1, 14)}H667V${y(9, 14)}H1000V${y(14, 14)}`);
    expect(paths[1]).toBe(`M0 1000L500 ${y(1500, 6000)}L1000 ${y(3000, 6000)}`);
  });

  test("says few points, each where its curve is", () => {
    for (const [i, curve] of growth.curves.entries()) {
      const plot = plots[i] as XmlElement;
      const points = withClass(plot, "curve-point");
      expect(points).toHaveLength(curve.said.length);
      for (const [k, { at, value, text }] of curve.said.entries()) {
        expect(inPercent(attribute(points[k], "cx"))).toBeCloseTo((at / 300) * 100, 1);
        expect(inPercent(attribute(points[k], "cy"))).toBeCloseTo((1 - (value / curve.most.value) * 0.84) * 100, 1);
        expect(named(plot, "text").map(textOf)).toContain(text);
      }
    }
  });

  test("has the same as a table", () => {
    const [table] = named(root, "table") as [XmlElement];
    const rows = named(table, "tr").map((row) => row.children.map((cell) => textOf(cell as XmlElement)));
    expect(rows).toEqual([[...growth.table.heads], ...growth.table.rows.map(({ cells }) => [...cells])]);
  });
});

group("the table of links", () => {
  const root = read(<AccessTable {...access} />);
  const strips = named(root, "tbody");
  const cellsOf = (strip: XmlElement | undefined) => named(strip as XmlElement, "td");

  test("has a column for each day under its month, and a row of cells for each link and answer", () => {
    const heads = named(named(root, "thead")[0] as XmlElement, "th");
    expect(heads.map((head) => [textOf(head), attribute(head, "colSpan")])).toEqual([
      ["Feb.", "1"],
      ["March", "2"],
      ["28", ""],
      ["1", ""],
      ["2", ""],
    ]);
    expect(strips.map((strip) => attribute(strip, "data-row"))).toEqual(["flight", "road", "any"]);
    for (const strip of strips) expect(cellsOf(strip)).toHaveLength(3);
  });

  test("says each day in words, and splits it by the hour", () => {
    const noon = cellsOf(strips[0])[1] as XmlElement;
    expect(textOf(noon)).toBe("open, from noon stopped");
    const [open] = named(noon, "rect");
    const [stopped] = named(noon, "line");
    expect([attribute(open, "x"), attribute(open, "width")]).toEqual(["0%", "50%"]);
    expect([attribute(stopped, "x1"), attribute(stopped, "x2")]).toEqual(["50%", "100%"]);
    const cut = cellsOf(strips[2])[1] as XmlElement;
    expect(withClass(cut, "access-cut").map((rect) => attribute(rect, "x"))).toEqual(["50%"]);
  });

  test("draws no two states alike, so that none needs its color", () => {
    const shapeOf = (state: string) => {
      const row = { id: "only", label: "Only", days: [whole(state as "open"), whole("open"), whole("open")] };
      const table = read(<AccessTable {...access} rows={[row]} answers={[]} />);
      const [shape] = everyElement(cellsOf(named(table, "tbody")[0])[0] as XmlElement).filter(
        ({ name }) => name === "rect" || name === "line",
      );
      return `${shape?.name} ${[...(shape?.attributes ?? [])].join(" ")}`;
    };
    const shapes = LINK_STATES.map(shapeOf);
    expect(new Set(shapes).size).toBe(LINK_STATES.length);
    expect(shapes.join()).not.toContain("undefined");
  });

  test("explains the patterns that occur, each once, and no others", () => {
    const [key] = withClass(root, "chart-key");
    expect(attribute(key, "data-states").split(" ")).toEqual([
      "open",
      "replacement",
      "stopped",
      "closed",
      "unknown",
      "cut",
      "joined",
    ]);
    expect(named(key as XmlElement, "li").map(textOf)).toEqual([
      "Open",
      "Replacement",
      "Stopped",
      "Closed",
      "Not known",
      "Cut off",
      "Not cut off",
    ]);
    expect(CUT_STATES).toHaveLength(3);
  });

  test("refuses a row with a day too few", () => {
    const rows = [{ ...(access.rows[0] as (typeof access.rows)[number]), days: [whole("open")] }];
    expect(() => renderToStaticMarkup(<AccessTable {...access} rows={rows} />)).toThrow(
      '"flight" has 1 days, wanted 3',
    );
  });
});
