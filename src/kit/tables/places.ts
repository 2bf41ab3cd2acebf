import type { Line, Place, Records } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { type DataLicence, licenceNamed } from "../licences.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { noteColumn } from "./columns.ts";
import { creditOf, type Drawn, drawnColumns } from "./drawn.ts";

/** The licences that records of a kind are under, each once. */
function licencesOf(drawn: readonly { readonly licence: string }[]): DataLicence[] {
  const named = new Set(drawn.map(({ licence }) => licenceNamed(licence)));
  return [...named].filter((licence) => licence !== null).sort();
}

type PlaceRow = Drawn & { readonly place: Place };

const LANGUAGES = { az: "Azerbaijani", fa: "Persian", hy: "Armenian", tr: "Turkish", ru: "Russian" } as const;

const placeColumns: readonly Column<PlaceRow>[] = [
  {
    name: "country",
    type: "string",
    says: "Whose territory it is, by its ISO 3166-1 alpha-3 code.",
    empty: "it lies on a border, or that is contested, which the note says",
    of: ({ place }) => place.country,
  },
  {
    name: "iata",
    type: "string",
    says: "The code of an airport.",
    empty: "it is no airport",
    of: ({ place }) => place.iata ?? null,
  },
  {
    name: "energy_kind",
    type: "string",
    says: "What it is for oil and gas: a field, a terminal, a refinery, a port or a hub.",
    empty: "nothing",
    of: ({ place }) => place.energy?.kind ?? null,
  },
  {
    name: "energy_soil",
    type: "string",
    says: "On whose soil, or in whose part of the sea, that is, by its ISO 3166-1 alpha-3 code.",
    empty: "it is nothing for oil and gas",
    of: ({ place }) => place.energy?.soil ?? null,
  },
  ...Object.entries(LANGUAGES).map(
    ([code, language]): Column<PlaceRow> => ({
      name: `name_${code}`,
      type: "string",
      says: `Its name in ${language}.`,
      empty: "not looked up",
      of: ({ place }) => place.names[code as keyof typeof LANGUAGES] ?? null,
    }),
  ),
  { ...noteColumn, of: ({ place }) => place.note },
];

type LineRow = Drawn & { readonly line: Line };

const lineColumns: readonly Column<LineRow>[] = [
  {
    name: "countries",
    type: "list",
    says: "The countries that it runs through or over, by their ISO 3166-1 alpha-3 codes.",
    of: ({ line }) => line.countries,
  },
  {
    name: "state",
    type: "string",
    says: "For a pipeline, whether it is in operation.",
    words: ["operating", "idle"],
    empty: "it is no pipeline, or not known",
    of: ({ line }) => line.state,
  },
  {
    name: "published_length_low_km",
    type: "number",
    says: "Its lowest published length, in kilometers.",
    empty: "not known",
    of: ({ line }) => line.published_length_km?.low ?? null,
  },
  {
    name: "published_length_high_km",
    type: "number",
    says: "Its highest published length, in kilometers.",
    empty: "not known",
    of: ({ line }) => line.published_length_km?.high ?? null,
  },
  {
    name: "capacity",
    type: "string",
    says: "What it carries, as published.",
    empty: "not known",
    of: ({ line }) => line.capacity,
  },
  {
    name: "schematic",
    type: "boolean",
    says: "True: every line here is a sketch, right to precision_m at best, and no survey.",
    of: ({ line }) => line.schematic,
  },
  { name: "note", type: "string", says: "What else has to be known.", of: ({ line }) => line.note },
];

function drawnRecord(record: Place | Line, records: Records): Drawn {
  const { id, name, kind, precision_m, sources, licence } = record;
  return {
    ...{ id, name, kind, precision_m },
    licence: licenceNamed(licence) ?? licence,
    sources: sources.map((source) => records.source(source)),
  };
}

/** Places and lines: nothing in them comes from OpenStreetMap. */
export function placeTables({ atlas: { records } }: Edition): Table[] {
  const { places, lines } = records;
  const placeRows = places.map((place): PlaceRow => ({ ...drawnRecord(place, records), place }));
  const lineRows = lines.map((line): LineRow => ({ ...drawnRecord(line, records), line }));
  return [
    tableOf<PlaceRow>({
      name: "places",
      title: "Places",
      about: "Every place that the story or a figure speaks of, as a point.",
      licences: licencesOf(places),
      credit: creditOf(placeRows),
      columns: [...drawnColumns, ...placeColumns],
      rows: placeRows,
      shape: "point",
      geometry: ({ place }) => ({ type: "Point", coordinates: [...place.at] }),
    }),
    tableOf<LineRow>({
      name: "lines",
      title: "Lines",
      about: "Pipelines, flights, buses and roads, as sketches.",
      licences: licencesOf(lines),
      credit: creditOf(lineRows),
      columns: [...drawnColumns, ...lineColumns],
      rows: lineRows,
      shape: "wkt",
      geometry: ({ line }) => ({ type: "LineString", coordinates: line.coordinates.map((at) => [...at]) }),
    }),
  ];
}
