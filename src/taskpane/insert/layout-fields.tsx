import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ColumnId, TableSpec } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { useFieldStyles } from "../shared/use-field-styles";
import { SelectField } from "../shared/select-field";
import type { InsertFieldProps } from "./insert-field-props";

const useStyles = makeStyles({ flush: { marginLeft: "-8px" } });

/** How the table is laid out: the order of its lines, where they have none of their own, and the source line under it. */
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
  const summary = [orderText, sourceLine ? messages.insert.sourceShort : ""];
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
  // Names of sources and codes have no order that tells anything.
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

/** Names and ranks from the first, amounts from the largest. */
const getDefaultOrder = (by: TableSpec["order"]["by"]): TableSpec["order"] => ({
  by,
  descending: by !== "name" && by !== "rank",
});
