/** The part common to all transports: events that the page listens to, messages to its runtime, commands, settings. */
import type { Excel } from "../excel";
import { EVENT } from "./office";

/** The library's category of messages for actions, and its number for one that is to be run. */
const ACTION = { category: 2, type: 1000 };

/** Delivers an event of the document to the page. */
type Deliver = (event: number, payload: readonly unknown[]) => void;

export class Link {
  readonly #listening = new Set<number>();
  /** Messages to the runtime from before it listened. */
  readonly #queued: unknown[][] = [];
  /** Ribbon commands that the add-in has not completed yet. */
  readonly #runningCommands = new Map<string, () => void>();
  #commandCount = 0;
  /** The settings of the document, as the library writes them: each value is JSON. */
  settings: (readonly [key: string, value: string])[] = [];

  constructor(
    readonly excel: Excel,
    private readonly deliver: Deliver,
  ) {
    excel.workbook.changes.subscribe(({ kind }) => {
      if (kind === "selection" || kind === "activeSheet") this.notify(EVENT.documentSelectionChanged, []);
    });
  }

  /** The page was loaded again and has registered nothing yet. */
  restart(): void {
    this.#listening.clear();
    this.#queued.length = 0;
    this.excel.restart();
  }

  register(event: number): void {
    this.#listening.add(event);
    if (event === EVENT.richApiMessage) for (const entry of this.#queued.splice(0)) this.deliver(event, [entry]);
  }

  unregister(event: number): void {
    this.#listening.delete(event);
  }

  /** Delivers an event of the document where the page listens to it. */
  notify(event: number, payload: readonly unknown[]): void {
    if (this.#listening.has(event)) this.deliver(event, payload);
  }

  /** Sends a message to the page's runtime as soon as it listens. */
  send(category: number, type: number, target: string, message: unknown): void {
    const entry = [category, type, target, JSON.stringify(message), 0];
    if (this.#listening.has(EVENT.richApiMessage)) this.deliver(EVENT.richApiMessage, [entry]);
    else this.#queued.push(entry);
  }

  /** Sends a ribbon command; resolves when the add-in has called event.completed. */
  runCommand(command: string): Promise<void> {
    return new Promise((resolve) => {
      const id = `command-${++this.#commandCount}`;
      this.#runningCommands.set(id, resolve);
      this.notify(EVENT.appCommandInvoked, [id, command, JSON.stringify({ source: { id: command } })]);
    });
  }

  /** Runs an action for a keyboard shortcut, which has no event that could be completed. */
  runAction(action: string): void {
    this.send(ACTION.category, ACTION.type, "", [action, ""]);
  }

  completeCommand(id: string): void {
    this.#runningCommands.get(id)?.();
    this.#runningCommands.delete(id);
  }
}
