import { Button, Caption1, Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell, type ChangedCell, type SyncResult } from "../../workbook";
import { useDescribeError } from "../shared/describe-error";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { UpdateOutcomeText } from "../shared/update-outcome-text";
import { useAction } from "../shared/use-action";
import { describeCell } from "./describe-cell";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  item: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  cells: { listStyleType: "none", margin: 0, padding: 0 },
  cell: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "2px",
    padding: "5px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    textAlign: "start",
  },
  numbers: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  sheet: { display: "block", margin: "8px 0 2px", color: tokens.colorNeutralForeground2 },
  more: { marginTop: "6px" },
});

/** What a sync changed in this workbook: cells with other values, and inserted tables. */
export function ChangedWorkbook({ result }: { readonly result: SyncResult }) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.refresh;
  const { cells, more, tables, waiting, unread } = result;
  return (
    <div>
      {cells.length === 0 ? (
        <Caption1>{t.noCells}</Caption1>
      ) : (
        <Disclosure
          title={`${t.cells} · ${t.groupCount(cells.length + more, cells.length + more)}`}
          summary={t.cellsHelp}
          defaultOpen
        >
          <ChangedCells result={result} />
        </Disclosure>
      )}
      {tables.tables.length > 0 && (
        <Disclosure
          title={`${t.tables} · ${t.groupCount(tables.tables.length, tables.tables.length)}`}
          summary={t.tablesHelp}
          defaultOpen={tables.tables.some(({ outcome }) => outcome.kind === "left")}
        >
          <ul className={styles.list}>
            {tables.tables.map(({ table, outcome }) => (
              <li key={table.name} className={styles.item}>
                <Caption1Strong>{table.name}</Caption1Strong>
                <UpdateOutcomeText outcome={outcome} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {waiting > 0 && <Caption1 className={styles.quiet}>{t.waitingCells(waiting)}</Caption1>}
      {unread.length > 0 && <Caption1 className={styles.quiet}>{t.unreadSheets(unread)}</Caption1>}
    </div>
  );
}

/** The changed cells sheet by sheet, each as a link to the cell. */
function ChangedCells({ result: { cells, more } }: { readonly result: SyncResult }) {
  const styles = useStyles();
  const { messages } = usePane();
  const describeError = useDescribeError();
  const [visibleCount, setVisibleCount] = useState(PAGE_SIZE);
  const go = useAction(goToCell);
  const visible = cells.slice(0, visibleCount);
  const sheets = [...new Set(visible.map(({ sheet }) => sheet))];
  return (
    <>
      {sheets.map((sheet) => (
        <div key={sheet}>
          <Caption1 className={styles.sheet}>
            {messages.refresh.sheet(sheet, cells.filter((cell) => cell.sheet === sheet).length)}
          </Caption1>
          <ul className={styles.cells}>
            {visible
              .filter((cell) => cell.sheet === sheet)
              .map((cell) => (
                <CellItem key={cell.address} cell={cell} onGo={() => void go.run(cell.sheet, cell.address)} />
              ))}
          </ul>
        </div>
      ))}
      {cells.length > visibleCount && (
        <Button className={styles.more} size="small" onClick={() => setVisibleCount(visibleCount + 5 * PAGE_SIZE)}>
          {messages.common.more}
        </Button>
      )}
      {cells.length <= visibleCount && more > 0 && (
        <Caption1 className={styles.quiet}>{messages.refresh.moreCells(more)}</Caption1>
      )}
      {go.state.kind === "failed" && (
        <Notice intent="error" onDismiss={go.reset}>
          {describeError(go.state.error).body}
        </Notice>
      )}
    </>
  );
}

function CellItem({ cell, onGo }: { readonly cell: ChangedCell; readonly onGo: () => void }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const t = messages.refresh;
  const [before, after] = [cell.before || t.empty, cell.after || t.empty];
  return (
    <li className={styles.cell}>
      <Link as="button" className={styles.link} title={cell.formula || undefined} onClick={onGo}>
        {describeCell(cell, messages, language)}
        <Caption1 className={styles.quiet}> {cell.address}</Caption1>
      </Link>
      <span className={styles.numbers}>
        <Caption1 className={styles.quiet}>{`${before} → `}</Caption1>
        <Caption1Strong>{after}</Caption1Strong>
      </span>
    </li>
  );
}
