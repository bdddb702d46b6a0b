import { getChartKinds, type ChartKind } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";
import type { InsertFieldProps } from "./insert-field-props";

/** The chart beside the table, if any. */
export function ChartField({ spec: { kind, chart }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField<ChartKind | "">
      label={messages.insert.chart}
      value={chart ?? ""}
      onChange={(selected) => onChange({ chart: selected || undefined })}
      options={[
        { value: "", label: messages.common.none },
        ...getChartKinds(kind).map((one) => ({ value: one, label: messages.insert.charts[one] })),
      ]}
    />
  );
}
