import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import type { LookUp } from "../../workbook";
import { usePane } from "../shared/context";
import { Empty } from "../shared/empty";
import { FormulaText } from "../shared/formula-text";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import type { TabProps } from "../shared/tab-props";
import { CallView } from "./call-view";
import { useSelected } from "./use-selected";

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
  const { text, connected, dataset } = usePane();
  const problemText = useProblemText();
  const { selected, again } = useSelected(active && connected, dataset);
  if (!connected) {
    return (
      <Empty icon={<TableSearchRegular />} title={text.selected.empty}>
        {text.selected.emptyBody}
      </Empty>
    );
  }
  return (
    <div className={styles.root}>
      {selected.kind === "looking" && <Spinner size="small" label={text.selected.looking} />}
      {selected.kind === "failed" && (
        <Notice intent="error" actions={<Button onClick={again}>{text.common.tryAgain}</Button>}>
          {problemText(selected.error).body}
        </Notice>
      )}
      {selected.kind === "found" && <Found found={selected.found} />}
    </div>
  );
}

function Found({ found }: { readonly found: LookUp }) {
  const styles = useStyles();
  const { text } = usePane();
  if (found.kind === "nothing") {
    return (
      <>
        <Caption1 className={styles.where} role="status">
          {text.selected.noTrade(found.address)}
        </Caption1>
        <Empty icon={<TableSearchRegular />} title={text.selected.empty}>
          {text.selected.emptyBody}
        </Empty>
      </>
    );
  }
  const { address, formula, formulaAddress, shown, table, calls } = found;
  const about = [
    address,
    formulaAddress === address ? "" : text.selected.spilled(formulaAddress),
    table ? text.selected.inTable(table) : "",
  ];
  return (
    <>
      <div className={styles.top}>
        <Caption1 className={styles.where} role="status">
          {about.filter(Boolean).join(" · ")}
        </Caption1>
        <p className={styles.shown}>{shown}</p>
        {formula && <FormulaText formula={formula} />}
        {calls.length > 1 && <Caption1>{text.selected.several(calls.length)}</Caption1>}
      </div>
      {calls.map((call, at) => (
        <CallView
          key={`${address} ${at}`}
          call={call}
          {...(calls.length > 1 && { title: text.selected.call(at + 1, calls.length) })}
          whole={formula === `=${call.call}`}
        />
      ))}
    </>
  );
}
