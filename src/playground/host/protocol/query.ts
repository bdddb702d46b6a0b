/** Answers load: plain values, values of objects below, items of collections. */
import { apiNotFound } from "../model/errors";
import type { Handle, Scope } from "./kinds";
import { toWireName, type Members } from "./members";
import type { QueryInfo } from "./wire";

/** Names to load, one for each level; an empty path stands for all plain values. */
type LoadPaths = readonly (readonly string[])[];

const parsePaths = (names: readonly string[] = []): string[][] =>
  names.map((name) => name.split("/").filter((part) => part !== "" && part !== "$all"));

export function query(members: Members, scope: Scope, handle: Handle | null, info: QueryInfo = {}): unknown {
  if (!handle) return null;
  const paths = [...parsePaths(info.Select), ...parsePaths(info.Expand)];
  return load(members, scope, handle, paths, info);
}

function load(
  members: Members,
  scope: Scope,
  handle: Handle,
  paths: LoadPaths,
  { Top, Skip = 0 }: QueryInfo = {},
): object {
  if (!members.isCollection(handle)) return loadObject(members, scope, handle, paths);
  const itemPaths = paths.map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path));
  const ownPaths = itemPaths.filter(
    ([name]) => name !== undefined && members.findMember(handle.kind, name) !== undefined,
  );
  const items = members.getItems(handle, scope).slice(Skip, Top === undefined ? undefined : Skip + Top);
  const deeperPaths = itemPaths.filter((path) => !ownPaths.includes(path));
  return {
    ...(ownPaths.length > 0 ? loadObject(members, scope, handle, ownPaths) : {}),
    _Items: items.map((item) => load(members, scope, item, deeperPaths)),
  };
}

function loadObject(members: Members, scope: Scope, handle: Handle, paths: LoadPaths): object {
  const loaded: Record<string, unknown> = { ...members.getIdentity(handle, scope) };
  const all = paths.length === 0 || paths.some((path) => path.length === 0);
  if (all) for (const name of members.listScalars(handle)) loaded[toWireName(name)] = members.read(handle, name, scope);

  const deeper = new Map<string, string[][]>();
  for (const [name, ...rest] of paths) {
    if (name === undefined) continue;
    const member = members.findMember(handle.kind, name);
    if (!member) throw apiNotFound(`${handle.kind}.${name}`);
    deeper.set(member, [...(deeper.get(member) ?? []), rest]);
  }
  for (const [member, rests] of deeper) {
    const object = members.getObject(handle, member, scope);
    if (object === undefined) loaded[toWireName(member)] = members.read(handle, member, scope);
    else loaded[toWireName(member)] = object && load(members, scope, object, rests);
  }
  return loaded;
}
