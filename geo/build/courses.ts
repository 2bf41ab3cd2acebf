import type { Position } from "geojson";

/** Ground distance in metres, on a plane at the middle latitude: within 1 % up to 200 km. */
export function groundDistance(a: Position, b: Position): number {
  const [dx, dy] = [(a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number)];
  return 111_195 * Math.hypot(dx * Math.cos((((a[1] as number) + (b[1] as number)) * Math.PI) / 360), dy);
}

const keyOf = ([x, y]: Position): string => `${(x as number).toFixed(3)},${(y as number).toFixed(3)}`;

/** Places joined by ways with a cost, in which a river's course is found as the cheapest way. */
export class Network {
  readonly places: Position[] = [];
  readonly #ways: [to: number, cost: number][][] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a place; places closer than about a hundred metres are one, where `exact` is not asked. */
  number(place: Position, exact = false): number {
    const key = exact ? place.join() : keyOf(place);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.places.length);
    this.places.push(place);
    this.#ways.push([]);
    return this.places.length - 1;
  }

  join(a: number, b: number, cost: number): void {
    this.#ways[a]?.push([b, cost]);
    this.#ways[b]?.push([a, cost]);
  }

  /** The place of the network next to a point. */
  nearest(point: readonly [number, number]): number {
    const distances = this.places.map((place) => groundDistance(place, [...point]));
    return distances.reduce((best, distance, index) => (distance < (distances[best] as number) ? index : best), 0);
  }

  /**
   * The cheapest course from place to place.
   *
   * @throws Error if no way leads there.
   */
  course(from: number, to: number): Position[] {
    const cost = new Map([[from, 0]]);
    const before = new Map<number, number>();
    const queue = new Heap();
    queue.push(0, from);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [reached, place] = next;
      if (place === to) break;
      if (reached > (cost.get(place) as number)) continue;
      for (const [other, step] of this.#ways[place] ?? []) {
        if (reached + step >= (cost.get(other) ?? Infinity)) continue;
        cost.set(other, reached + step);
        before.set(other, place);
        queue.push(reached + step, other);
      }
    }
    if (!cost.has(to)) throw new Error(`no course from ${this.places[from]} to ${this.places[to]}`);
    const course: Position[] = [];
    for (let at: number | undefined = to; at !== undefined; at = before.get(at))
      course.push(this.places[at] as Position);
    return course.reverse();
  }
}

/** A binary heap of numbers by cost; ties fall to the lower number, so that every run finds the same course. */
class Heap {
  readonly #items: [number, number][] = [];

  push(cost: number, value: number): void {
    const items = this.#items;
    let at = items.push([cost, value]) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): [number, number] | undefined {
    const items = this.#items;
    const [top] = items;
    const last = items.pop();
    if (items.length > 0 && last) {
      items[0] = last;
      for (let at = 0; ; ) {
        let least = at;
        for (const below of [2 * at + 1, 2 * at + 2])
          if (below < items.length && this.#before(below, least)) least = below;
        if (least === at) break;
        this.#swap(at, least);
        at = least;
      }
    }
    return top;
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#items[a] as [number, number], this.#items[b] as [number, number]];
    return x[0] < y[0] || (x[0] === y[0] && x[1] < y[1]);
  }

  #swap(a: number, b: number): void {
    const items = this.#items;
    [items[a], items[b]] = [items[b] as [number, number], items[a] as [number, number]];
  }
}

/** A network of lines, whose loose ends are joined to others up to `reach` metres away at four times the cost. */
export function lineNetwork(lines: readonly Position[][], reach: number, exact = false): Network {
  const network = new Network();
  const ends: number[] = [];
  for (const line of lines) {
    const numbers = line.map((place) => network.number(place, exact));
    for (let i = 1; i < numbers.length; i++) {
      const [a, b] = [numbers[i - 1] as number, numbers[i] as number];
      network.join(a, b, groundDistance(network.places[a] as Position, network.places[b] as Position));
    }
    ends.push(numbers[0] as number, numbers.at(-1) as number);
  }
  joinNear(network, [...new Set(ends)], reach, (distance) => 4 * distance);
  return network;
}

/** A network of stepping stones: every two up to `reach` metres apart are joined, and long steps cost dearly. */
export function stoneNetwork(stones: readonly Position[], reach: number): Network {
  const network = new Network();
  joinNear(network, [...new Set(stones.map((stone) => network.number(stone)))], reach, (distance) => distance ** 2);
  return network;
}

function joinNear(
  network: Network,
  numbers: readonly number[],
  reach: number,
  cost: (distance: number) => number,
): void {
  const byLatitude = numbers.toSorted(
    (a, b) => (network.places[a]?.[1] as number) - (network.places[b]?.[1] as number),
  );
  byLatitude.forEach((one, index) => {
    const place = network.places[one] as Position;
    for (let i = index + 1; i < byLatitude.length; i++) {
      const other = byLatitude[i] as number;
      const there = network.places[other] as Position;
      if (((there[1] as number) - (place[1] as number)) * 111_195 > reach) break;
      const distance = groundDistance(place, there);
      if (distance < reach) network.join(one, other, cost(distance));
    }
  });
}

/** Corners cut twice after Chaikin; the ends stay where they are. */
export function rounded(line: readonly Position[]): Position[] {
  let from = [...line];
  for (let pass = 0; pass < 2; pass++) {
    const mixed = (a: Position, b: Position, share: number): Position => [
      (a[0] as number) * (1 - share) + (b[0] as number) * share,
      (a[1] as number) * (1 - share) + (b[1] as number) * share,
    ];
    const cut = from
      .slice(1)
      .flatMap((to, i) => [mixed(from[i] as Position, to, 0.25), mixed(from[i] as Position, to, 0.75)]);
    from = [from[0] as Position, ...cut, from.at(-1) as Position];
  }
  return from;
}
