/** Finds a member of a class, notes that it is used, and refuses by name what is not there or turned off. */
import { notOffered } from "../model/errors";
import type { Handle, Kind, KindName, Kinds, Property, Scope } from "./kinds";
import type { Recorder } from "./recorder";

/** A kind whose target is not known to the compiler: it came over the wire. */
type AnyKind = Kind<unknown>;

/** A member's name on the wire, as TypeScript writes it. */
export const memberName = (wire: string): string =>
  wire.startsWith("_") ? wire : wire[0]!.toLowerCase() + wire.slice(1);

/** The name on the wire of a member. */
export const wireName = (member: string): string => member[0]!.toUpperCase() + member.slice(1);

/** The full names of everything that is offered: Range.values to read, Range.values= to write. */
export const membersOf = (kinds: Kinds): string[] =>
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
    private readonly isOff: (member: string) => boolean,
  ) {}

  kind(name: KindName): AnyKind {
    const kind = this.kinds[name] as AnyKind | undefined;
    if (!kind) throw notOffered(name);
    return kind;
  }

  #use(member: string): void {
    if (this.isOff(member)) throw notOffered(member);
    this.recorder.member(member);
  }

  /** An object that hangs on this one, or undefined where the class has no such member. */
  object({ kind, target }: Handle, member: string, scope: Scope): Handle | null | undefined {
    const open = this.kind(kind).objects?.[member];
    if (!open) return undefined;
    this.#use(`${kind}.${member}`);
    return open(target, scope);
  }

  read({ kind, target }: Handle, member: string, scope: Scope): unknown {
    const property = this.kind(kind).properties?.[member];
    if (!property?.get) throw notOffered(`${kind}.${member}`);
    this.#use(`${kind}.${member}`);
    return property.get(target, scope);
  }

  /** Every plain value of an object that can be read. */
  scalars({ kind }: Handle): string[] {
    const properties: Readonly<Record<string, Property<unknown>>> = this.kind(kind).properties ?? {};
    return Object.keys(properties).filter((name) => properties[name]!.get && !this.isOff(`${kind}.${name}`));
  }

  write({ kind, target }: Handle, member: string, value: unknown, scope: Scope): void {
    const property = this.kind(kind).properties?.[member];
    if (!property?.set) throw notOffered(`Setting ${kind}.${member}`);
    this.#use(`${kind}.${member}=`);
    property.set(target, value, scope);
  }

  call({ kind, target }: Handle, member: string, args: readonly unknown[], scope: Scope): unknown {
    // Some collections have an indexer for it on the wire, others a method.
    if (member === "getItem") return this.item({ kind, target } as Handle, args, scope);
    const method = this.kind(kind).methods?.[member];
    if (!method) throw notOffered(`${kind}.${member}`);
    this.#use(`${kind}.${member}`);
    return method(target, scope, ...(args as never[]));
  }

  item({ kind, target }: Handle, args: readonly unknown[], scope: Scope): Handle {
    const { item } = this.kind(kind);
    if (!item) throw notOffered(`${kind}.getItem`);
    this.#use(`${kind}.getItem`);
    return item(target, scope, args[0] as never);
  }

  items({ kind, target }: Handle, scope: Scope): readonly Handle[] {
    this.#use(`${kind}.items`);
    return this.kind(kind).items!(target, scope);
  }

  isCollection({ kind }: Handle): boolean {
    return this.kind(kind).items !== undefined;
  }

  identity({ kind, target }: Handle, scope: Scope): Readonly<Record<string, unknown>> {
    return this.kind(kind).identity?.(target, scope) ?? {};
  }

  find(kind: KindName, name: string): string | undefined {
    const { properties, objects } = this.kind(kind);
    const wanted = name.toLowerCase();
    return Object.keys({ ...properties, ...objects }).find((member) => member.toLowerCase() === wanted);
  }
}
