import { Button, Caption1, Caption1Strong, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isBackwards, type RefreshResult } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { CHANGE_KINDS, buildChangeRows, searchChanges, type ChangeRow } from "./change-rows";

// Shorter lists need no search.
const SEARCH_THRESHOLD = 12;
const PAGE_SIZE = 20;

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  // A live region must exist before its text, or it is not announced; empty, it takes no space.
  count: { color: tokens.colorNeutralForeground2, ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` } },
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

/** The figures that differ between two versions of the data, grouped by kind of change; long lists have a search. */
export function ChangedFigures({ change }: { readonly change: RefreshResult }) {
  const styles = useStyles();
  const { messages, language, dataset } = usePane();
  const t = messages.refresh;
  const [typed, setTyped] = useState("");
  const rows = useMemo(
    () => buildChangeRows(change.changes, dataset, language, messages),
    [change, dataset, language, messages],
  );
  const found = useMemo(() => searchChanges(rows, typed), [rows, typed]);
  if (rows.length === 0) return <Caption1>{t.nothingChanged}</Caption1>;
  const searching = typed.trim() !== "";
  const isBack = isBackwards(change);
  const [groups, groupHelp] = isBack ? [t.groupsBack, t.groupHelpBack] : [t.groups, t.groupHelp];
  return (
    <>
      {rows.length > SEARCH_THRESHOLD && (
        <SearchBox
          className={styles.search}
          aria-label={t.search}
          placeholder={t.searchHint}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      )}
      <Caption1 className={styles.count} role="status">
        {searching && (found.length > 0 ? t.found(found.length, rows.length) : t.nothingFound(typed))}
      </Caption1>
      <div>
        {CHANGE_KINDS.map((kind) => {
          const [matching, all] = [found, rows].map((list) => list.filter((row) => row.kind === kind));
          if (!matching || !all || matching.length === 0) return null;
          return (
            <Disclosure
              // A search opens the groups; the key resets them when it ends.
              key={`${kind} ${typed}`}
              title={`${groups[kind]} · ${t.groupCount(matching.length, all.length)}`}
              summary={groupHelp[kind]}
              defaultOpen={searching}
            >
              <ChangeList rows={matching} />
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}

/** Changed figures, grouped by the release that published them, a page at a time. */
function ChangeList({ rows }: { readonly rows: readonly ChangeRow[] }) {
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
            <span className={styles.said}>{messages.refresh.currentValue} </span>
            {after}
          </Caption1Strong>
        )}
        {before !== undefined && (
          <Caption1 className={styles.quiet}>
            {messages.refresh.previousValue} <span lang="en">{before}</span>
          </Caption1>
        )}
      </span>
    </li>
  );
}
