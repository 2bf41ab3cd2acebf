/** A position as `[longitude, latitude]` in decimal degrees, WGS84. */
export type LngLat = readonly [longitude: number, latitude: number];
