/** Settings of the workbook by key, in the order they were added. Keys are compared without case. */
export class Settings {
  /** @param onChange Called after each change. */
  constructor(private readonly onChange: () => void) {}

  readonly #values = new Map<string, unknown>();

  get keys(): string[] {
    return [...this.#values.keys()];
  }

  /** The key as it was first written; undefined where there is no such setting. */
  findKey(key: string): string | undefined {
    return this.keys.find((one) => one.toLowerCase() === key.toLowerCase());
  }

  get(key: string): unknown {
    return this.#values.get(this.findKey(key) ?? key);
  }

  /** Adds or changes a setting and returns its key. */
  set(key: string, value: unknown): string {
    const name = this.findKey(key) ?? key;
    this.#values.set(name, value);
    this.onChange();
    return name;
  }

  delete(key: string): void {
    this.#values.delete(this.findKey(key) ?? key);
    this.onChange();
  }

  clear(): void {
    this.#values.clear();
  }
}
