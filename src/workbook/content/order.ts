import type { TableSpec } from "../spec";

/** A line as it is compared: its name and the number in the column that orders. */
export interface Ordered {
  readonly name: string;
  readonly number: number | undefined;
}

/** Lines in the order of the spec, cut to its top; what has no number stands last, whichever way. */
export function ordered<T>(
  lines: readonly T[],
  { kind, order, top, language }: TableSpec,
  keyOf: (line: T) => Ordered,
): T[] {
  const sign = order.descending ? -1 : 1;
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en");
  const compare = (a: Ordered, b: Ordered): number => {
    if (order.by === "name") return sign * collator.compare(a.name, b.name);
    if (a.number === undefined || b.number === undefined)
      return Number(a.number === undefined) - Number(b.number === undefined);
    return sign * (a.number - b.number);
  };
  const keyed = lines.map((line) => ({ line, key: keyOf(line) }));
  if (order.by !== "printed") keyed.sort((a, b) => compare(a.key, b.key));
  const all = keyed.map(({ line }) => line);
  // Of a series in order of time the last lines are the ones that matter.
  return kind === "series" && order.by === "printed" ? all.slice(-(top ?? all.length)) : all.slice(0, top);
}
