import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { FUNCTIONS } from "../../functions";
import { recalculate } from "../../workbook";
import { officeVersion, requirements } from "../office/host";
import { useAction } from "../shared/action";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/context";
import { Facts } from "../shared/facts";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { Section } from "../shared/section";

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** What Office there is and what it can do: what to tell when something does not work. */
export function Diagnostics() {
  const styles = useStyles();
  const { text, dataset, language, connected } = usePane();
  const problemText = useProblemText();
  const { state, run, reset } = useAction(recalculate);
  const facts = useMemo(
    () => [
      { label: text.data.office, value: officeVersion() || text.data.notOffice },
      ...requirements().map(({ name, version }) => ({ label: name, value: version ?? text.data.unsupported })),
      { label: text.data.locale, value: language },
      { label: text.data.addIn, value: String(Object.keys(FUNCTIONS).length) },
      { label: text.data.version, value: `${dataset.newest.id}-${dataset.version.slice(0, 12)}` },
    ],
    [text, dataset, language],
  );
  return (
    <Section title={text.data.diagnostics}>
      <Facts facts={facts} />
      <div className={styles.row}>
        <CopyButton
          size="small"
          label={text.data.copyDiagnostics}
          value={facts.map(({ label, value }) => `${label}: ${value}`).join("\n")}
        />
        <Button
          size="small"
          disabled={!connected}
          disabledFocusable={state.kind === "working"}
          onClick={() => void run()}
        >
          {text.data.recalculate}
        </Button>
      </div>
      {state.kind === "done" && (
        <Notice intent="success" onDismiss={reset}>
          {text.data.recalculated}
        </Notice>
      )}
      {state.kind === "failed" && (
        <Notice intent="error" onDismiss={reset}>
          {problemText(state.error).body}
        </Notice>
      )}
    </Section>
  );
}
