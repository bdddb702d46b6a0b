import { useMemo } from "react";
import { FLOWS, type Flow } from "../../dataset";
import { usePane } from "../shared/pane-context";
import { SelectField, type SelectOption } from "../shared/select-field";
import { listPublishedFlows } from "./published-periods";
import type { InsertFieldProps } from "./insert-field-props";

/** The flow; one that is not printed for the period says so, and can be chosen still: another period may have it. */
export function FlowField({ spec: { kind, flow, period }, onChange }: InsertFieldProps) {
  const { messages, dataset } = usePane();
  const published = useMemo(
    () => (kind === "series" ? FLOWS : listPublishedFlows(dataset, kind, period)),
    [dataset, kind, period],
  );
  const flows = FLOWS.map((option): SelectOption<Flow | ""> => ({
    value: option,
    label: published.includes(option)
      ? messages.flows[option]
      : messages.insert.flowNotPublished(messages.flows[option]),
  }));
  return (
    <SelectField
      label={messages.insert.flow}
      value={flow}
      onChange={(option) => onChange({ flow: option })}
      options={kind === "partners" ? flows : [{ value: "", label: messages.flowAny }, ...flows]}
    />
  );
}
