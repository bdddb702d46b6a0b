import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { getColumnIds, type ColumnId, type TableSpec } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { useFieldStyles } from "../shared/use-field-styles";
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
  flush: { marginLeft: "-8px" },
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

/** The layout of the table: the order of its rows, unless the kind determines it, and the source line below. */
export function LayoutFields({ spec, onChange }: InsertFieldProps) {
  const fields = useFieldStyles();
  const { messages } = usePane();
  const { kind, order, sourceLine } = spec;
  if (kind === "series" || kind === "summary") return <SourceLine spec={spec} onChange={onChange} />;
  const orderText =
    order.by === "printed"
      ? messages.insert.publishedOrder
      : order.by === "name"
        ? messages.insert.nameOrder
        : messages.insert.columnNames[order.by];
  const summary = [orderText, sourceLine ? messages.insert.sourceLineSummary : ""];
  return (
    <Disclosure title={messages.insert.details} summary={summary.filter(Boolean).join(" · ")}>
      <div className={fields.grid}>
        <OrderFields spec={spec} onChange={onChange} />
        <div className={fields.wide}>
          <SourceLine spec={spec} onChange={onChange} />
        </div>
      </div>
    </Disclosure>
  );
}

function SourceLine({ spec: { sourceLine }, onChange }: InsertFieldProps) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Checkbox
      className={styles.flush}
      checked={sourceLine}
      label={messages.insert.sourceLine}
      onChange={(_event, { checked }) => onChange({ sourceLine: checked === true })}
    />
  );
}

function OrderFields({ spec: { columns, order }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  // Sources, codes and flows have no meaningful order.
  const numbers: readonly ColumnId[] = columns.filter(
    (column) => column !== "source" && column !== "code" && column !== "flow",
  );
  const by = order.by;
  const offered: readonly ColumnId[] =
    by === "printed" || by === "name" || numbers.includes(by) ? numbers : [...numbers, by];
  return (
    <>
      <SelectField
        label={messages.insert.order}
        value={by}
        onChange={(sortKey) => onChange({ order: getDefaultOrder(sortKey) })}
        options={[
          { value: "printed", label: messages.insert.publishedOrder },
          { value: "name", label: messages.insert.nameOrder },
          ...offered.map((column) => ({ value: column, label: messages.insert.columnNames[column] })),
        ]}
      />
      {by !== "printed" && (
        <SelectField
          label={messages.insert.direction}
          value={order.descending ? "down" : "up"}
          onChange={(direction) => onChange({ order: { ...order, descending: direction === "down" } })}
          options={[
            { value: "up", label: by === "name" ? messages.insert.nameAscending : messages.insert.ascending },
            { value: "down", label: by === "name" ? messages.insert.nameDescending : messages.insert.descending },
          ]}
        />
      )}
    </>
  );
}

/** Names and ranks ascending, amounts descending. */
const getDefaultOrder = (by: TableSpec["order"]["by"]): TableSpec["order"] => ({
  by,
  descending: by !== "name" && by !== "rank",
});
