/** Finds members of classes, records their use, and refuses by name those that are missing or turned off. */
import { apiNotFound } from "../model/errors";
import type { Handle, Kind, KindName, Kinds, Property, Scope } from "./kinds";
import type { Recorder } from "./recorder";

/** A kind whose target the compiler does not know, since it came over the wire. */
type AnyKind = Kind<unknown>;

/** A member's name on the wire, as TypeScript writes it. */
export const toMemberName = (wire: string): string =>
  wire.startsWith("_") ? wire : wire[0]!.toLowerCase() + wire.slice(1);

/** A member's name on the wire. */
export const toWireName = (member: string): string => member[0]!.toUpperCase() + member.slice(1);

/** The full names of all members offered: Range.values to read, Range.values= to write. */
export const listMembers = (kinds: Kinds): string[] =>
  Object.entries(kinds as Record<string, AnyKind>).flatMap(([name, kind]) => [
    ...Object.entries(kind.properties ?? {}).flatMap(([property, { get, set }]) => [
      ...(get ? [`${name}.${property}`] : []),
      ...(set ? [`${name}.${property}=`] : []),
    ]),
    ...Object.keys({ ...kind.objects, ...kind.methods }).map((member) => `${name}.${member}`),
    ...(kind.items ? [`${name}.items`] : []),
    ...(kind.item ? [`${name}.getItem`] : []),
  ]);

export class Members {
  constructor(
    private readonly kinds: Kinds,
    private readonly recorder: Recorder,
    private readonly isDisabled: (member: string) => boolean,
  ) {}

  getKind(name: KindName): AnyKind {
    const kind = this.kinds[name] as AnyKind | undefined;
    if (!kind) throw apiNotFound(name);
    return kind;
  }

  #recordUse(member: string): void {
    if (this.isDisabled(member)) throw apiNotFound(member);
    this.recorder.recordMember(member);
  }

  /** An object below this one; undefined where the class has no such member. */
  getObject({ kind, target }: Handle, member: string, scope: Scope): Handle | null | undefined {
    const getTarget = this.getKind(kind).objects?.[member];
    if (!getTarget) return undefined;
    this.#recordUse(`${kind}.${member}`);
    return getTarget(target, scope);
  }

  read({ kind, target }: Handle, member: string, scope: Scope): unknown {
    const property = this.getKind(kind).properties?.[member];
    if (!property?.get) throw apiNotFound(`${kind}.${member}`);
    this.#recordUse(`${kind}.${member}`);
    return property.get(target, scope);
  }

  /** The names of all plain values of an object that can be read. */
  listScalars({ kind }: Handle): string[] {
    const properties: Readonly<Record<string, Property<unknown>>> = this.getKind(kind).properties ?? {};
    return Object.keys(properties).filter((name) => properties[name]!.get && !this.isDisabled(`${kind}.${name}`));
  }

  write({ kind, target }: Handle, member: string, value: unknown, scope: Scope): void {
    const property = this.getKind(kind).properties?.[member];
    if (!property?.set) throw apiNotFound(`Setting ${kind}.${member}`);
    this.#recordUse(`${kind}.${member}=`);
    property.set(target, value, scope);
  }

  call({ kind, target }: Handle, member: string, args: readonly unknown[], scope: Scope): unknown {
    // On the wire, it is an indexer of some collections and a method of others.
    if (member === "getItem") return this.getItem({ kind, target } as Handle, args, scope);
    const method = this.getKind(kind).methods?.[member];
    if (!method) throw apiNotFound(`${kind}.${member}`);
    this.#recordUse(`${kind}.${member}`);
    return method(target, scope, ...(args as never[]));
  }

  getItem({ kind, target }: Handle, args: readonly unknown[], scope: Scope): Handle {
    const { item } = this.getKind(kind);
    if (!item) throw apiNotFound(`${kind}.getItem`);
    this.#recordUse(`${kind}.getItem`);
    return item(target, scope, ...(args as never[]));
  }

  getItems({ kind, target }: Handle, scope: Scope): readonly Handle[] {
    this.#recordUse(`${kind}.items`);
    return this.getKind(kind).items!(target, scope);
  }

  isCollection({ kind }: Handle): boolean {
    return this.getKind(kind).items !== undefined;
  }

  getIdentity({ kind, target }: Handle, scope: Scope): Readonly<Record<string, unknown>> {
    return this.getKind(kind).identity?.(target, scope) ?? {};
  }

  findMember(kind: KindName, name: string): string | undefined {
    const { properties, objects } = this.getKind(kind);
    const wanted = name.toLowerCase();
    return Object.keys({ ...properties, ...objects }).find((member) => member.toLowerCase() === wanted);
  }
}
