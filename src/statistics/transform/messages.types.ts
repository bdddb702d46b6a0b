/** The texts of transformed series. */
import type { Period, QueryMeasure } from "../../query";
import type { Frequency } from "../../query/transformation";
import type { Remark } from "./point";

type Details<Kind extends Remark["kind"]> = Extract<Remark, { kind: Kind }>;

export interface TransformMessages {
  /** The change on the period before, by frequency. */
  readonly changes: Readonly<Record<Frequency, (measure: QueryMeasure) => string>>;
  readonly index: (measure: QueryMeasure, base: Period) => string;
  /** The average month of so many. */
  readonly mean: (measure: QueryMeasure, months: number) => string;
  readonly remarks: { readonly [Kind in Remark["kind"]]: (remark: Details<Kind>) => string };
  /** An amount with its period. */
  readonly part: (amount: string, period: string) => string;
}
