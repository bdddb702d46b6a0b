/** What load asks for: plain values, values of objects below, the items of collections. */
import { notOffered } from "../model/errors";
import type { Handle, Scope } from "./kinds";
import { wireName, type Members } from "./members";
import type { QueryInfo } from "./wire";

/** Names to load, one level each; an empty path is all plain values. */
type Paths = readonly (readonly string[])[];

const split = (names: readonly string[] = []): string[][] =>
  names.map((name) => name.split("/").filter((part) => part !== "" && part !== "$all"));

export function query(members: Members, scope: Scope, handle: Handle | null, info: QueryInfo = {}): unknown {
  if (!handle) return null;
  const paths = [...split(info.Select), ...split(info.Expand)];
  return load(members, scope, handle, paths, info);
}

function load(members: Members, scope: Scope, handle: Handle, paths: Paths, { Top, Skip = 0 }: QueryInfo = {}): object {
  if (!members.isCollection(handle)) return loadObject(members, scope, handle, paths);
  const ofItems = paths.map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path));
  const own = ofItems.filter(([name]) => name !== undefined && members.find(handle.kind, name) !== undefined);
  const items = members.items(handle, scope).slice(Skip, Top === undefined ? undefined : Skip + Top);
  const below = ofItems.filter((path) => !own.includes(path));
  return {
    ...(own.length > 0 ? loadObject(members, scope, handle, own) : {}),
    _Items: items.map((item) => load(members, scope, item, below)),
  };
}

function loadObject(members: Members, scope: Scope, handle: Handle, paths: Paths): object {
  const loaded: Record<string, unknown> = { ...members.identity(handle, scope) };
  const all = paths.length === 0 || paths.some((path) => path.length === 0);
  if (all) for (const name of members.scalars(handle)) loaded[wireName(name)] = members.read(handle, name, scope);

  const deeper = new Map<string, string[][]>();
  for (const [name, ...rest] of paths) {
    if (name === undefined) continue;
    const member = members.find(handle.kind, name);
    if (!member) throw notOffered(`${handle.kind}.${name}`);
    deeper.set(member, [...(deeper.get(member) ?? []), rest]);
  }
  for (const [member, rests] of deeper) {
    const object = members.object(handle, member, scope);
    if (object === undefined) loaded[wireName(member)] = members.read(handle, member, scope);
    else loaded[wireName(member)] = object && load(members, scope, object, rests);
  }
  return loaded;
}
