/** Objects that the client keeps over several requests and names by ids. */

export class References<Handle extends { readonly target: unknown }> {
  readonly #handles = new Map<string, Handle>();
  /** Ids by target: each target is kept once. */
  readonly #ids = new Map<unknown, string>();
  #next = 1;

  keep(handle: Handle): string {
    const knownId = this.#ids.get(handle.target);
    if (knownId) return knownId;
    const id = `_ref_${this.#next++}`;
    this.#handles.set(id, handle);
    this.#ids.set(handle.target, id);
    return id;
  }

  get(id: string): Handle | undefined {
    return this.#handles.get(id);
  }

  forget(id: string): void {
    this.#ids.delete(this.#handles.get(id)?.target);
    this.#handles.delete(id);
  }

  get count(): number {
    return this.#handles.size;
  }

  forgetAll(): void {
    this.#handles.clear();
    this.#ids.clear();
  }
}
