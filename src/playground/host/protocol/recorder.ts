/** Counts requests and notes which members were used: for the benchmark and for tests. */
export class Recorder {
  /** Requests that reached the workbook, whatever came of them; with the one the library sends when a batch is over. */
  requests = 0;
  readonly #members = new Set<string>();

  recordMember(name: string): void {
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
