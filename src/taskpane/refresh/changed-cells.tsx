import { Button, Caption1, Caption1Strong, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { goToCell, type ChangedCell, type Followed } from "../../workbook";
import { useAction } from "../shared/action";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";

const STEP = 20;

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
export function ChangedCells({ followed: { cells, more } }: { readonly followed: Followed }) {
  const styles = useStyles();
  const { text } = usePane();
  const problemText = useProblemText();
  const [shown, setShown] = useState(STEP);
  const go = useAction(goToCell);
  return (
    <>
      <ul className={styles.list}>
        {cells.slice(0, shown).map((cell) => (
          <CellItem
            key={`${cell.sheet}!${cell.address}`}
            cell={cell}
            onGo={() => void go.run(cell.sheet, cell.address)}
          />
        ))}
      </ul>
      {cells.length > shown && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + 5 * STEP)}>
          {text.common.more}
        </Button>
      )}
      {cells.length <= shown && more > 0 && (
        <Caption1 className={styles.quiet}>{text.refresh.moreCells(more)}</Caption1>
      )}
      {go.state.kind === "failed" && (
        <Notice intent="error" onDismiss={go.reset}>
          {problemText(go.state.error).body}
        </Notice>
      )}
    </>
  );
}

function CellItem({ cell, onGo }: { readonly cell: ChangedCell; readonly onGo: () => void }) {
  const styles = useStyles();
  const { text } = usePane();
  const t = text.refresh;
  const place = `${cell.sheet}!${cell.address}`;
  const [before, after] = [cell.before || t.empty, cell.after || t.empty];
  return (
    <li className={styles.item}>
      <Link
        as="button"
        className={styles.cell}
        title={cell.formula || undefined}
        aria-label={t.goTo(place, before, after)}
        onClick={onGo}
      >
        {place}
      </Link>
      <span className={styles.numbers}>
        <Caption1 className={styles.quiet}>{`${before} → `}</Caption1>
        <Caption1Strong>{after}</Caption1Strong>
      </span>
    </li>
  );
}
