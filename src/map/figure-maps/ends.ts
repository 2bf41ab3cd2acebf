import { besideLine, NUMBER_SIZE } from "../annotations.ts";
import type { Anchor, LabelKind } from "../scene.ts";
import { nameBox, numberSize } from "./letters.ts";
import { type Box, boxRound, crosses, grown, isOnPaper, overlap, PAPER, type Spot } from "./paper.ts";
import type { Taken } from "./room.ts";

/** A name that has to stand beside its point. */
export interface Beside {
  readonly text: string;
  readonly kind: LabelKind;
  readonly spot: Spot;
  /** How far from its point it keeps besides, in pixels: out of a ring round the point, off a line through it. */
  readonly reach: number;
}

/** Names with the side of its point on which each stands, and how good that is: below a hundred nothing is covered. */
export interface Placed {
  readonly anchors: readonly Anchor[];
  readonly side: "left" | "right";
  readonly cost: number;
}

const SIDES: readonly Anchor[] = ["right", "left", "top", "bottom"];
const AWAY: Readonly<Record<Anchor, Spot>> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
  center: { x: 0, y: 0 },
};

/** Where a name is put that stands on one side of its point. */
export const besideSpot = ({ spot, reach }: Pick<Beside, "spot" | "reach">, anchor: Anchor): Spot => ({
  x: spot.x + AWAY[anchor].x * reach,
  y: spot.y + AWAY[anchor].y * reach,
});

/** What it costs if a name covers something or is cut off: more than everything that is a matter of taste. */
const BAD = 100;

const MARGIN = 5;

/** The box of a number beside a measured line. */
export function numberBox(a: Spot, b: Spot, side: "left" | "right", text: string): Box {
  const { width, height } = numberSize(text);
  const { dx, dy, anchor } = besideLine(a, b, { width: 1, height: 1 }, { side, lead: true });
  const left = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
  const middle = { x: (a.x + b.x) / 2 + dx + left + width / 2, y: (a.y + b.y) / 2 + dy - NUMBER_SIZE.lead * 0.36 };
  return boxRound(middle, width, height);
}

/** Every way to choose one of some things, so many times over. */
function choices<T>(of: readonly T[], times: number): T[][] {
  if (times === 0) return [[]];
  return choices(of, times - 1).flatMap((rest) => of.map((one) => [...rest, one]));
}

/** What is on the paper already: lines that names must not cover, and points that they should not. */
interface Given {
  readonly measure: readonly [Spot, Spot] | null;
  readonly number: string;
  readonly lines: readonly (readonly Spot[])[];
  /** Borders: better left free. */
  readonly quiet: Taken;
}

const crossesPath = (path: readonly Spot[], box: Box): boolean =>
  path.some((b, i) => i > 0 && crosses(path[i - 1] as Spot, b, box));

/** What one name costs by itself: cut off, over the measured line, over another line, on the wrong side of its point. */
function costAlone(name: Beside, anchor: Anchor, others: readonly Spot[], given: Given): number {
  const { spot } = name;
  const box = nameBox({ ...name, anchor }, besideSpot(name, anchor));
  const middle = {
    x: others.reduce((sum, { x }) => sum + x, 0) / Math.max(1, others.length),
    y: others.reduce((sum, { y }) => sum + y, 0) / Math.max(1, others.length),
  };
  const length = Math.hypot(spot.x - middle.x, spot.y - middle.y) || 1;
  const away = (AWAY[anchor].x * (spot.x - middle.x) + AWAY[anchor].y * (spot.y - middle.y)) / length;
  const covered = others.filter(({ x, y }) => overlap(grown(box, 3), boxRound({ x, y }, 8, 8))).length;
  return (
    (isOnPaper(box, MARGIN) ? 0 : 3 * BAD) +
    (given.measure && crosses(...given.measure, grown(box, 1)) ? BAD : 0) +
    covered * BAD +
    given.lines.filter((path) => crossesPath(path, box)).length * 12 +
    (given.quiet.meets(box) ? 6 : 0) -
    away * 10
  );
}

/**
 * Chooses for each name the side of its point, and for the number the side of its line, so that nothing covers anything:
 * all ways are tried.
 */
export function placeEnds(names: readonly Beside[], given: Given): Placed {
  const spots = names.map(({ spot }) => spot);
  const alone = names.map((name, i) =>
    SIDES.map((anchor) => ({
      anchor,
      box: nameBox({ ...name, anchor }, besideSpot(name, anchor)),
      cost: costAlone(
        name,
        anchor,
        spots.filter((_, other) => other !== i),
        given,
      ),
    })),
  );
  const ways = choices([0, 1, 2, 3], names.length).map((way) =>
    way.map((side, i) => alone[i]?.[side] as (typeof alone)[number][number]),
  );
  const sides = given.measure ? (["right", "left"] as const) : (["right"] as const);
  const placed = sides.flatMap((side) => {
    const number = given.measure ? numberBox(...given.measure, side, given.number) : null;
    const ofNumber = number ? (isOnPaper(number, MARGIN) ? 0 : 3 * BAD) + (given.quiet.meets(number) ? 6 : 0) : 0;
    return ways.map((way): Placed => {
      const boxes = [...way.map(({ box }) => box), ...(number ? [number] : [])];
      const clashes = boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => overlap(grown(one, 3), other)));
      const hidden = number ? spots.filter(({ x, y }) => overlap(number, boxRound({ x, y }, 8, 8))).length : 0;
      const cost = way.reduce((sum, one) => sum + one.cost, ofNumber + (clashes.length + hidden) * 2 * BAD);
      return { anchors: way.map(({ anchor }) => anchor), side, cost };
    });
  });
  return placed.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/** The middle of a path by its length on the paper. */
export function middleOf(path: readonly Spot[]): Spot {
  const legs = path.slice(1).map((b, i) => Math.hypot(b.x - (path[i] as Spot).x, b.y - (path[i] as Spot).y));
  const half = legs.reduce((sum, leg) => sum + leg, 0) / 2;
  let gone = 0;
  for (const [i, leg] of legs.entries()) {
    if (gone + leg >= half && leg > 0) {
      const [a, b] = [path[i] as Spot, path[i + 1] as Spot];
      const share = (half - gone) / leg;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    }
    gone += leg;
  }
  return path[0] ?? { x: PAPER.width / 2, y: PAPER.height / 2 };
}
