import { Badge } from "@fluentui/react-components";
import type { Estimate } from "../../statistics";
import { usePane } from "./pane-context";

const COLOURS = {
  published: "success",
  reported: "brand",
  derived: "informative",
  estimate: "warning",
  forecast: "warning",
} as const;

/** Whether a figure is published by customs, reported, derived, an estimate or a forecast. */
export function StatusBadge({ status }: { readonly status: Estimate["status"] }) {
  const { messages } = usePane();
  return (
    <Badge appearance="tint" color={COLOURS[status]}>
      {messages.statuses[status]}
    </Badge>
  );
}
