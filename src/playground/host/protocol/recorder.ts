/** Counts requests and records the members used, for the benchmark and for tests. */
export class Recorder {
  /** Requests that reached the workbook, failed ones and the library's own at the end of a batch included. */
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
