import type { Scene, SceneLabel } from "./scene.ts";

const neighbours: readonly SceneLabel[] = [
  { name: "ARM", kind: "country", at: [44.95, 40.45] },
  { name: "GEO", kind: "country", at: [44.2, 41.85] },
  { name: "TUR", kind: "country", at: [43.0, 39.85] },
  { name: "IRN", kind: "country", at: [47.2, 37.6] },
  { name: "AZE", kind: "country", at: [47.6, 40.5] },
];

const strikes: Scene = {
  id: "strikes",
  date: "2026-03-05",
  frame: [45.24, 39.05, 45.6, 39.3],
  relief: null,
  locator: true,
  labels: [
    { name: "nakhchivan_city", kind: "town", anchor: "left" },
    { name: "babek", kind: "town", anchor: "right", minor: true },
    { name: "aras_reservoir", kind: "water", at: [45.292, 39.19] },
    { name: "IRN", kind: "country", at: [45.355, 39.1] },
    { name: "exclave", kind: "exclave", at: [45.32, 39.27] },
  ],
  marks: [
    { key: "airport", place: "naj", sign: "reported", to: [34, 44], narrow: [14, 12], strike: true },
    { key: "shakarabad", place: "shakarabad", sign: "reported", to: [26, -64], narrow: [8, -46], strike: true },
  ],
  measures: [],
  lines: [],
  provinces: [],
  enclaves: false,
  uncertain: ["shakarabad"],
};

const tenKilometers: Scene = {
  id: "ten-kilometers",
  date: "2026-03-05",
  frame: [45.29, 39.075, 45.56, 39.235],
  relief: null,
  locator: true,
  labels: [
    { name: "nakhchivan_city", kind: "town", anchor: "left", minor: true },
    { name: "babek", kind: "town", anchor: "right", minor: true },
    { name: "aras_reservoir", kind: "water", at: [45.335, 39.19], minor: true },
    { name: "IRN", kind: "country", at: [45.345, 39.095] },
    { name: "exclave", kind: "exclave", at: [45.505, 39.12], minor: true },
  ],
  marks: [
    { key: "airport", place: "naj", sign: "place", to: [26, 22], narrow: [-14, -30] },
    { key: "shakarabad", place: "shakarabad", sign: "place", to: [18, -52], narrow: null },
  ],
  measures: [
    { figure: "airport-to-iran-border", side: "right", lead: true },
    { figure: "airport-to-iran-land", side: "left" },
  ],
  lines: [],
  provinces: [],
  enclaves: false,
  uncertain: ["shakarabad"],
};

const exclave: Scene = {
  id: "exclave",
  date: "2026-03-05",
  frame: [44.4, 38.68, 46.9, 40.05],
  relief: "caucasus",
  locator: true,
  labels: [
    { name: "ARM", kind: "country", at: [45.75, 39.86] },
    { name: "TUR", kind: "country", at: [44.3, 39.98], minor: true },
    { name: "IRN", kind: "country", at: [45.35, 38.82] },
    { name: "AZE", kind: "country", at: [46.75, 39.45] },
    { name: "exclave", kind: "exclave", at: [45.43, 39.33] },
    { name: "nakhchivan_city", kind: "town", anchor: "right" },
    { name: "julfa_az", kind: "town", anchor: "top", minor: true },
    { name: "ordubad", kind: "town", anchor: "top", minor: true },
    { name: "sharur", kind: "town", anchor: "right", minor: true },
    { name: "yerevan", kind: "capital", anchor: "right", minor: true },
  ],
  marks: [{ key: "karki", place: "karki", sign: "place", to: [22, -26], narrow: [12, -22] }],
  measures: [{ figure: "nakhchivan-to-mainland", side: "right", lead: true }],
  lines: [],
  provinces: [],
  enclaves: true,
  uncertain: [],
};

const lastLink: Scene = {
  id: "last-link",
  date: "2026-03-05",
  frame: [43.3, 38.35, 50.45, 41.15],
  relief: "caucasus",
  locator: false,
  labels: [
    { name: "ARM", kind: "country", at: [45.35, 40.46] },
    { name: "GEO", kind: "country", at: [44.6, 41.5], minor: true },
    { name: "TUR", kind: "country", at: [43.75, 39.5], minor: true },
    { name: "IRN", kind: "country", at: [48.1, 38.62] },
    { name: "AZE", kind: "country", at: [47.6, 40.62] },
    { name: "baku", kind: "capital", anchor: "bottom" },
    { name: "caspian", kind: "sea", at: [49.95, 39.3] },
  ],
  marks: [
    { key: "airport", place: "naj", sign: "place", to: [10, 62], narrow: [8, 44] },
    { key: "igdir", place: "igd", sign: "place", to: [6, -64], narrow: [4, -58] },
    { key: "bus", place: "x_bilasuvar", sign: "place", to: [-30, 52], narrow: null },
  ],
  measures: [],
  lines: [
    { line: "flight_gyd_naj", kind: "stopped" },
    { line: "bus_baku_nakhchivan_via_iran", kind: "stopped" },
    { line: "flight_gyd_igd", kind: "replacement" },
    { line: "bus_igd_naj", kind: "replacement" },
  ],
  provinces: [],
  enclaves: true,
  uncertain: [],
};

const twoAccounts: Scene = {
  id: "two-accounts",
  date: "2026-03-05",
  frame: [44.0, 35.2, 52.6, 41.0],
  relief: "region",
  locator: false,
  labels: [
    ...neighbours.filter(({ name }) => ["ARM", "AZE"].includes(name)),
    { name: "IRN", kind: "country", at: [47.6, 36.6] },
    { name: "caspian", kind: "sea", at: [50.7, 38.6] },
    { name: "tabriz", kind: "town", anchor: "right", minor: true },
    { name: "yerevan", kind: "capital", anchor: "top", minor: true },
  ],
  marks: [
    { key: "baku", place: "baku", sign: "claimed", to: [-26, -32], narrow: [-18, -30] },
    { key: "tehran", place: "tehran", sign: "claimed", to: [-26, -34], narrow: [-18, -30] },
    { key: "airport", place: "naj", sign: "disputed", to: [22, 40], narrow: [14, 34] },
  ],
  measures: [],
  lines: [],
  provinces: [],
  enclaves: false,
  uncertain: [],
};

const placeOfHope: Scene = {
  id: "place-of-hope",
  date: "2026-03-05",
  frame: [43.6, 35.15, 52.1, 41.3],
  relief: "region",
  locator: false,
  labels: [
    { name: "AZE", kind: "country", at: [47.7, 40.5] },
    { name: "ARM", kind: "country", at: [44.95, 40.4], minor: true },
    { name: "IRN", kind: "country", at: [50.0, 36.15] },
    { name: "caspian", kind: "sea", at: [50.5, 38.7] },
    { name: "baku", kind: "capital", anchor: "left" },
    { name: "tehran", kind: "capital", anchor: "left" },
    { name: "tabriz", kind: "town", anchor: "right", minor: true },
    { name: "east_azerbaijan", kind: "province", at: [46.8, 37.65] },
    { name: "west_azerbaijan", kind: "province", at: [45.0, 37.15] },
    { name: "ardabil_province", kind: "province", at: [48.05, 38.75] },
    { name: "zanjan_province", kind: "province", at: [48.35, 36.3] },
  ],
  marks: [],
  measures: [],
  lines: [],
  provinces: ["east_azerbaijan", "west_azerbaijan", "ardabil_province", "zanjan_province"],
  enclaves: false,
  uncertain: [],
};

const exposure: Scene = {
  id: "exposure",
  date: "2026-03-05",
  frame: [45.6, 38.35, 51.75, 41.2],
  relief: "caucasus",
  locator: false,
  labels: [
    { name: "AZE", kind: "country", at: [46.5, 39.98] },
    { name: "IRN", kind: "country", at: [47.7, 38.55] },
    { name: "GEO", kind: "country", at: [45.2, 41.75], minor: true },
    { name: "caspian", kind: "sea", at: [50.9, 39.2] },
    { name: "baku", kind: "capital", anchor: "left" },
    { name: "ganja", kind: "town", anchor: "top", minor: true },
  ],
  marks: [
    { key: "sangachal", place: "sangachal", sign: "place", to: [-16, -34], narrow: [-14, -24] },
    { key: "shah-deniz", place: "shah_deniz", sign: "place", to: [14, 36], narrow: null },
    { key: "acg", place: "acg", sign: "place", to: [-14, -62], narrow: [-8, -58] },
  ],
  measures: [
    { figure: "sangachal-to-iran-land", side: "left" },
    { figure: "btc-to-iran-land", side: "right" },
  ],
  lines: [
    { line: "btc", kind: "oil" },
    { line: "scp", kind: "gas" },
    { line: "baku_supsa", kind: "oil" },
    { line: "subsea_acg", kind: "oil" },
    { line: "subsea_shah_deniz", kind: "gas" },
  ],
  provinces: [],
  enclaves: true,
  uncertain: ["acg", "shah_deniz"],
};

const response: Scene = {
  id: "response",
  date: "2026-03-06",
  frame: [44.4, 38.15, 49.5, 40.2],
  relief: "caucasus",
  locator: false,
  labels: [
    { name: "AZE", kind: "country", at: [47.6, 40.05] },
    { name: "ARM", kind: "country", at: [45.4, 40.15] },
    { name: "IRN", kind: "country", at: [46.9, 38.45] },
    { name: "exclave", kind: "exclave", at: [45.5, 39.33], minor: true },
  ],
  marks: [
    { key: "shahtakhti", place: "x_shahtakhti_poldasht", sign: "closed", to: [-16, 26], narrow: [10, -24] },
    { key: "julfa", place: "x_julfa_jolfa", sign: "closed", to: [-8, 36], narrow: [-8, 28] },
    { key: "bilasuvar", place: "x_bilasuvar", sign: "closed", to: [-22, -36], narrow: [-10, 24] },
    { key: "astara", place: "x_astara", sign: "closed", to: [-24, 22], narrow: [-18, 20] },
  ],
  measures: [],
  lines: [],
  provinces: [],
  enclaves: true,
  uncertain: [],
};

const restraint: Scene = {
  id: "restraint",
  date: "2026-03-09",
  frame: [43.7, 38.3, 50.6, 41.1],
  relief: "caucasus",
  locator: false,
  labels: [
    { name: "ARM", kind: "country", at: [45.0, 40.35] },
    { name: "TUR", kind: "country", at: [43.4, 39.5], minor: true },
    { name: "IRN", kind: "country", at: [47.9, 38.6] },
    { name: "AZE", kind: "country", at: [47.7, 40.55] },
    { name: "baku", kind: "capital", anchor: "bottom" },
    { name: "caspian", kind: "sea", at: [49.95, 39.3] },
  ],
  marks: [
    { key: "flight", place: "naj", sign: "place", to: [10, 48], narrow: [6, 32] },
    { key: "freight", place: "x_astara", sign: "place", to: [-34, -40], narrow: [-24, -34] },
  ],
  measures: [],
  lines: [{ line: "flight_gyd_naj", kind: "open" }],
  provinces: [],
  enclaves: true,
  uncertain: [],
};

const andYet: Scene = {
  id: "and-yet",
  date: "2026-03-05",
  frame: [33.5, 23.5, 60.5, 42.2],
  relief: "region",
  locator: false,
  labels: [
    { name: "IRN", kind: "country", at: [54.6, 32.6] },
    { name: "IRQ", kind: "country", at: [43.3, 32.4] },
    { name: "SAU", kind: "country", at: [44.6, 26.9] },
    { name: "TUR", kind: "country", at: [36.5, 38.9] },
    { name: "SYR", kind: "country", at: [38.5, 35.2], minor: true },
    { name: "TKM", kind: "country", at: [58.6, 39.6], minor: true },
    { name: "AZE", kind: "country", at: [47.9, 41.1] },
    { name: "jerusalem", kind: "capital", anchor: "right" },
    { name: "baghdad", kind: "capital", anchor: "left" },
    { name: "kuwait_city", kind: "capital", anchor: "left" },
    { name: "manama", kind: "capital", anchor: "left", minor: true },
    { name: "doha", kind: "capital", anchor: "bottom" },
    { name: "abu_dhabi", kind: "capital", anchor: "bottom" },
    { name: "riyadh", kind: "capital", anchor: "bottom" },
    { name: "caspian", kind: "sea", at: [51.1, 40.3], minor: true },
    { name: "gulf", kind: "sea", at: [51.3, 27.4], minor: true },
  ],
  marks: [
    { key: "tehran", place: "tehran", sign: "reported", to: [24, -30], narrow: [14, -26] },
    { key: "airport", place: "naj", sign: "reported", to: [-24, -30], narrow: [-14, -26], strike: true },
  ],
  measures: [{ figure: "airport-to-tehran", side: "right", minor: true }],
  lines: [],
  provinces: [],
  enclaves: false,
  uncertain: [],
};

/** The ten views, in the order of the story. */
export const scenes: readonly Scene[] = [
  strikes,
  tenKilometers,
  exclave,
  lastLink,
  twoAccounts,
  placeOfHope,
  exposure,
  response,
  restraint,
  andYet,
];
