/** Objects beside the workbook, such as the runtime of custom functions. */
import { apiNotFound } from "../model/errors";
import { ACTION, type Action } from "./wire";

/** A table of methods, by their names on the wire. */
export type Service = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Services = Readonly<Record<string, Service>>;

/** Services answer values alone; undefined travels as null. @throws ApiError for what no service offers. */
export function callService(services: Services, name: string, { ActionType, Name, ArgumentInfo }: Action): unknown {
  const service = services[name];
  if (!service) throw apiNotFound(name);
  if (ActionType === ACTION.instantiate || ActionType === ACTION.query) return {};
  const method = ActionType === ACTION.method ? service[Name] : undefined;
  if (!method) throw apiNotFound(`${name}.${Name}`);
  return method(...((ArgumentInfo?.Arguments ?? []) as never[])) ?? null;
}
