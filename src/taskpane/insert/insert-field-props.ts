import type { TableSpec } from "../../workbook";
import type { SpecChange } from "./insert-settings";

/** What every field of the Insert tab takes: the spec as chosen, and who hears of a change. */
export interface InsertFieldProps {
  readonly spec: TableSpec;
  readonly onChange: (change: SpecChange) => void;
}
