/** Objects that the client keeps over several requests and names by an id. */
import type { Handle } from "./kinds";

export class References {
  readonly #handles = new Map<string, Handle>();
  #next = 1;

  keep(handle: Handle): string {
    const id = `_ref_${this.#next++}`;
    this.#handles.set(id, handle);
    return id;
  }

  get(id: string): Handle | undefined {
    return this.#handles.get(id);
  }

  forget(id: string): void {
    this.#handles.delete(id);
  }

  forgetAll(): void {
    this.#handles.clear();
  }
}
