/** Objects that a request names by the paths to them; each path is walked once in a request. */
import { notOffered, Refusal } from "../model/errors";
import { handle, isHandle, type Handle, type Scope } from "./kinds";
import { memberName, type Members } from "./members";
import { PATH, type ArgumentInfo, type ObjectPath, type Request } from "./wire";

export class Paths {
  readonly #walked = new Map<number, Handle | null>();

  constructor(
    private readonly members: Members,
    private readonly scope: Scope,
    private readonly paths: Request["ObjectPaths"],
  ) {}

  path(id: number): ObjectPath {
    const path = this.paths[String(id)];
    if (!path) throw new Refusal("InvalidObjectPath", `The request has no object path ${id}.`);
    return path;
  }

  /** The object at a path; null for the null object, and for all that hangs on it. */
  at(id: number): Handle | null {
    const known = this.#walked.get(id);
    if (known !== undefined) return known;
    const found = this.#walk(this.path(id));
    this.#walked.set(id, found);
    return found;
  }

  #walk(path: ObjectPath): Handle | null {
    const { ObjectPathType: type, Name: name } = path;
    if (type === PATH.root) return handle("Workbook", null);
    if (type === PATH.nothing) return null;
    if (type === PATH.reference) {
      const kept = this.scope.references.get(name);
      if (!kept) throw new Refusal("InvalidReference", `The object ${name} is no longer kept.`);
      return kept;
    }
    const parent = this.at(path.ParentObjectPathId!);
    if (!parent) return null;
    if (type === PATH.indexer) return this.members.item(parent, this.args(path.ArgumentInfo), this.scope);
    const member = memberName(name);
    const found =
      type === PATH.method
        ? this.members.call(parent, member, this.args(path.ArgumentInfo), this.scope)
        : this.members.object(parent, member, this.scope);
    if (found === null || isHandle(found)) return found;
    throw notOffered(`${parent.kind}.${member}`);
  }

  /** Arguments with the objects they name in their places. */
  args({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((argument, at) => {
      const id = ReferencedObjectPathIds[at];
      return typeof id === "number" && id !== 0 ? this.at(id) : argument;
    });
  }
}
