import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { SyncResult } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { UpdateOutcomeText } from "../shared/update-outcome-text";
import { ChangedCells } from "./changed-cells";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "6px" },
  item: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the change of data did to this workbook: cells that show another figure, and inserted tables. */
export function ChangedWorkbook({ followed }: { readonly followed: SyncResult }) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.refresh;
  const { cells, more, tables, waiting, unread } = followed;
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
          <ChangedCells followed={followed} />
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
