/**
 * Answers a batch: its actions in order, until one fails. What was done before stays done, and its results are given;
 * the error names the action and the member.
 */
import type { Faults } from "../faults";
import { notOffered, Refusal } from "../model/errors";
import { isHandle, type Scope } from "./kinds";
import { memberName, type Members } from "./members";
import { Paths } from "./paths";
import { query } from "./query";
import type { Services } from "./services";
import { ACTION, PATH, type Action, type Request, type Response, type Result, type WireError } from "./wire";

export interface Dispatcher {
  readonly members: Members;
  readonly scope: Scope;
  readonly services: Services;
  readonly faults: Faults;
  /** The number of this request among those that came, from 1. */
  readonly request: number;
}

/** Answers of services are values alone; undefined travels as null. */
function callService({ services }: Dispatcher, name: string, { ActionType, Name, ArgumentInfo }: Action): unknown {
  const service = services[name];
  if (!service) throw notOffered(name);
  if (ActionType === ACTION.instantiate || ActionType === ACTION.query) return {};
  const method = ActionType === ACTION.method ? service[Name] : undefined;
  if (!method) throw notOffered(`${name}.${Name}`);
  return method(...((ArgumentInfo?.Arguments ?? []) as never[])) ?? null;
}

function perform(dispatcher: Dispatcher, paths: Paths, action: Action): unknown {
  const { members, scope } = dispatcher;
  const path = paths.path(action.ObjectPathId);
  if (path.ObjectPathType === PATH.service) return callService(dispatcher, path.Name, action);
  const object = paths.at(action.ObjectPathId);
  const member = memberName(action.Name || "_");
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && members.identity(object, scope);
    case ACTION.query:
      return query(members, scope, object, action.QueryInfo);
    case ACTION.method: {
      if (!object) return null;
      const value = members.call(object, member, paths.args(action.ArgumentInfo), scope);
      return isHandle(value) ? members.identity(value, scope) : (value ?? null);
    }
    case ACTION.set:
      if (!object) throw new Refusal("ItemNotFound", `${action.Name} cannot be set: there is no such object.`);
      members.write(object, member, paths.args(action.ArgumentInfo)[0], scope);
      return null;
    default:
      throw notOffered(`An action of type ${action.ActionType} (${action.Name})`);
  }
}

export function dispatch(dispatcher: Dispatcher, request: Request): Response {
  const paths = new Paths(dispatcher.members, dispatcher.scope, request.ObjectPaths);
  const Results: Result[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of request.Actions.entries()) {
    try {
      failIfTold(dispatcher, ActionIndex + 1);
      // The library registers for some events when the trace's result comes, for others by its id.
      const traced = action.ActionType === ACTION.trace;
      if (traced) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: traced ? null : perform(dispatcher, paths, action) });
    } catch (error) {
      return { Results, TraceIds, Error: wireError(error, action, paths, ActionIndex) };
    }
  }
  return { Results, TraceIds };
}

function failIfTold({ faults: { fail }, request }: Dispatcher, action: number): void {
  if (fail && (fail.request ?? request) === request && fail.action === action)
    throw new Refusal(fail.code, `A fault is switched on for action ${action}.`);
}

function wireError(error: unknown, action: Action, paths: Paths, ActionIndex: number): WireError {
  // A mistake of the host's own is loud too, and says what it is.
  if (!(error instanceof Refusal)) console.error(error);
  const { code, message } =
    error instanceof Refusal ? error : { code: "GeneralException", message: `The host failed: ${String(error)}` };
  const parent = paths.path(action.ObjectPathId).Name;
  const Location = [parent, action.Name].filter(Boolean).map(memberName).join(".");
  return { Code: code, Message: message, Location, ActionIndex, HttpStatusCode: code === "ItemNotFound" ? 404 : 400 };
}
