import { type Box, crosses, grown, PAPER, type Spot } from "./paper.ts";

/** The side of a cell, in pixels. */
const CELL = 3;
const [COLUMNS, ROWS] = [Math.floor(PAPER.width / CELL), Math.floor(PAPER.height / CELL)];

/** Some cells of the paper. */
export class Cells {
  readonly #has = new Uint8Array(COLUMNS * ROWS);

  /** The cells whose middle lies within rings: an odd number of their edges lies to the left of it. */
  static within(rings: readonly (readonly Spot[])[]): Cells {
    const cells = new Cells();
    for (const ring of rings) for (let i = 1; i < ring.length; i++) cells.#turn(ring[i - 1] as Spot, ring[i] as Spot);
    return cells;
  }

  /** Turns over every cell to the right of an edge. */
  #turn(a: Spot, b: Spot): void {
    const [low, high] = a.y < b.y ? [a, b] : [b, a];
    const first = Math.max(0, Math.ceil(low.y / CELL - 0.5));
    for (let row = first; row < ROWS && (row + 0.5) * CELL < high.y; row++) {
      const x = low.x + ((high.x - low.x) * ((row + 0.5) * CELL - low.y)) / (high.y - low.y);
      for (let column = Math.max(0, Math.ceil(x / CELL - 0.5)); column < COLUMNS; column++) {
        const at = row * COLUMNS + column;
        this.#has[at] = 1 - (this.#has[at] as number);
      }
    }
  }

  get count(): number {
    return this.#has.reduce((sum, one) => sum + one, 0);
  }

  /** The middle of all of them. */
  get center(): Spot {
    let [x, y, count] = [0, 0, 0];
    for (let i = 0; i < this.#has.length; i++) {
      if (!this.#has[i]) continue;
      x += ((i % COLUMNS) + 0.5) * CELL;
      y += (Math.floor(i / COLUMNS) + 0.5) * CELL;
      count += 1;
    }
    return count > 0 ? { x: x / count, y: y / count } : { x: PAPER.width / 2, y: PAPER.height / 2 };
  }

  has(cell: number): boolean {
    return this.#has[cell] === 1;
  }

  add(cell: number): void {
    this.#has[cell] = 1;
  }

  without(other: Cells): Cells {
    const rest = new Cells();
    for (let i = 0; i < this.#has.length; i++) if (this.#has[i] && !other.has(i)) rest.add(i);
    return rest;
  }

  and(other: Cells): Cells {
    return this.without(this.without(other));
  }

  /** All cells of the paper. */
  static all(): Cells {
    const cells = new Cells();
    cells.#has.fill(1);
    return cells;
  }
}

/** What of the paper is taken by something that no name may stand on. */
export class Taken extends Cells {
  /** Takes every cell that a box reaches into. */
  box(box: Box): void {
    const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, Math.floor(value / CELL)));
    for (let row = clamp(box.y0, ROWS - 1); row <= clamp(box.y1, ROWS - 1); row++) {
      for (let column = clamp(box.x0, COLUMNS - 1); column <= clamp(box.x1, COLUMNS - 1); column++) {
        this.add(row * COLUMNS + column);
      }
    }
  }

  /** Whether a box reaches into a cell that is taken. */
  meets({ x0, y0, x1, y1 }: Box): boolean {
    for (let row = Math.max(0, Math.floor(y0 / CELL)); row <= Math.min(ROWS - 1, Math.floor(y1 / CELL)); row++) {
      const last = Math.min(COLUMNS - 1, Math.floor(x1 / CELL));
      for (let column = Math.max(0, Math.floor(x0 / CELL)); column <= last; column++) {
        if (this.has(row * COLUMNS + column)) return true;
      }
    }
    return false;
  }

  /** Takes every cell that a path comes nearer to than `reach`. */
  path(path: readonly Spot[], reach: number): void {
    for (let i = 1; i < path.length; i++) {
      const [a, b] = [path[i - 1] as Spot, path[i] as Spot];
      const [x0, x1] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
      const [y0, y1] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
      if (x1 < -reach || y1 < -reach || x0 > PAPER.width + reach || y0 > PAPER.height + reach) continue;
      const first = Math.max(0, Math.floor((y0 - reach) / CELL));
      const last = Math.min(ROWS - 1, Math.floor((y1 + reach) / CELL));
      for (let row = first; row <= last; row++) {
        const left = Math.max(0, Math.floor((x0 - reach) / CELL));
        const right = Math.min(COLUMNS - 1, Math.floor((x1 + reach) / CELL));
        for (let column = left; column <= right; column++) {
          const cell = { x0: column * CELL, y0: row * CELL, x1: (column + 1) * CELL, y1: (row + 1) * CELL };
          if (crosses(a, b, grown(cell, reach))) this.add(row * COLUMNS + column);
        }
      }
    }
  }
}

/** How many of the cells above and to the left of each corner are set: any box can be asked with four of them. */
function sumsOf(cells: Cells): Uint32Array {
  const sums = new Uint32Array((COLUMNS + 1) * (ROWS + 1));
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = (row + 1) * (COLUMNS + 1) + column + 1;
      const [above, left, both] = [sums[at - COLUMNS - 1], sums[at - 1], sums[at - COLUMNS - 2]] as [
        number,
        number,
        number,
      ];
      sums[at] = above + left - both + (cells.has(row * COLUMNS + column) ? 1 : 0);
    }
  }
  return sums;
}

/** Room that is wanted: a size in pixels, and how much space round it is as good as any more. */
interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly least: number;
  readonly enough: number;
  /** Of spots with as much space round them, the one nearest to this. */
  readonly near: Spot;
}

/** The spot for a box among free cells that has most space round it, up to enough; `null` where none has the least. */
export function roomiest(free: Cells, { width, height, least, enough, near }: Wanted): Spot | null {
  const sums = sumsOf(free);
  const [wide, high] = [Math.ceil(width / 2 / CELL), Math.ceil(height / 2 / CELL)];
  const isFree = (column: number, row: number, space: number): boolean => {
    const [x0, x1] = [column - wide - space, column + wide + space];
    const [y0, y1] = [row - high - space, row + high + space];
    if (x0 < 0 || y0 < 0 || x1 > COLUMNS || y1 > ROWS) return false;
    const corner = (x: number, y: number): number => sums[y * (COLUMNS + 1) + x] as number;
    return corner(x1, y1) - corner(x0, y1) - corner(x1, y0) + corner(x0, y0) === (x1 - x0) * (y1 - y0);
  };
  let best: { spot: Spot; space: number; away: number } | null = null;
  for (let row = high; row <= ROWS - high; row++) {
    for (let column = wide; column <= COLUMNS - wide; column++) {
      let space = Math.ceil(least / CELL);
      if (!isFree(column, row, space)) continue;
      while (space * CELL < enough && isFree(column, row, space + 1)) space += 1;
      const spot = { x: column * CELL, y: row * CELL };
      const away = Math.hypot(spot.x - near.x, spot.y - near.y);
      if (!best || space > best.space || (space === best.space && away < best.away)) best = { spot, space, away };
    }
  }
  return best?.spot ?? null;
}
