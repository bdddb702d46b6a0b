import { Caption1, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RefreshResult } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Disclosure } from "../shared/disclosure";
import { ChangeList } from "./change-list";
import { CHANGE_KINDS, buildChangeRows, searchChanges } from "./change-rows";

// So many are taken in at a glance.
const SEARCH_THRESHOLD = 12;

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  // It is there before it says something, so that it is read out; empty it takes no room.
  count: { color: tokens.colorNeutralForeground2, ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` } },
});

/** The figures that differ between two versions of the data, by what happened to them; many of them can be searched. */
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
              // What was found is opened; the groups are as they come when the search is over.
              key={`${kind} ${typed}`}
              title={`${t.groups[kind]} · ${t.groupCount(matching.length, all.length)}`}
              summary={t.groupHelp[kind]}
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
