/** Counts requests and notes which members were used: for the benchmark and for tests. */
export class Recorder {
  /** Round trips: requests that someone waits for, whatever came of them. */
  requests = 0;
  readonly #members = new Set<string>();

  member(name: string): void {
    this.#members.add(name);
  }

  get members(): string[] {
    return [...this.#members].sort();
  }

  reset(): void {
    this.requests = 0;
    this.#members.clear();
  }
}
