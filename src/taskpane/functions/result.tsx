import { Body1, Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { ask, type Cell } from "../../functions";
import type { Answer } from "../../statistics";
import { usePane } from "../shared/context";
import { subjectIn } from "../shared/names";
import { shown } from "../../workbook";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { StatusBadge } from "../shared/status-badge";
import type { ArgumentValue } from "./formula";

// Enough to recognise a table by.
const ROWS = 8;

const useStyles = makeStyles({
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px", minHeight: "28px" },
  number: { fontVariantNumeric: "tabular-nums" },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  text: { overflowWrap: "anywhere" },
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: "3px 8px",
    textAlign: "start",
    verticalAlign: "top",
    maxWidth: "220px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  right: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  row: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
});

interface Props {
  readonly id: string;
  readonly args: readonly ArgumentValue[];
  /** Whether a change is read out. */
  readonly live?: boolean | undefined;
}

/** The answer to a formula, computed as a cell would be. */
export function Result({ id, args, live }: Props) {
  const { dataset } = usePane();
  // Other data gives another answer to the same question.
  const cells = useMemo(() => ask(id, [...args]), [id, args, dataset]);
  return (
    <div {...(live && { role: "status" })}>
      {cells.length === 1 && cells[0]!.length === 1 ? <One cell={cells[0]![0]!} /> : <Several cells={cells} />}
    </div>
  );
}

function One({ cell }: { readonly cell: Cell }) {
  const styles = useStyles();
  const problemText = useProblemText();
  if (typeof cell === "object" && "error" in cell) {
    const { title, body } = problemText(cell.error);
    return (
      <Notice intent="warning" title={title}>
        {body}
      </Notice>
    );
  }
  if (typeof cell === "string") return <Body1 className={styles.text}>{cell}</Body1>;
  const answer = typeof cell === "object" ? cell.answer : undefined;
  return (
    <div className={styles.one}>
      <Subtitle2 className={styles.number}>{cellText(cell)}</Subtitle2>
      {answer && <StatusBadge status={answer.status} />}
      {answer && <About answer={answer} />}
    </div>
  );
}

function About({ answer: { question, measure } }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { text, language } = usePane();
  return (
    <Caption1 className={styles.about}>
      {[
        subjectIn(language, question.subject),
        text.measures[measure],
        text.flows[question.flow],
        text.period(question.period),
      ].join(" · ")}
    </Caption1>
  );
}

const cellText = (cell: Cell): string => {
  if (typeof cell !== "object") return String(cell);
  return "error" in cell ? "" : shown(cell.number, cell.format);
};

function Several({ cells }: { readonly cells: readonly (readonly Cell[])[] }) {
  const styles = useStyles();
  const { text } = usePane();
  const rows = cells.slice(0, ROWS);
  const headed = cells.length > 1 && cells[0]!.every((cell) => typeof cell === "string");
  return (
    <>
      {/* A table wider than the pane is scrolled, by keyboard too. */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={text.functions.result}>
        <table className={styles.table}>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at} className={styles.row}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    className={mergeClasses(
                      styles.cell,
                      typeof cell !== "string" && styles.right,
                      headed && at === 0 && styles.head,
                    )}
                  >
                    {cellText(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > ROWS && (
        <Caption1 className={styles.about}>{text.functions.moreRows(cells.length - ROWS)}</Caption1>
      )}
    </>
  );
}
