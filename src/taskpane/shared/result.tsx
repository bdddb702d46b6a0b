import { formatSubject } from "../../query";
import { Body1, Caption1, Spinner, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { callFunction, type Cell } from "../../functions";
import type { Answer } from "../../statistics";
import { usePane } from "./pane-context";
import { formatNumber } from "../../workbook";
import { ErrorNotice } from "./error-notice";
import { StatusBadge } from "./status-badge";
import { useTableStyles } from "./use-table-styles";
import { useWhenLoaded } from "./use-when-loaded";
import type { ArgumentValue } from "./formula";

// Enough rows to recognise a table.
const MAX_ROWS = 8;

const useStyles = makeStyles({
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px", minHeight: "28px" },
  number: { fontVariantNumeric: "tabular-nums" },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  text: { overflowWrap: "anywhere" },
  cell: { maxWidth: "220px", overflow: "hidden", textOverflow: "ellipsis" },
  head: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly id: string;
  readonly args: readonly ArgumentValue[];
  /** Whether screen readers announce changes. */
  readonly live?: boolean | undefined;
}

/** The answer to a formula, computed as in a cell. */
export function Result({ id, args, live }: Props) {
  const cells = useCells(id, args);
  return (
    <div {...(live && { role: "status" })}>
      {!cells ? (
        <Spinner size="tiny" />
      ) : cells.length === 1 && cells[0]!.length === 1 ? (
        <SingleResult cell={cells[0]![0]!} />
      ) : (
        <TableResult cells={cells} />
      )}
    </div>
  );
}

/** The cells of the answer; undefined while the source that the arguments name is being loaded. */
function useCells(id: string, args: readonly ArgumentValue[]): Cell[][] | undefined {
  const { dataset, language } = usePane();
  const found = useWhenLoaded(
    useCallback(() => {
      // A change of the dataset changes the answer.
      void dataset;
      return callFunction(id, [...args], undefined, language);
    }, [id, args, dataset, language]),
  );
  return found && ("value" in found ? found.value : [[{ error: found.error }]]);
}

function SingleResult({ cell }: { readonly cell: Cell }) {
  const styles = useStyles();
  if (typeof cell === "object" && "error" in cell) return <ErrorNotice intent="warning" error={cell.error} />;
  if (typeof cell === "string") return <Body1 className={styles.text}>{cell}</Body1>;
  const answer = typeof cell === "object" ? cell.answer : undefined;
  return (
    <div className={styles.one}>
      <Subtitle2 className={styles.number}>{formatCell(cell)}</Subtitle2>
      {answer && <StatusBadge status={answer.status} />}
      {answer && <AnswerDescription answer={answer} />}
    </div>
  );
}

function AnswerDescription({ answer: { query, measure } }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  return (
    <Caption1 className={styles.about}>
      {[
        formatSubject(query.subject, language),
        messages.measures[measure],
        messages.flows[query.flow],
        messages.period(query.period),
      ].join(" · ")}
    </Caption1>
  );
}

const formatCell = (cell: Cell): string => {
  if (typeof cell !== "object") return String(cell);
  return "error" in cell ? "" : formatNumber(cell.number, cell.format);
};

function TableResult({ cells }: { readonly cells: readonly (readonly Cell[])[] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { messages } = usePane();
  const rows = cells.slice(0, MAX_ROWS);
  const hasHeader = cells.length > 1 && cells[0]!.every((cell) => typeof cell === "string");
  return (
    <>
      {/* A table wider than the pane must be focusable to scroll by keyboard. */}
      <div className={table.scroll} tabIndex={0} role="group" aria-label={messages.functions.result}>
        <table className={table.table}>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at} className={table.row}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    className={mergeClasses(
                      table.cell,
                      styles.cell,
                      typeof cell !== "string" && table.number,
                      hasHeader && at === 0 && styles.head,
                    )}
                  >
                    {formatCell(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > MAX_ROWS && (
        <Caption1 className={styles.about}>{messages.functions.moreRows(cells.length - MAX_ROWS)}</Caption1>
      )}
    </>
  );
}
