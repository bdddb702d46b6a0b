import { Caption1 } from "@fluentui/react-components";
import type { UpdateOutcome } from "../../workbook";
import { usePane } from "./context";
import { Notice } from "./notice";

/** What an update did to an inserted table, or why it left it alone. */
export function UpdateOutcomeText({ outcome }: { readonly outcome: UpdateOutcome }) {
  const { text } = usePane();
  switch (outcome.kind) {
    case "unchanged":
      return <Caption1>{text.workbook.unchanged}</Caption1>;
    case "updated":
      return (
        <Caption1>
          {[
            text.workbook.changed(outcome.changed),
            outcome.added.length > 0 ? text.workbook.added(outcome.added) : "",
            outcome.removed.length > 0 ? text.workbook.removed(outcome.removed) : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </Caption1>
      );
    case "left":
      return (
        <Notice intent="warning" title={text.workbook.leftAlone}>
          {text.workbook.reasons[outcome.reason](outcome.detail)}
        </Notice>
      );
  }
}
