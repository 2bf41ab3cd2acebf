import { readFileSync } from "node:fs";
import { join } from "node:path";
import { debianFolder, loadPackage } from "./inputs.ts";

/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number];

/** Heights in metres on an even grid of longitude and Mercator northing, first row northernmost. */
interface Heights {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
  /** Ground width of a cell in metres, by row. */
  readonly cell: Float64Array;
}

/** The source: 16 by 8 tiles of 675 pixels, 30 pixels to a degree. */
const tile = 675;
const perDegree = 30;

/** Grey in the picture and height in metres, measured at 4,678 airports; peaks set the top. */
const greyToHeight: readonly (readonly [grey: number, metres: number])[] = [
  [93, 0],
  [130, 191],
  [150, 504],
  [170, 868],
  [182, 1275],
  [194, 1958],
  [206, 2950],
  [215, 4300],
  [226, 5600],
];

function interpolated(grey: number): number {
  const above = greyToHeight.findIndex(([stop]) => stop >= grey);
  if (above === 0) return (grey - 93) * 5;
  if (above < 0) return 5600;
  const [[g0, h0], [g1, h1]] = [greyToHeight[above - 1] as [number, number], greyToHeight[above] as [number, number]];
  return h0 + ((grey - g0) / (g1 - g0)) * (h1 - h0);
}

interface Jpeg {
  decode(bytes: Uint8Array, options: { useTArray: true }): { width: number; height: number; data: Uint8Array };
}

/** Heights in metres on the source's own grid; left and top in its pixels. */
interface Source {
  readonly values: Float64Array;
  readonly width: number;
  readonly left: number;
  readonly top: number;
}

/** The source's greys as heights for some bounds with a margin of one degree, row by row from the north. */
function sourceHeights([west, south, east, north]: Bounds, blur: number): Source {
  const [left, top] = [(west - 1 + 180) * perDegree, (90 - north - 1) * perDegree];
  const [width, height] = [(east - west + 2) * perDegree, (north - south + 2) * perDegree];
  const values = new Float64Array(width * height);
  const folder = join(debianFolder("marble-qt-data"), "usr/share/marble/data/maps/earth/srtm/3");
  const jpeg = loadPackage<Jpeg>("jpeg-js");
  for (let row = Math.floor(top / tile); row <= Math.floor((top + height - 1) / tile); row++) {
    for (let column = Math.floor(left / tile); column <= Math.floor((left + width - 1) / tile); column++) {
      const name = `${String(row).padStart(6, "0")}/${String(row).padStart(6, "0")}_${String(column).padStart(6, "0")}.jpg`;
      const picture = jpeg.decode(readFileSync(join(folder, name)), { useTArray: true });
      for (let y = 0; y < tile; y++) {
        for (let x = 0; x < tile; x++) {
          const [atX, atY] = [column * tile + x - left, row * tile + y - top];
          if (atX < 0 || atY < 0 || atX >= width || atY >= height) continue;
          values[atY * width + atX] = interpolated(picture.data[4 * (y * picture.width + x)] as number);
        }
      }
    }
  }
  return { values: gaussian(values, width, blur), width, left, top };
}

/** A Gaussian blur, edges repeated. */
function gaussian(values: Float64Array, width: number, sigma: number): Float64Array {
  const height = values.length / width;
  const radius = Math.ceil(3 * sigma);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)));
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Float64Array, horizontal: boolean): Float64Array =>
    from.map((_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      let sum = 0;
      for (let i = -radius; i <= radius; i++) {
        const column = horizontal ? Math.min(width - 1, Math.max(0, x + i)) : x;
        const row = horizontal ? y : Math.min(height - 1, Math.max(0, y + i));
        sum += (from[row * width + column] as number) * (kernel[i + radius] as number);
      }
      return sum / total;
    });
  return pass(pass(values, true), false);
}

const northing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeAt = (y: number): number => ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;

/** Catmull–Rom weights of the four samples round a place between the middle two. */
function cubic(t: number): [number, number, number, number] {
  return [
    (-t + 2 * t * t - t ** 3) / 2,
    (2 - 5 * t * t + 3 * t ** 3) / 2,
    (t + 4 * t * t - 3 * t ** 3) / 2,
    (-t * t + t ** 3) / 2,
  ];
}

/** The source warped to Web Mercator, `width` pixels across. */
function mercatorHeights({ bounds, width, blur }: Drawing): Heights {
  const source = sourceHeights(bounds, blur);
  const [west, south, east, north] = bounds;
  const degree = (east - west) / width;
  const scale = (degree * Math.PI) / 180;
  const height = Math.round((northing(north) - northing(south)) / scale);
  const values = new Float64Array(width * height);
  const cell = new Float64Array(height);
  for (let row = 0; row < height; row++) {
    const latitude = latitudeAt(northing(north) - (row + 0.5) * scale);
    cell[row] = degree * 111_195 * Math.cos((latitude * Math.PI) / 180);
    const y = (90 - latitude) * perDegree - 0.5 - source.top;
    const down = cubic(y - Math.floor(y));
    for (let column = 0; column < width; column++) {
      const x = (west + (column + 0.5) * degree + 180) * perDegree - 0.5 - source.left;
      const across = cubic(x - Math.floor(x));
      let sum = 0;
      for (let j = 0; j < 4; j++) {
        const start = (Math.floor(y) - 1 + j) * source.width + Math.floor(x) - 1;
        for (let i = 0; i < 4; i++) {
          sum += (source.values[start + i] as number) * (across[i] as number) * (down[j] as number);
        }
      }
      values[row * width + column] = sum;
    }
  }
  return { width, height, values, cell };
}

/** Lights from the north-west and its neighbours: compass direction in degrees and share. */
const lights: readonly (readonly [direction: number, share: number])[] = [
  [315, 0.5],
  [270, 0.2],
  [0, 0.2],
  [45, 0.1],
];

/** How far the light stands above the horizon, in degrees. */
const lightHeight = 45;

/**
 * Shade of every cell as how much brighter (above 0) or darker (below 0) than flat ground it is lit, heights
 * exaggerated so that wide slopes show.
 */
function shadeOf({ width, height, values, cell }: Heights, exaggeration: number): Float64Array {
  const at = (x: number, y: number): number =>
    values[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] as number;
  const [low, high] = [Math.cos((lightHeight * Math.PI) / 180), Math.sin((lightHeight * Math.PI) / 180)];
  return values.map((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const metres = (2 * (cell[y] as number)) / exaggeration;
    const east = (at(x + 1, y) - at(x - 1, y)) / metres;
    const north = (at(x, y - 1) - at(x, y + 1)) / metres;
    const steep = Math.sqrt(1 + east * east + north * north);
    const lit = lights.reduce((sum, [direction, share]) => {
      const angle = (direction * Math.PI) / 180;
      return sum + (share * (high - low * (east * Math.sin(angle) + north * Math.cos(angle)))) / steep;
    }, 0);
    return lit - high;
  });
}

/** How a relief is drawn. */
interface Drawing {
  readonly bounds: Bounds;
  /** Width of the picture in pixels. */
  readonly width: number;
  /** Blur of the source in its own pixels of about 3.7 km: at least 0.9 hides the blocks of its compression. */
  readonly blur: number;
  readonly exaggeration: number;
}

/** Light this much above or below flat ground is not drawn: it is the source's own noise. */
const noise = 0.02;

/** Alpha comes in steps of this many 255ths, which keeps the file small and cannot be seen at a third of its strength. */
const alphaStep = 17;

/** Nothing is drawn below the first height, all above the second, in metres: the source knows nothing of low coasts. */
const fade = [-15, 60] as const;

interface Sharp {
  (
    pixels: Uint8Array,
    options: { raw: { width: number; height: number; channels: 4 } },
  ): {
    webp(options: Record<string, unknown>): { toBuffer(): Promise<Uint8Array> };
  };
  concurrency(threads: number): void;
}

/** How strongly a cell is inked, 0 to 1: shadow a little less than light, which must show on dark ground. */
function strengthOf(light: number, height: number): number {
  const share = Math.min(1, Math.max(0, (height - fade[0]) / (fade[1] - fade[0])));
  const clear = Math.max(0, Math.abs(light) - noise);
  return share * Math.tanh(clear * (light < 0 ? 2.6 : 3.4));
}

/** A relief as a WebP picture: shadow is black, light white, both with alpha, so it lies on light and dark ground. */
async function makeRelief(drawing: Drawing): Promise<Uint8Array> {
  const heights = mercatorHeights(drawing);
  const shade = shadeOf(heights, drawing.exaggeration);
  const pixels = new Uint8Array(4 * shade.length);
  shade.forEach((light, index) => {
    const tone = light < 0 ? 0 : 255;
    const alpha = (strengthOf(light, heights.values[index] as number) * 255) / alphaStep;
    pixels.set([tone, tone, tone, Math.round(alpha) * alphaStep], 4 * index);
  });
  const sharp = loadPackage<Sharp>("sharp");
  sharp.concurrency(1);
  return sharp(pixels, { raw: { width: heights.width, height: heights.height, channels: 4 } })
    .webp({ quality: 20, alphaQuality: 100, effort: 6 })
    .toBuffer();
}

/** The relief of the Caucasus, longitudes 41 to 53 and latitudes 36 to 44. */
export function makeCaucasusRelief(): Promise<Uint8Array> {
  return makeRelief({ bounds: [41, 36, 53, 44], width: 640, blur: 0.9, exaggeration: 4 });
}

/** The relief of the whole box, longitudes 24 to 64 and latitudes 22 to 48. */
export function makeRegionRelief(): Promise<Uint8Array> {
  return makeRelief({ bounds: [24, 22, 64, 48], width: 640, blur: 1.5, exaggeration: 8 });
}
