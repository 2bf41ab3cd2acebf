import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Coverage } from "./coverage.ts";
import { asArea, featureOf, polygonsOf, signedArea } from "./geojson.ts";
import { arcsOf, client, countryOf, type Member, type PlainTopology, thinned, topologyOf } from "./topology.ts";

/** Countries whose outlines keep every vertex; lines between any others are thinned. */
const wholeOutlines = new Set(["AZE", "ARM", "GEO", "IRN", "TUR"]);

/** How far a thinned outline may stray, in metres. */
const stray = 250;

function featureFrom(topology: PlainTopology, member: Member): Feature<Polygon | MultiPolygon> {
  const feature = client().feature(topology, member);
  const parts = polygonsOf(feature.geometry).map((part) =>
    part.filter((ring) => ring.length > 3 && signedArea(ring) !== 0),
  );
  const area = asArea(parts.filter(({ length }) => length > 0));
  return featureOf(feature.properties, area) as Feature<Polygon | MultiPolygon>;
}

/** The same coverage, still without gaps, with fewer vertices along lines that bound no country of the story. */
export function thinnedFarAway({ countries, sea }: Coverage): Coverage {
  const topology = topologyOf({ countries, sea: [sea] });
  const members = (topology.objects.countries?.geometries ?? []) as Member[];
  const [seaMember] = (topology.objects.sea?.geometries ?? []) as [Member];
  const kept = new Set(members.filter((member) => wholeOutlines.has(countryOf(member))).flatMap(arcsOf));
  topology.arcs = topology.arcs.map((arc, index) => (kept.has(index) ? arc : thinned(arc, () => stray)));
  return {
    countries: members.map((member) => featureFrom(topology, member)),
    sea: featureFrom(topology, seaMember),
  };
}
