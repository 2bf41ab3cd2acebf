import type { Feature, Position } from "geojson";
import { displayTolerance, onGrid } from "./detail.ts";
import { asArea, boundsOf, box, featureOf, groundArea, openDatabaseLicence, polygonsOf, type Ring } from "./geojson.ts";
import { displayLakes } from "./lakes.ts";
import { displayRivers } from "./rivers.ts";
import { encoded, type PlainTopology, thinned, topologyOf } from "./topology.ts";
import type { Workshop } from "./workshop.ts";
import { countryNames } from "./zones.ts";

/** Smallest island drawn, in square metres, where lines may stray 30, 110 or 700 metres. */
const smallestIsland = (stray: number): number => (stray < 100 ? 5e4 : stray < 500 ? 5e5 : 5e6);

/** Is a ring large enough to draw where it lies? The same answer for an island and for the hole it makes in the sea. */
function isSeen(ring: Ring): boolean {
  const [west, south, east, north] = boundsOf(ring);
  return groundArea(ring) >= smallestIsland(displayTolerance((west + east) / 2, (south + north) / 2));
}

/** An area without the islands and holes too small to see. */
function withoutSpecks(area: Feature): Feature {
  const parts = polygonsOf(area.geometry).map((part) => part.filter(isSeen));
  return featureOf(area.properties ?? {}, asArea(parts.filter((part) => part.length > 0)));
}

/** Every arc thinned to what can be seen at its place, and put on the grid of its place. */
function lightened(topology: PlainTopology): PlainTopology {
  const arcs = topology.arcs.map((arc) => {
    return thinned(arc, displayTolerance).map((place): Position => onGrid(place[0] as number, place[1] as number));
  });
  return { ...topology, arcs };
}

function named(country: Feature): Feature {
  const id = String(country.properties?.country);
  return featureOf({ id, name: countryNames.get(id.slice(0, 3)) }, country.geometry);
}

/**
 * The one file that the live map loads: sea, countries, borders, lakes and rivers with shared arcs, fine round
 * Nakhchivan and coarse far away. Azerbaijan is two members of `countries`, `AZE-exclave` and `AZE-main`.
 */
export async function makeDisplay(workshop: Workshop): Promise<string> {
  const [{ sea }, countries, borders] = await Promise.all([
    workshop.coverage(),
    workshop.countries(),
    workshop.borders(),
  ]);
  const topology = topologyOf({
    sea: [withoutSpecks(sea)],
    countries: countries.map(withoutSpecks).map(named),
    borders,
    lakes: await displayLakes(workshop.water()),
    rivers: await displayRivers(borders, workshop.water()),
  });
  const about = {
    source:
      "OpenStreetMap via timezone-boundary-builder 2026d (geo-tz 8.1.9) and geo-maps 0.6.0; rivers off the borders: GSHHG 2.3.7, Wessel & Smith 1996",
    licence: `${openDatabaseLicence}; rivers off the borders: LGPL-3.0-or-later`,
    retrieved: "2026-09-16",
    precision_m: 1000,
  };
  return `${JSON.stringify({ ...about, ...encoded(lightened(topology), 1e-5, [box[0], box[1]]) })}\n`;
}
