/** Objects that a request names by paths; each path is resolved once in a request. */
import { apiNotFound, ApiError } from "../model/errors";
import { createHandle, isHandle, type Handle, type Scope } from "./kinds";
import { toMemberName, type Members } from "./members";
import { PATH, type ArgumentInfo, type ObjectPath, type Request } from "./wire";

export class ObjectPaths {
  readonly #resolved = new Map<number, Handle | null>();

  constructor(
    private readonly members: Members,
    private readonly scope: Scope,
    private readonly paths: Request["ObjectPaths"],
  ) {}

  getPath(id: number): ObjectPath {
    const path = this.paths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `The request has no object path ${id}.`);
    return path;
  }

  /** The object at a path; null for the null object and everything below it. */
  resolve(id: number): Handle | null {
    const resolved = this.#resolved.get(id);
    if (resolved !== undefined) return resolved;
    const found = this.#resolvePath(this.getPath(id));
    this.#resolved.set(id, found);
    return found;
  }

  #resolvePath(path: ObjectPath): Handle | null {
    const { ObjectPathType: type, Name: name } = path;
    if (type === PATH.root) return createHandle("Workbook", null);
    if (type === PATH.nothing) return null;
    if (type === PATH.reference) {
      const kept = this.scope.references.get(name);
      if (!kept) throw new ApiError("InvalidReference", `The object ${name} is no longer kept.`);
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (!parent) return null;
    if (type === PATH.indexer)
      return this.members.getItem(parent, this.resolveArguments(path.ArgumentInfo), this.scope);
    const member = toMemberName(name);
    const found =
      type === PATH.method
        ? this.members.call(parent, member, this.resolveArguments(path.ArgumentInfo), this.scope)
        : this.members.getObject(parent, member, this.scope);
    if (found === null || isHandle(found)) return found;
    throw apiNotFound(`${parent.kind}.${member}`);
  }

  /** The arguments, with paths replaced by the objects they name. */
  resolveArguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((argument, at) => {
      const id = ReferencedObjectPathIds[at];
      return typeof id === "number" && id !== 0 ? this.resolve(id) : argument;
    });
  }
}
