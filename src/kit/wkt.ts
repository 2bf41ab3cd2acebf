import type { Geometry, Position } from "geojson";

const place = ([longitude, latitude]: Position): string => `${longitude} ${latitude}`;
const path = (positions: readonly Position[]): string => `(${positions.map(place).join(", ")})`;
const paths = (list: readonly Position[][]): string => `(${list.map(path).join(", ")})`;

/** A shape as well-known text, longitude first. Throws a RangeError for kinds that no table has. */
export function wktOf(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `POINT (${place(geometry.coordinates)})`;
    case "LineString":
      return `LINESTRING ${path(geometry.coordinates)}`;
    case "MultiLineString":
      return `MULTILINESTRING ${paths(geometry.coordinates)}`;
    case "Polygon":
      return `POLYGON ${paths(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(paths).join(", ")})`;
    default:
      throw new RangeError(`a shape is a ${geometry.type}, wanted a point, line or polygon, or several`);
  }
}
