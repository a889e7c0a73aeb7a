/** Hands out names that no other has; the second `room` becomes `room_2`. */
export class Names {
  readonly #taken: Set<string>;
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }
  take(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted.replace(/_$/, '')}_${count}`;
    this.#taken.add(name);
    return name;
  }
}
