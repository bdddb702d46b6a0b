/** Requests of the object model: a batch of actions on object paths, answered in order. */

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

export type Dispatch = (request: Request) => Response;

/** The methods of a service object, by the names they have on the wire. */
export type Service = Readonly<Record<string, (...args: never[]) => unknown>>;

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const ROOT_PATH = 1;
const SERVICE_PATH = 2;

class NotOffered extends Error {}

/** Answers batches from services; what no service offers is refused by name, and the batch ends there. */
export function dispatcher(services: Readonly<Record<string, Service>>): Dispatch {
  const serviceAt = (path: ObjectPath | undefined): Service => {
    // The root can be named in every batch; nothing hangs on it here yet.
    if (path?.ObjectPathType === ROOT_PATH) return {};
    const service = path?.ObjectPathType === SERVICE_PATH ? services[path.Name] : undefined;
    if (!service) throw new NotOffered(`The playground's host does not offer ${path?.Name || "the workbook"}.`);
    return service;
  };

  const perform = (action: Action, path: ObjectPath | undefined): unknown => {
    const service = serviceAt(path);
    if (action.ActionType === INSTANTIATE || action.ActionType === QUERY) return {};
    const method = action.ActionType === METHOD ? service[action.Name] : undefined;
    if (!method) throw new NotOffered(`The playground's host does not offer ${path?.Name}.${action.Name}.`);
    return method(...((action.ArgumentInfo?.Arguments ?? []) as never[])) ?? null;
  };

  return ({ Actions, ObjectPaths }) => {
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [ActionIndex, action] of Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: perform(action, ObjectPaths[action.ObjectPathId]) });
      } catch (error) {
        if (!(error instanceof NotOffered)) throw error;
        return { Results, Error: { Code: "ApiNotAvailable", Message: error.message, ActionIndex } };
      }
    }
    return { Results };
  };
}
