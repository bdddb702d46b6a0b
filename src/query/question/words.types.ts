import type { Flow } from "../../dataset";
import type { QueryMeasure } from "../measure";
import type { View } from "../view";
import type { Among, Role } from "./meaning";

/** The words of a language that questions consist of, beside the names of what is traded, periods and units. */
export interface Words {
  readonly flows: Readonly<Record<Flow, readonly string[]>>;
  readonly measures: Readonly<Partial<Record<QueryMeasure, readonly string[]>>>;
  readonly change: readonly string[];
  readonly bounds: readonly string[];
  readonly howMuch: readonly string[];
  readonly views: Readonly<Record<View, readonly string[]>>;
  readonly among: Readonly<Record<Among, readonly string[]>>;
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  /** Words that change nothing. Whatever could change the answer ("not", "monthly", 除外) is none. */
  readonly fillers: readonly string[];
}
