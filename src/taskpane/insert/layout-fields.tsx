import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { ColumnId, TableSpec } from "../../workbook";
import { usePane } from "../shared/context";
import { Disclosure } from "../shared/disclosure";
import { useFieldStyles } from "../shared/fields";
import { SelectField } from "../shared/select-field";
import type { FieldsProps } from "./fields-props";

const useStyles = makeStyles({ flush: { marginLeft: "-8px" } });

/** How the table is laid out: the order of its lines, where they have none of their own, and the source line under it. */
export function LayoutFields({ spec, onChange }: FieldsProps) {
  const fields = useFieldStyles();
  const { text } = usePane();
  const { kind, order, sourceLine } = spec;
  if (kind === "series" || kind === "summary") return <SourceLine spec={spec} onChange={onChange} />;
  const orderText =
    order.by === "printed"
      ? text.insert.printedOrder
      : order.by === "name"
        ? text.insert.nameOrder
        : text.insert.columnNames[order.by];
  const summary = [orderText, sourceLine ? text.insert.sourceShort : ""];
  return (
    <Disclosure title={text.insert.details} summary={summary.filter(Boolean).join(" · ")}>
      <div className={fields.grid}>
        <OrderFields spec={spec} onChange={onChange} />
        <div className={fields.wide}>
          <SourceLine spec={spec} onChange={onChange} />
        </div>
      </div>
    </Disclosure>
  );
}

function SourceLine({ spec: { sourceLine }, onChange }: FieldsProps) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Checkbox
      className={styles.flush}
      checked={sourceLine}
      label={text.insert.sourceLine}
      onChange={(_event, { checked }) => onChange({ sourceLine: checked === true })}
    />
  );
}

function OrderFields({ spec: { columns, order }, onChange }: FieldsProps) {
  const { text } = usePane();
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
        label={text.insert.order}
        value={by}
        onChange={(own) => onChange({ order: usualDirection(own) })}
        options={[
          { value: "printed", label: text.insert.printedOrder },
          { value: "name", label: text.insert.nameOrder },
          ...offered.map((column) => ({ value: column, label: text.insert.columnNames[column] })),
        ]}
      />
      {by !== "printed" && (
        <SelectField
          label={text.insert.direction}
          value={order.descending ? "down" : "up"}
          onChange={(way) => onChange({ order: { ...order, descending: way === "down" } })}
          options={[
            { value: "up", label: by === "name" ? text.insert.alphabetic : text.insert.ascending },
            { value: "down", label: by === "name" ? text.insert.reversed : text.insert.descending },
          ]}
        />
      )}
    </>
  );
}

/** Names and ranks from the first, amounts from the largest. */
const usualDirection = (by: TableSpec["order"]["by"]): TableSpec["order"] => ({
  by,
  descending: by !== "name" && by !== "rank",
});
