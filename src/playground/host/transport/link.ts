/** What every transport does alike: events the page listens to, messages to its runtime, commands, settings. */
import type { Excel } from "../excel";
import { EVENT } from "./office";

/** Delivers an event of the document to the page. */
type Deliver = (event: number, payload: readonly unknown[]) => void;

export class Link {
  readonly #listening = new Set<number>();
  /** Messages to the runtime that came before it listened. */
  readonly #waiting: unknown[][] = [];
  /** Ribbon commands that the add-in has not completed. */
  readonly #running = new Map<string, () => void>();
  #commands = 0;
  /** The settings of the document, as the library writes them: each value is JSON. */
  settings: (readonly [key: string, value: string])[] = [];

  constructor(
    readonly excel: Excel,
    private readonly deliver: Deliver,
  ) {
    excel.workbook.changes.listen(({ kind }) => {
      if (kind === "selection" || kind === "activeSheet") this.#tell(EVENT.documentSelectionChanged, []);
    });
  }

  /** The page is a new one, and has registered nothing yet. */
  restart(): void {
    this.#listening.clear();
    this.#waiting.length = 0;
    this.excel.restart();
  }

  register(event: number): void {
    this.#listening.add(event);
    if (event === EVENT.richApiMessage) for (const entry of this.#waiting.splice(0)) this.deliver(event, [entry]);
  }

  unregister(event: number): void {
    this.#listening.delete(event);
  }

  #tell(event: number, payload: readonly unknown[]): void {
    if (this.#listening.has(event)) this.deliver(event, payload);
  }

  /** Sends one message to the page's runtime, once it listens. */
  send(category: number, type: number, target: string, message: unknown): void {
    const entry = [category, type, target, JSON.stringify(message), 0];
    if (this.#listening.has(EVENT.richApiMessage)) this.deliver(EVENT.richApiMessage, [entry]);
    else this.#waiting.push(entry);
  }

  /** Sends a ribbon command; resolves when the add-in has called event.completed. */
  run(command: string): Promise<void> {
    return new Promise((resolve) => {
      const id = `command-${++this.#commands}`;
      this.#running.set(id, resolve);
      this.#tell(EVENT.appCommandInvoked, [id, command, JSON.stringify({ source: { id: command } })]);
    });
  }

  completed(id: string): void {
    this.#running.get(id)?.();
    this.#running.delete(id);
  }
}
