import { Caption1, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Done } from "../../refresh";
import { usePane } from "../shared/context";
import { Disclosure } from "../shared/disclosure";
import { ChangeList } from "./change-list";
import { CHANGE_KINDS, changeRows, searchChanges } from "./change-rows";

// So many are taken in at a glance.
const FEW = 12;

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  // It is there before it says something, so that it is read out; empty it takes no room.
  count: { color: tokens.colorNeutralForeground2, ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` } },
});

/** The figures that differ between two versions of the data, by what happened to them; many of them can be searched. */
export function ChangedFigures({ change }: { readonly change: Done }) {
  const styles = useStyles();
  const { text, language, dataset } = usePane();
  const t = text.refresh;
  const [typed, setTyped] = useState("");
  const rows = useMemo(() => changeRows(change.changes, dataset, language, text), [change, dataset, language, text]);
  const found = useMemo(() => searchChanges(rows, typed), [rows, typed]);
  if (rows.length === 0) return <Caption1>{t.nothingChanged}</Caption1>;
  const searching = typed.trim() !== "";
  return (
    <>
      {rows.length > FEW && (
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
          const [some, all] = [found, rows].map((list) => list.filter((row) => row.kind === kind));
          if (!some || !all || some.length === 0) return null;
          return (
            <Disclosure
              // What was found is opened; the groups are as they come when the search is over.
              key={`${kind} ${typed}`}
              title={`${t.groups[kind]} · ${t.groupCount(some.length, all.length)}`}
              summary={t.groupHelp[kind]}
              startsOpen={searching}
            >
              <ChangeList rows={some} />
            </Disclosure>
          );
        })}
      </div>
    </>
  );
}
