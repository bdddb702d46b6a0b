import { chartsOf, type ChartKind } from "../../workbook";
import { usePane } from "../shared/context";
import { SelectField } from "../shared/select-field";
import type { FieldsProps } from "./fields-props";

/** The chart beside the table, if any. */
export function ChartField({ spec: { kind, chart }, onChange }: FieldsProps) {
  const { text } = usePane();
  return (
    <SelectField<ChartKind | "">
      label={text.insert.chart}
      value={chart ?? ""}
      onChange={(own) => onChange({ chart: own || undefined })}
      options={[
        { value: "", label: text.common.none },
        ...chartsOf(kind).map((one) => ({ value: one, label: text.insert.charts[one] })),
      ]}
    />
  );
}
