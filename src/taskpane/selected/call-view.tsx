import { Body1, Caption1, Divider, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { isFailed, type Cell } from "../../functions";
import type { Answer } from "../../statistics";
import { shown, type LookedUpCall } from "../../workbook";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/context";
import { FormulaText } from "../shared/formula-text";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { Section } from "../shared/section";
import { StatusBadge } from "../shared/status-badge";
import { AnswerFacts } from "./answer-facts";
import { Observations } from "./observations";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "14px" },
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  note: { color: tokens.colorNeutralForeground2 },
  citation: { overflowWrap: "anywhere" },
});

interface Props {
  readonly call: LookedUpCall;
  readonly title?: string;
  /** Whether the call is the whole formula. */
  readonly whole: boolean;
}

/** One TRADE call: its answer with all that is known of it, or why there is none. */
export function CallView({ call: { call, arguments: args, cells, cell, answer, citation }, title, whole }: Props) {
  const styles = useStyles();
  const { text } = usePane();
  const unresolved = args.find((arg) => arg.kind === "unresolved");
  const several = cells && (cells.length > 1 || (cells[0]?.length ?? 0) > 1);
  return (
    <div className={styles.root}>
      {title && <Divider>{title}</Divider>}
      {!whole && <FormulaText formula={call} />}
      {unresolved && <Notice intent="info">{text.selected.unresolved(unresolved.reason)}</Notice>}
      {cell !== undefined && <CellLine cell={cell} answer={answer} whole={whole} />}
      {several && !answer && (
        <Caption1 className={styles.note}>{text.selected.table(cells.length, cells[0]!.length)}</Caption1>
      )}
      {answer && <AnswerFacts answer={answer} />}
      {answer && <Observations answer={answer} />}
      {citation && (
        <Section
          title={text.selected.citation}
          aside={<CopyButton size="small" appearance="subtle" value={citation} label={text.selected.copyCitation} />}
        >
          <Body1 className={styles.citation} lang="en">
            {citation}
          </Body1>
        </Section>
      )}
    </div>
  );
}

interface CellLineProps {
  readonly cell: Cell;
  readonly answer: Answer | undefined;
  readonly whole: boolean;
}

function CellLine({ cell, answer, whole }: CellLineProps) {
  const styles = useStyles();
  const { text } = usePane();
  const problemText = useProblemText();
  if (typeof cell === "object" && isFailed(cell)) {
    const { title, body } = problemText(cell.error);
    return (
      <Notice intent="warning" title={title}>
        {body}
      </Notice>
    );
  }
  const number = typeof cell === "object" ? shown(cell.number, cell.format) : String(cell);
  return (
    <div>
      <div className={styles.one}>
        {/* Of a whole formula the cell's own text stands above. */}
        {!whole && <Subtitle2>{number}</Subtitle2>}
        {answer && <StatusBadge status={answer.status} />}
      </div>
      {!whole && <Caption1 className={styles.note}>{text.selected.whole}</Caption1>}
    </div>
  );
}
