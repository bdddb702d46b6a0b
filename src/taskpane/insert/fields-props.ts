import type { TableSpec } from "../../workbook";
import type { Change } from "./choices";

/** What every field of the Insert tab takes: the spec as chosen, and who hears of a change. */
export interface FieldsProps {
  readonly spec: TableSpec;
  readonly onChange: (change: Change) => void;
}
