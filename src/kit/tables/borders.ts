import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import type { BorderProperties, Borders, Layers } from "../../../geo/layers.ts";
import type { Enclave, Records } from "../../../geo/records.ts";
import type { Edition } from "../../map/edition.ts";
import { licenceNamed } from "../licences.ts";
import { type Column, type Table, tableOf } from "../table.ts";
import { noteColumn } from "./columns.ts";
import { creditOf, type Drawn, drawnColumns } from "./drawn.ts";

/** The disputed enclaves as their layer has them. */
export type EnclaveLayer = FeatureCollection<Polygon | MultiPolygon | Point, { id: string }>;

/** How far off the layers may be, in metres: the files of `geo/data/layers/` say the same. */
export const LAYER_PRECISION = { borders: 10, outlines: 10, dryLand: 1000, enclaves: 100 } as const;

const BORDER_SOURCES = ["osm-timezone-boundary-builder", "osm-geo-maps"];

/** The notice on every file that comes from OpenStreetMap. */
const OSM_CREDIT =
  "© OpenStreetMap contributors. Made available under the Open Database License (ODbL) 1.0: https://opendatacommons.org/licenses/odbl/1-0/";

type BorderRow = Drawn & { readonly border: BorderProperties; readonly feature: Borders["features"][number] };

const borderColumns: readonly Column<BorderRow>[] = [
  {
    name: "a",
    type: "string",
    says: "One of the two territories that it parts, the first by alphabet: an ISO 3166-1 alpha-3 code, or XCR for Crimea and XNC for Northern Cyprus.",
    of: ({ border }) => border.a,
  },
  { name: "b", type: "string", says: "The other.", of: ({ border }) => border.b },
  {
    name: "over",
    type: "string",
    says: "Whether it runs over land, or over rivers and reservoirs. Limits at sea are left out.",
    words: ["land", "water"],
    of: ({ border }) => border.over,
  },
  {
    name: "part",
    type: "string",
    says: "Which part of Azerbaijan it bounds.",
    words: ["exclave", "mainland"],
    empty: "it does not bound Azerbaijan",
    of: ({ border }) => border.part,
  },
  {
    name: "disputed",
    type: "boolean",
    says: "Whether the line itself is disputed. It is drawn where control ends.",
    of: ({ border }) => border.disputed,
  },
];

function borderRow(feature: Borders["features"][number], { countries }: Layers, records: Records): BorderRow {
  const border = feature.properties;
  const [one, other] = [nameOf(border.a, countries), nameOf(border.b, countries)];
  const parts = [`${one}–${other}`, `over ${border.over}`, border.part, border.disputed ? "disputed" : null];
  return {
    id: border.id,
    name: parts.filter((part) => part !== null).join(", "),
    kind: "border",
    precision_m: LAYER_PRECISION.borders,
    licence: "ODbL-1.0",
    sources: BORDER_SOURCES.map((id) => records.source(id)),
    border,
    feature,
  };
}

function nameOf(code: string, countries: Layers["countries"]): string {
  const found = countries.features.find(({ properties }) => properties.id === code);
  if (!found) throw new RangeError(`countries.geojson has no country "${code}", and a border names it`);
  return found.properties.name;
}

type OutlineRow = Drawn & { readonly feature: Feature<Polygon | MultiPolygon> };

/** The outlines that figures are measured on, by the names that figures give their inputs. */
function outlineRows({ exclave, iranLand, countries }: Layers, { figures, atlas: { records } }: Edition): OutlineRow[] {
  const row = (id: string, name: string, kind: string, precision: number, feature: OutlineRow["feature"]) => ({
    ...{ id, name, kind, precision_m: precision, feature },
    licence: "ODbL-1.0",
    sources: BORDER_SOURCES.map((source) => records.source(source)),
  });
  const country = (code: string): OutlineRow => {
    const feature = countries.features.find(({ properties }) => properties.id === code);
    if (!feature) throw new RangeError(`countries.geojson has no country "${code}", wanted its outline`);
    return row(`countries:${code}`, feature.properties.name, "country", LAYER_PRECISION.outlines, feature);
  };
  const inputs = new Set(figures.flatMap((figure) => figure.inputs));
  const codes = [...inputs].flatMap((input) => /^countries:([A-Z]{3})$/.exec(input)?.[1] ?? []);
  return [
    row("exclave", "Nakhchivan", "exclave", LAYER_PRECISION.outlines, exclave),
    row("iran-land", "Iran, dry land", "dry-land", LAYER_PRECISION.dryLand, iranLand),
    ...codes.sort().map(country),
  ];
}

type EnclaveRow = Drawn & { readonly enclave: Enclave; readonly feature: EnclaveLayer["features"][number] };

const enclaveColumns: readonly Column<EnclaveRow>[] = [
  {
    name: "law",
    type: "string",
    says: "Whose it was within the Soviet Union, which both states take as the law, by its ISO 3166-1 alpha-3 code.",
    of: ({ enclave }) => enclave.law,
  },
  {
    name: "holder",
    type: "string",
    says: "Who holds it, by its ISO 3166-1 alpha-3 code.",
    of: ({ enclave }) => enclave.holder,
  },
  {
    name: "place",
    type: "string",
    says: "The place that stands for it, where no outline is known and it is a point.",
    empty: "it has an outline",
    refers: ["places"],
    of: ({ enclave }) => enclave.place,
  },
  { ...noteColumn, of: ({ enclave }) => enclave.note },
];

function enclaveRow(enclave: Enclave, layer: EnclaveLayer, records: Records): EnclaveRow {
  const feature = layer.features.find(({ properties }) => properties.id === enclave.id);
  if (!feature) throw new RangeError(`enclaves.geojson has no enclave "${enclave.id}", and enclaves.json has it`);
  const place = enclave.place === null ? null : records.place(enclave.place);
  const shapeFrom = place?.sources[0] ?? "osm-geo-maps";
  return {
    id: enclave.id,
    name: enclave.name,
    kind: "enclave",
    precision_m: place?.precision_m ?? LAYER_PRECISION.enclaves,
    licence: place ? (licenceNamed(place.licence) ?? place.licence) : "ODbL-1.0",
    sources: [...new Set([shapeFrom, ...enclave.sources])].map((id) => records.source(id)),
    enclave,
    feature,
  };
}

/** What comes from OpenStreetMap, apart from everything else: borders, outlines, and the disputed enclaves. */
export function borderTables(edition: Edition, layers: Layers, enclaves: EnclaveLayer): Table[] {
  const { records } = edition.atlas;
  const enclaveRows = records.enclaves.map((enclave) => enclaveRow(enclave, enclaves, records));
  const others = creditOf(enclaveRows.filter(({ licence }) => licence !== "ODbL-1.0"));
  return [
    tableOf<BorderRow>({
      name: "borders",
      title: "Borders",
      about:
        "Borders on land, rivers and reservoirs, as they are held, cut where the neighbor or what lies under them changes, and at 24 and 64 degrees east and 22 and 48 degrees north, where the map ends.",
      licences: ["ODbL-1.0"],
      credit: OSM_CREDIT,
      columns: [...drawnColumns, ...borderColumns],
      rows: layers.borders.features.map((feature) => borderRow(feature, layers, records)),
      shape: "wkt",
      geometry: ({ feature }) => feature.geometry,
    }),
    tableOf<OutlineRow>({
      name: "outlines",
      title: "Outlines",
      about:
        "The areas that figures are measured on: Nakhchivan, Iran's dry land (without lakes and rivers), and whole countries, all without the sea.",
      licences: ["ODbL-1.0"],
      credit: OSM_CREDIT,
      columns: drawnColumns,
      rows: outlineRows(layers, edition),
      shape: "wkt",
      geometry: ({ feature }) => feature.geometry,
    }),
    tableOf<EnclaveRow>({
      name: "enclaves",
      title: "Disputed enclaves",
      about:
        "Villages that by the borders of Soviet times belong to one state and lie within the other, with who holds them.",
      licences: ["ODbL-1.0", "CC-BY-4.0"],
      credit: `${OSM_CREDIT} The point of Karki: ${others}.`,
      columns: [...drawnColumns, ...enclaveColumns],
      rows: enclaveRows,
      shape: "wkt",
      geometry: ({ feature }) => feature.geometry,
    }),
  ];
}
