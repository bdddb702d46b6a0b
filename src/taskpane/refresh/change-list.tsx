import { Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../shared/pane-context";
import type { ChangeRow } from "./change-rows";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, auto)",
    columnGap: "12px",
    alignItems: "start",
    padding: "6px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  numbers: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-end",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  release: { display: "block", margin: "8px 0 2px", color: tokens.colorNeutralForeground2 },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  more: { marginTop: "6px" },
});

/** Figures that changed, under the release that printed them, some at a time. */
export function ChangeList({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const styles = useStyles();
  const { messages } = usePane();
  const [visibleCount, setVisibleCount] = useState(PAGE_SIZE);
  const releases = [...new Set(rows.slice(0, visibleCount).map(({ release }) => release))];
  return (
    <>
      {releases.map((release) => (
        <div key={release}>
          <Caption1 className={styles.release}>
            {messages.refresh.groupRelease(release, rows.filter((row) => row.release === release).length)}
          </Caption1>
          <ul className={styles.list}>
            {rows.slice(0, visibleCount).map((row, at) => row.release === release && <ChangeItem key={at} row={row} />)}
          </ul>
        </div>
      ))}
      {rows.length > visibleCount && (
        <Button className={styles.more} size="small" onClick={() => setVisibleCount(visibleCount + 5 * PAGE_SIZE)}>
          {messages.common.more}
        </Button>
      )}
    </>
  );
}

function ChangeItem({ row: { subject, about, before, after } }: { readonly row: ChangeRow }) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <Caption1>{subject}</Caption1>
        <Caption1 className={styles.quiet}>{about}</Caption1>
      </span>
      <span className={styles.numbers}>
        {after !== undefined && (
          <Caption1Strong lang="en">
            <span className={styles.said}>{messages.refresh.is} </span>
            {after}
          </Caption1Strong>
        )}
        {before !== undefined && (
          <Caption1 className={styles.quiet}>
            {messages.refresh.was} <span lang="en">{before}</span>
          </Caption1>
        )}
      </span>
    </li>
  );
}
