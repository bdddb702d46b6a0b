/** Further options of the table: what it compares, how it is inserted, its rows and its source line. */
import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { PRODUCT_LINES, VIEWS, type ProductLines, type View } from "../../query";
import type { ColumnId, TableSpec } from "../../workbook";
import { Disclosure } from "../shared/disclosure";
import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";
import { useFieldStyles } from "../shared/use-field-styles";
import type { InsertFieldProps } from "./insert-settings";
import { TransformationFields } from "./transformation-fields";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "100%" },
  flush: { marginLeft: "-8px" },
});

/** The options that most tables are inserted without changing, closed under a summary of them. */
export function MoreOptions({ spec, onChange }: InsertFieldProps) {
  const fields = useFieldStyles();
  const { messages } = usePane();
  const { kind, live, top, sourceLine, subjects } = spec;
  const isListed = kind === "partners" || kind === "products";
  const summary = [
    spec.transformation ? messages.insert.transformations[spec.transformation] : "",
    live ? messages.insert.live : messages.insert.values,
    top === undefined ? "" : messages.insert.rowCount(top),
    sourceLine ? messages.insert.sourceLineSummary : "",
  ];
  return (
    <Disclosure title={messages.insert.details} summary={summary.filter(Boolean).join(", ")}>
      <div className={fields.grid}>
        {kind === "partners" && subjects.length === 0 && (
          <div className={fields.wide}>
            <ViewField spec={spec} onChange={onChange} />
          </div>
        )}
        {kind === "products" && subjects.length === 0 && (
          <div className={fields.wide}>
            <LinesField spec={spec} onChange={onChange} />
          </div>
        )}
        {kind === "series" && <TransformationFields spec={spec} onChange={onChange} />}
        <ContentField spec={spec} onChange={onChange} />
        {kind !== "summary" && (
          <TopField
            label={kind === "series" ? messages.insert.lastPeriods : messages.insert.top}
            top={top}
            onChange={(rows) => onChange({ top: rows })}
          />
        )}
        {kind === "series" && <TimeOrderField spec={spec} onChange={onChange} />}
        {isListed && <OrderFields spec={spec} onChange={onChange} />}
        <div className={fields.wide}>
          {kind === "series" && <EventsField spec={spec} onChange={onChange} />}
          <SourceLineField spec={spec} onChange={onChange} />
        </div>
      </div>
    </Disclosure>
  );
}

/** Which partners the table ranks against each other. */
function ViewField({ spec: { view = "customs" }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField<View>
      label={messages.insert.view}
      value={view}
      onChange={(selected) => onChange({ view: selected === "customs" ? undefined : selected })}
      options={VIEWS.map((one) => ({ value: one, label: messages.insert.views[one] }))}
    />
  );
}

/** Whether all products that are published are listed, or those that have a place among the others. */
function LinesField({ spec: { lines = "all" }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField<ProductLines>
      label={messages.insert.lines}
      value={lines}
      onChange={(selected) => onChange({ lines: selected })}
      options={PRODUCT_LINES.map((one) => ({ value: one, label: messages.insert.linesNames[one] }))}
    />
  );
}

/** Whether cells hold formulas or values. */
function ContentField({ spec: { live }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField
      label={messages.insert.content}
      info={messages.insert.contentHelp}
      value={live ? "live" : "values"}
      onChange={(content) => onChange({ live: content === "live" })}
      options={[
        { value: "live", label: messages.insert.live },
        { value: "values", label: messages.insert.values },
      ]}
    />
  );
}

interface TopProps {
  readonly label: string;
  readonly top: number | undefined;
  readonly onChange: (top: number | undefined) => void;
}

/** The maximum number of rows; empty for all. */
function TopField({ label, top, onChange }: TopProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState(top === undefined ? "" : String(top));
  const isInvalid = typed.trim() !== "" && !/^[1-9]\d{0,4}$/.test(typed.trim());
  // Shows a reset from outside.
  const [previousTop, setPreviousTop] = useState(top);
  if (previousTop !== top) {
    setPreviousTop(top);
    if (!isInvalid) setTyped(top === undefined ? "" : String(top));
  }
  return (
    <Field
      label={label}
      {...(isInvalid && { validationMessage: messages.insert.topInvalid, validationState: "warning" as const })}
    >
      <Input
        inputMode="numeric"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        placeholder={messages.insert.topPlaceholder}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange(/^[1-9]\d{0,4}$/.test(value.trim()) ? Number(value) : undefined);
        }}
      />
    </Field>
  );
}

/** Whether a series begins with its oldest or its newest period. */
function TimeOrderField({ spec: { newestFirst }, onChange }: InsertFieldProps) {
  const { messages } = usePane();
  return (
    <SelectField
      label={messages.insert.timeOrder}
      value={newestFirst ? "newest" : "oldest"}
      onChange={(first) => onChange({ newestFirst: first === "newest" || undefined })}
      options={[
        { value: "oldest", label: messages.insert.oldestFirst },
        { value: "newest", label: messages.insert.newestFirst },
      ]}
    />
  );
}

function EventsField({ spec: { events = true }, onChange }: InsertFieldProps) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Checkbox
      className={styles.flush}
      checked={events}
      label={messages.insert.events}
      onChange={(_event, { checked }) => onChange({ events: checked === true })}
    />
  );
}

function SourceLineField({ spec: { sourceLine }, onChange }: InsertFieldProps) {
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
