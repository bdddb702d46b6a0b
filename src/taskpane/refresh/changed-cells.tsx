import { Button, Caption1, Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell, type ChangedCell, type SyncResult } from "../../workbook";
import { useAction } from "../shared/use-action";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: "12px",
    padding: "5px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  cell: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  numbers: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: "6px" },
});

/** The cells of the workbook that show something else than before; each leads to its place in the sheet. */
export function ChangedCells({ followed: { cells, more } }: { readonly followed: SyncResult }) {
  const styles = useStyles();
  const { messages } = usePane();
  const describeError = useDescribeError();
  const [visibleCount, setVisibleCount] = useState(PAGE_SIZE);
  const go = useAction(goToCell);
  return (
    <>
      <ul className={styles.list}>
        {cells.slice(0, visibleCount).map((cell) => (
          <CellItem
            key={`${cell.sheet}!${cell.address}`}
            cell={cell}
            onGo={() => void go.run(cell.sheet, cell.address)}
          />
        ))}
      </ul>
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
  const { messages } = usePane();
  const t = messages.refresh;
  const reference = `${cell.sheet}!${cell.address}`;
  const [before, after] = [cell.before || t.empty, cell.after || t.empty];
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.cell}
        title={cell.formula || undefined}
        aria-label={t.goTo(reference, before, after)}
        onClick={onGo}
      >
        {reference}
      </Link>
      <span className={styles.numbers}>
        <Caption1 className={styles.quiet}>{`${before} → `}</Caption1>
        <Caption1Strong>{after}</Caption1Strong>
      </span>
    </li>
  );
}
