import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CitationStyle } from "../../query";
import type { LookUpResult } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { EmptyState } from "../shared/empty-state";
import { FormulaText } from "../shared/formula-text";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import type { TabProps } from "../shared/tab-props";
import { CallView } from "./call-view";
import type { CitationChoice } from "./citation";
import { useSelectedCell } from "./use-selected-cell";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "14px" },
  top: { display: "flex", flexDirection: "column", rowGap: "4px" },
  where: { color: tokens.colorNeutralForeground2 },
  shown: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** Where the figure in the selected cell comes from; follows the selection. */
export function SelectedTab({ active }: TabProps) {
  const styles = useStyles();
  const { messages, connected, dataset, language } = usePane();
  const describeError = useDescribeError();
  const [style, onStyle] = useState<CitationStyle>("full");
  const { selected, again: retry } = useSelectedCell(active && connected, dataset, language);
  if (!connected) {
    return (
      <EmptyState icon={<TableSearchRegular />} title={messages.selected.empty}>
        {messages.selected.emptyBody}
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      {selected.kind === "looking" && <Spinner size="small" label={messages.selected.loading} />}
      {selected.kind === "failed" && (
        <Notice intent="error" actions={<Button onClick={retry}>{messages.common.tryAgain}</Button>}>
          {describeError(selected.error).body}
        </Notice>
      )}
      {selected.kind === "found" && <SelectedCell found={selected.found} citation={{ style, onStyle }} />}
    </div>
  );
}

interface SelectedCellProps {
  readonly found: LookUpResult;
  readonly citation: CitationChoice;
}

function SelectedCell({ found, citation }: SelectedCellProps) {
  const styles = useStyles();
  const { messages } = usePane();
  if (found.kind === "nothing") {
    return (
      <>
        <Caption1 className={styles.where} role="status">
          {messages.selected.noTrade(found.address)}
        </Caption1>
        <EmptyState icon={<TableSearchRegular />} title={messages.selected.empty}>
          {messages.selected.emptyBody}
        </EmptyState>
      </>
    );
  }
  const { address, formula, formulaAddress, shown, table, calls } = found;
  const about = [
    address,
    formulaAddress === address ? "" : messages.selected.spilled(formulaAddress),
    table ? messages.selected.inTable(table) : "",
  ];
  return (
    <>
      <div className={styles.top}>
        <Caption1 className={styles.where} role="status">
          {about.filter(Boolean).join(" · ")}
        </Caption1>
        <p className={styles.shown}>{shown}</p>
        {formula && <FormulaText formula={formula} />}
        {calls.length > 1 && <Caption1>{messages.selected.functionCount(calls.length)}</Caption1>}
      </div>
      {calls.map((call, at) => (
        <CallView
          key={`${address} ${at}`}
          call={call}
          {...(calls.length > 1 && { title: messages.selected.call(at + 1, calls.length) })}
          whole={formula === `=${call.call}`}
          citation={citation}
        />
      ))}
    </>
  );
}
