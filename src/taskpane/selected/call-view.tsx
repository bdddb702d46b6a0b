import { Caption1, Divider, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { isFailedCell, type Cell } from "../../functions";
import type { Answer } from "../../statistics";
import { formatNumber, type EvaluatedCall } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { FormulaText } from "../shared/formula-text";
import { Notice } from "../shared/notice";
import { ErrorNotice } from "../shared/error-notice";
import { StatusBadge } from "../shared/status-badge";
import { AnswerFacts } from "./answer-facts";
import { Citation, type CitationChoice } from "./citation";
import { Observations } from "./observations";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "14px" },
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly call: EvaluatedCall;
  readonly title?: string;
  /** Whether the call is the whole formula. */
  readonly whole: boolean;
  readonly citation: CitationChoice;
}

/** One TRADE call: its answer in detail, or why there is none. */
export function CallView({ call: { call, arguments: args, cells, cell, answer }, title, whole, citation }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const unresolved = args.find((arg) => arg.kind === "unresolved");
  const isArray = cells && (cells.length > 1 || (cells[0]?.length ?? 0) > 1);
  return (
    <div className={styles.root}>
      {title && <Divider>{title}</Divider>}
      {!whole && <FormulaText formula={call} />}
      {unresolved && <Notice intent="info">{messages.selected.unresolved(unresolved.reason)}</Notice>}
      {cell !== undefined && <CellResult cell={cell} answer={answer} whole={whole} />}
      {isArray && !answer && (
        <Caption1 className={styles.note}>{messages.selected.table(cells.length, cells[0]!.length)}</Caption1>
      )}
      {answer && <AnswerFacts answer={answer} />}
      {answer && <Observations answer={answer} />}
      {answer && <Citation answer={answer} {...citation} />}
    </div>
  );
}

interface CellResultProps {
  readonly cell: Cell;
  readonly answer: Answer | undefined;
  readonly whole: boolean;
}

function CellResult({ cell, answer, whole }: CellResultProps) {
  const styles = useStyles();
  const { messages } = usePane();
  if (typeof cell === "object" && isFailedCell(cell)) return <ErrorNotice intent="warning" error={cell.error} />;
  const number = typeof cell === "object" ? formatNumber(cell.number, cell.format) : String(cell);
  return (
    <div>
      <div className={styles.one}>
        {/* For a whole formula, the cell's text is shown above. */}
        {!whole && <Subtitle2>{number}</Subtitle2>}
        {answer && <StatusBadge status={answer.status} />}
      </div>
      {!whole && <Caption1 className={styles.note}>{messages.selected.partOfFormula}</Caption1>}
    </div>
  );
}
