/** Numbers waiting for their turn, least key first: a binary heap. */
export class Queue {
  /** The key of the number last taken. */
  key = 0;
  private readonly numbers: number[] = [];
  private readonly keys: number[] = [];

  clear(): void {
    this.numbers.length = 0;
    this.keys.length = 0;
  }

  add(number: number, key: number): void {
    const { numbers, keys } = this;
    let at = numbers.length;
    for (let above = (at - 1) >> 1; at > 0 && (keys[above] as number) > key; above = (at - 1) >> 1) {
      keys[at] = keys[above] as number;
      numbers[at] = numbers[above] as number;
      at = above;
    }
    keys[at] = key;
    numbers[at] = number;
  }

  /** The number with the least key, or -1 if none is left. */
  take(): number {
    const { numbers, keys } = this;
    if (numbers.length === 0) return -1;
    const first = numbers[0] as number;
    this.key = keys[0] as number;
    const number = numbers.pop() as number;
    const key = keys.pop() as number;
    const left = numbers.length;
    if (left === 0) return first;
    let at = 0;
    for (let below = 1; below < left; below = 2 * at + 1) {
      if (below + 1 < left && (keys[below + 1] as number) < (keys[below] as number)) below++;
      if ((keys[below] as number) >= key) break;
      keys[at] = keys[below] as number;
      numbers[at] = numbers[below] as number;
      at = below;
    }
    keys[at] = key;
    numbers[at] = number;
    return first;
  }
}
