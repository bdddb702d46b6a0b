import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { columnsOf, type ColumnId } from "../../workbook";
import { usePane } from "../shared/context";
import { Disclosure } from "../shared/disclosure";
import { SelectField } from "../shared/select-field";
import type { FieldsProps } from "./fields-props";

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

/** Which figures each line has; of several subjects over time, the one that is compared. */
export function ColumnsField({ spec: { kind, columns, subjects }, onChange }: FieldsProps) {
  const styles = useStyles();
  const { text } = usePane();
  const all = columnsOf(kind);
  const name = (column: ColumnId): string => text.insert.columnNames[column];
  if (kind === "series" && subjects.length > 1) {
    const measures = all.filter((column) => column !== "source");
    return (
      <SelectField<ColumnId>
        label={text.insert.compare}
        value={columns.find((column) => column !== "source") ?? "value"}
        onChange={(column) => onChange({ columns: [column] })}
        options={measures.map((column) => ({ value: column, label: name(column) }))}
      />
    );
  }
  // The columns stand in the order of the list, whichever was chosen first.
  const toggle = (column: ColumnId): void =>
    onChange({ columns: all.filter((one) => (one === column) !== columns.includes(one)) });
  return (
    <Disclosure title={text.insert.columns} summary={columns.map(name).join(", ") || text.insert.oneColumn}>
      <fieldset className={styles.group} aria-label={text.insert.columns}>
        {all.map((column) => (
          <Checkbox
            key={column}
            className={styles.box}
            checked={columns.includes(column)}
            label={name(column)}
            onChange={() => toggle(column)}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
