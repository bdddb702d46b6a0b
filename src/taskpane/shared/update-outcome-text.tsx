import { Caption1 } from "@fluentui/react-components";
import type { UpdateOutcome } from "../../workbook";
import { usePane } from "./pane-context";
import { Notice } from "./notice";

/** What an update changed in an inserted table, or why it skipped it. */
export function UpdateOutcomeText({ outcome }: { readonly outcome: UpdateOutcome }) {
  const { messages } = usePane();
  switch (outcome.kind) {
    case "unchanged":
      return <Caption1>{messages.workbook.unchanged}</Caption1>;
    case "updated":
      return (
        <Caption1>
          {[
            messages.workbook.changed(outcome.changed),
            outcome.added.length > 0 ? messages.workbook.added(outcome.added) : "",
            outcome.removed.length > 0 ? messages.workbook.removed(outcome.removed) : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </Caption1>
      );
    case "left":
      return (
        <Notice intent="warning" title={messages.workbook.skipped}>
          {messages.workbook.skipReasons[outcome.reason](outcome.detail)}
        </Notice>
      );
  }
}
