import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { getColumnIds, type ColumnId } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { SelectField } from "../shared/select-field";
import type { InsertFieldProps } from "./insert-settings";

const useStyles = makeStyles({
  group: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
  },
  box: {
    minWidth: 0,
    alignItems: "center",
    "& label": { padding: "4px 0 4px 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    "& .fui-Checkbox__indicator": { margin: "4px", flexShrink: 0 },
  },
});

/** The columns of the table; for a series of several subjects, the measure to compare. */
export function ColumnsField({ spec: { kind, columns, subjects }, onChange }: InsertFieldProps) {
  const styles = useStyles();
  const { messages } = usePane();
  const all = getColumnIds(kind);
  const getName = (column: ColumnId): string => messages.insert.columnNames[column];
  if (kind === "series" && subjects.length > 1) {
    const measures = all.filter((column) => column !== "source");
    return (
      <SelectField<ColumnId>
        label={messages.insert.compare}
        value={columns.find((column) => column !== "source") ?? "value"}
        onChange={(column) => onChange({ columns: [column] })}
        options={measures.map((column) => ({ value: column, label: getName(column) }))}
      />
    );
  }
  // Columns keep the order of the list, whatever the order of choosing.
  const toggle = (column: ColumnId): void =>
    onChange({ columns: all.filter((one) => (one === column) !== columns.includes(one)) });
  return (
    <Disclosure title={messages.insert.columns} summary={columns.map(getName).join(", ") || messages.insert.oneColumn}>
      <fieldset className={styles.group} aria-label={messages.insert.columns}>
        {all.map((column) => (
          <Checkbox
            key={column}
            className={styles.box}
            checked={columns.includes(column)}
            label={getName(column)}
            onChange={() => toggle(column)}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
