/** Objects beside the workbook, such as the runtime of custom functions. */
import { apiNotFound } from "../model/errors";
import { ACTION, PATH, type Action, type ArgumentInfo, type Request } from "./wire";

/** A table of methods, by their names on the wire; a method may answer an object with methods of its own. */
export type Service = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Services = Readonly<Record<string, Service>>;

/** A service, or an object that one answers; undefined for objects of the workbook. @throws ApiError for what no service offers. */
export function findService(services: Services, paths: Request["ObjectPaths"], id: number): Service | undefined {
  const path = paths[String(id)];
  if (path?.ObjectPathType === PATH.service) {
    const service = services[path.Name];
    if (!service) throw apiNotFound(path.Name);
    return service;
  }
  const parent =
    path?.ObjectPathType === PATH.method ? findService(services, paths, path.ParentObjectPathId!) : undefined;
  return parent && (callMethod(parent, path!.Name, path!.ArgumentInfo) as Service);
}

/** Undefined travels as null. */
export function callService(service: Service, { ActionType, Name, ArgumentInfo }: Action): unknown {
  if (ActionType === ACTION.instantiate || ActionType === ACTION.query) return {};
  if (ActionType !== ACTION.method) throw apiNotFound(Name);
  return callMethod(service, Name, ArgumentInfo) ?? null;
}

function callMethod(service: Service, name: string, { Arguments = [] }: ArgumentInfo = {}): unknown {
  const method = service[name];
  if (!method) throw apiNotFound(name);
  return method(...(Arguments as never[]));
}
