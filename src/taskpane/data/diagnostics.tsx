import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import packageJson from "../../../package.json";
import { FUNCTIONS } from "../../functions";
import { recalculateAll } from "../../workbook";
import { getOfficeVersion, listRequirementSets } from "../office/host";
import { useAction } from "../shared/use-action";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/pane-context";
import { Facts } from "../shared/facts";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import { CollapsibleSection } from "../shared/collapsible-section";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** Which Office this is and what it supports, to copy into a problem report. */
export function Diagnostics() {
  const styles = useStyles();
  const { messages, dataset, language, connected } = usePane();
  const describeError = useDescribeError();
  const { state, run, reset } = useAction(recalculateAll);
  const facts = useMemo(
    () => [
      { label: messages.title, value: packageJson.version },
      { label: messages.data.office, value: getOfficeVersion() || messages.data.notOffice },
      ...listRequirementSets().map(({ name, version }) => ({
        label: name,
        value: version ?? messages.data.unsupported,
      })),
      { label: messages.data.locale, value: language },
      { label: messages.data.addIn, value: String(Object.keys(FUNCTIONS).length) },
      { label: messages.data.version, value: `${dataset.newestRelease.id}-${dataset.version.slice(0, 12)}` },
    ],
    [messages, dataset, language],
  );
  return (
    <CollapsibleSection title={messages.data.diagnostics}>
      <Facts facts={facts} />
      <div className={styles.row}>
        <CopyButton
          size="small"
          label={messages.data.copyDiagnostics}
          value={facts.map(({ label, value }) => `${label}: ${value}`).join("\n")}
        />
        <Button
          size="small"
          disabled={!connected}
          disabledFocusable={state.kind === "working"}
          onClick={() => void run()}
        >
          {messages.data.recalculate}
        </Button>
      </div>
      {state.kind === "done" && (
        <Notice intent="success" onDismiss={reset}>
          {messages.data.recalculated}
        </Notice>
      )}
      {state.kind === "failed" && (
        <Notice intent="error" onDismiss={reset}>
          {describeError(state.error).body}
        </Notice>
      )}
    </CollapsibleSection>
  );
}
