/** What the add-in has changed of the ribbon at run time: contextual tabs, which it may create once. */
import { ApiError } from "./model/errors";
import type { Changes } from "./model/changes";
import type { Service } from "./protocol/services";

/** A button of a contextual tab. */
interface ContextualButton {
  readonly id: string;
  readonly actionId: string;
  readonly label: string;
  readonly superTip: { readonly title: string; readonly description: string };
  readonly icon: readonly { readonly size: number; readonly sourceLocation: string }[];
}

export interface ContextualTab {
  readonly id: string;
  readonly label: string;
  readonly visible?: boolean;
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly controls: readonly ContextualButton[];
  }[];
}

export interface RibbonAction {
  readonly id: string;
  readonly type: "ExecuteFunction" | "ShowTaskpane";
  readonly functionName?: string;
}

interface Definition {
  readonly actions: readonly RibbonAction[];
  readonly tabs: readonly ContextualTab[];
}

export class RibbonState {
  #definition: Definition | undefined;
  readonly #visible = new Map<string, boolean>();

  constructor(private readonly changes: Changes) {}

  /** The contextual tabs that are visible. */
  get tabs(): readonly ContextualTab[] {
    return this.#definition?.tabs.filter(({ id }) => this.#visible.get(id)) ?? [];
  }

  findAction(id: string): RibbonAction | undefined {
    return this.#definition?.actions.find((action) => action.id === id);
  }

  /** A page that is loaded again may create its tabs again. */
  reset(): void {
    this.#definition = undefined;
    this.#visible.clear();
    this.changes.notify({ kind: "ribbon" });
  }

  /** The add-in's side, by the names on the wire. */
  readonly service: Service = {
    ExecuteRequestCreate: (json: string) => {
      if (this.#definition) throw new ApiError("InvalidOperation", "Contextual tabs can be created only once.");
      this.#definition = JSON.parse(json) as Definition;
      for (const { id, visible = false } of this.#definition.tabs) this.#visible.set(id, visible);
      this.changes.notify({ kind: "ribbon" });
    },
    GetTab: (id: string): Service => ({
      SetVisibility: (visible: boolean) => {
        if (!this.#visible.has(id)) throw new ApiError("ItemNotFound", `The ribbon has no contextual tab '${id}'.`);
        this.#visible.set(id, visible);
        this.changes.notify({ kind: "ribbon" });
      },
    }),
  };
}
