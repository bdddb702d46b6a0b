import { useMemo } from "react";
import { FLOWS, type Flow } from "../../dataset";
import { usePane } from "../shared/context";
import { SelectField, type SelectOption } from "../shared/select-field";
import { flowsFor } from "./printed";
import type { FieldsProps } from "./fields-props";

/** The flow; one that is not printed for the period says so, and can be chosen still: another period may have it. */
export function FlowField({ spec: { kind, flow, period }, onChange }: FieldsProps) {
  const { text, dataset } = usePane();
  const printed = useMemo(() => (kind === "series" ? FLOWS : flowsFor(dataset, kind, period)), [dataset, kind, period]);
  const flows = FLOWS.map((own): SelectOption<Flow | ""> => ({
    value: own,
    label: printed.includes(own) ? text.flows[own] : text.insert.notPrinted(text.flows[own]),
  }));
  return (
    <SelectField
      label={text.insert.flow}
      value={flow}
      onChange={(own) => onChange({ flow: own })}
      options={kind === "partners" ? flows : [{ value: "", label: text.flowAny }, ...flows]}
    />
  );
}
