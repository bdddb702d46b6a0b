import { Checkbox, Field, Input, Radio, RadioGroup, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type ColumnId, type TableSpec } from "../../workbook";
import { usePane } from "../shared/context";
import { Disclosure } from "../shared/disclosure";
import { useFieldStyles } from "../shared/fields";
import { SelectField } from "../shared/select-field";
import type { FieldsProps } from "./fields-props";

const useStyles = makeStyles({ flush: { marginLeft: "-8px" }, narrow: { minWidth: 0, width: "100%" } });

/** How the table is laid out: order, length, chart and source line. */
export function LayoutFields({ spec, onChange }: FieldsProps) {
  const fields = useFieldStyles();
  const styles = useStyles();
  const { text } = usePane();
  const { kind, order, top, sourceLine } = spec;
  const summary = [
    kind !== "series" && kind !== "summary" && orderText(),
    top === undefined ? "" : text.insert.topOf(top),
    sourceLine ? text.insert.sourceShort : "",
  ];
  function orderText(): string {
    if (order.by === "printed") return text.insert.printedOrder;
    return order.by === "name" ? text.insert.nameOrder : text.insert.columnNames[order.by];
  }
  return (
    <Disclosure title={text.insert.details} summary={summary.filter(Boolean).join(" · ")}>
      <div className={fields.grid}>
        {kind !== "series" && kind !== "summary" && <OrderFields spec={spec} onChange={onChange} />}
        {kind !== "summary" && <TopField top={top} onChange={(most) => onChange({ top: most })} />}
        <Checkbox
          className={mergeClasses(fields.wide, styles.flush)}
          checked={sourceLine}
          label={text.insert.sourceLine}
          onChange={(_event, { checked }) => onChange({ sourceLine: checked === true })}
        />
      </div>
    </Disclosure>
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

interface TopProps {
  readonly top: number | undefined;
  readonly onChange: (top: number | undefined) => void;
}

function TopField({ top, onChange }: TopProps) {
  const { text } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState(top === undefined ? "" : String(top));
  const wrong = typed.trim() !== "" && !/^[1-9]\d{0,4}$/.test(typed.trim());
  // A reset from outside shows.
  const [known, setKnown] = useState(top);
  if (known !== top) {
    setKnown(top);
    if (!wrong) setTyped(top === undefined ? "" : String(top));
  }
  return (
    <Field
      label={text.insert.top}
      {...(wrong && { validationMessage: text.insert.topWrong, validationState: "warning" as const })}
    >
      <Input
        inputMode="numeric"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        placeholder={text.insert.topAll}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange(/^[1-9]\d{0,4}$/.test(value.trim()) ? Number(value) : undefined);
        }}
      />
    </Field>
  );
}

/** Whether cells hold formulas or values. */
export function ContentField({ spec: { live }, onChange }: FieldsProps) {
  const { text } = usePane();
  return (
    <Field label={text.insert.content} hint={live ? text.insert.liveHelp : text.insert.valuesHelp}>
      <RadioGroup
        layout="horizontal"
        value={live ? "live" : "values"}
        onChange={(_event, { value }) => onChange({ live: value === "live" })}
      >
        <Radio value="live" label={text.insert.live} />
        <Radio value="values" label={text.insert.values} />
      </RadioGroup>
    </Field>
  );
}
