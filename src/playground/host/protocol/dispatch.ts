/**
 * Answers a batch: its actions in order, until one fails. Earlier actions stay done and their results are returned; the
 * error names the action and the member.
 */
import type { Faults } from "../faults";
import { apiNotFound, ApiError } from "../model/errors";
import { isHandle, type Scope } from "./kinds";
import { toMemberName, type Members } from "./members";
import { ObjectPaths } from "./object-paths";
import { query } from "./query";
import { callService, findService, type Services } from "./services";
import { ACTION, type Action, type Request, type Response, type Result, type WireError } from "./wire";

export interface DispatchContext {
  readonly members: Members;
  readonly scope: Scope;
  readonly services: Services;
  readonly faults: Faults;
  /** The number of this request, from 1. */
  readonly request: number;
}

function perform(context: DispatchContext, paths: ObjectPaths, request: Request, action: Action): unknown {
  const { members, scope } = context;
  const service = findService(context.services, request.ObjectPaths, action.ObjectPathId);
  if (service) return callService(service, action);
  const object = paths.resolve(action.ObjectPathId);
  const member = toMemberName(action.Name || "_");
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && members.getIdentity(object, scope);
    case ACTION.query:
      return query(members, scope, object, action.QueryInfo);
    case ACTION.method: {
      if (!object) return null;
      const value = members.call(object, member, paths.resolveArguments(action.ArgumentInfo), scope);
      return isHandle(value) ? members.getIdentity(value, scope) : (value ?? null);
    }
    case ACTION.set:
      if (!object) throw new ApiError("ItemNotFound", `${action.Name} cannot be set: there is no such object.`);
      members.write(object, member, paths.resolveArguments(action.ArgumentInfo)[0], scope);
      return null;
    default:
      throw apiNotFound(`An action of type ${action.ActionType} (${action.Name})`);
  }
}

export function dispatch(context: DispatchContext, request: Request): Response {
  const paths = new ObjectPaths(context.members, context.scope, request.ObjectPaths);
  const Results: Result[] = [];
  const TraceIds: number[] = [];
  for (const [ActionIndex, action] of request.Actions.entries()) {
    try {
      injectFault(context, ActionIndex + 1);
      // The library completes some registrations when the trace's result comes, others by its id.
      const isTrace = action.ActionType === ACTION.trace;
      if (isTrace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: isTrace ? null : perform(context, paths, request, action) });
    } catch (error) {
      return { Results, TraceIds, Error: toWireError(error, action, paths, ActionIndex) };
    }
  }
  return { Results, TraceIds };
}

function injectFault({ faults: { fail }, request }: DispatchContext, action: number): void {
  if (fail && (fail.request ?? request) === request && fail.action === action)
    throw new ApiError(fail.code, `A fault is switched on for action ${action}.`);
}

function toWireError(error: unknown, action: Action, paths: ObjectPaths, ActionIndex: number): WireError {
  // A defect of the host itself must be seen as well.
  if (!(error instanceof ApiError)) console.error(error);
  const { code, message } =
    error instanceof ApiError ? error : { code: "GeneralException", message: `The host failed: ${String(error)}` };
  const parent = paths.getPath(action.ObjectPathId).Name;
  const Location = [parent, action.Name].filter(Boolean).map(toMemberName).join(".");
  return { Code: code, Message: message, Location, ActionIndex, HttpStatusCode: code === "ItemNotFound" ? 404 : 400 };
}
