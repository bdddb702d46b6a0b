import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { Dataset } from "../../dataset";
import { comparePeriods } from "../../query";
import { usePane } from "../shared/context";
import { Facts } from "../shared/facts";
import { Notice } from "../shared/notice";
import type { Text } from "../text";
import type { Draft } from "./drafts";
import { ProblemList } from "./problem-list";
import { UnderstoodLines } from "./understood-lines";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What was read: what is wrong, or what was understood. */
export function DraftView({ draft: { data } }: { readonly draft: Draft }) {
  const styles = useStyles();
  const { text } = usePane();
  const t = text.ownData;
  const { dataset, figures, missing, problems, more, warnings, unused } = data;
  return (
    <div className={styles.root}>
      {dataset ? (
        <>
          <Caption1Strong role="status">{t.understood(figures)}</Caption1Strong>
          <Facts facts={countsOf(dataset, text)} />
          <Caption1 className={styles.quiet}>{t.first}</Caption1>
          <UnderstoodLines dataset={dataset} />
        </>
      ) : (
        <>
          <Notice intent="error">{t.wrong(problems.length + more, figures)}</Notice>
          <ProblemList problems={problems} more={more} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <Notice intent="warning">{t.warnings(warnings.length)}</Notice>
          <ProblemList problems={warnings} />
        </>
      )}
      {missing > 0 && <Caption1 className={styles.quiet}>{t.missing(missing)}</Caption1>}
      {unused.length > 0 && <Caption1 className={styles.quiet}>{t.unused(unused)}</Caption1>}
    </div>
  );
}

const MOST_COUNTED = 6;

/** How many figures there are of each measure and period. */
function countsOf({ observations }: Dataset, text: Text) {
  const t = text.ownData;
  const counted = (keys: readonly string[], label: (key: string) => string): string => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const all = [...counts].map(([key, number]) => `${label(key)}: ${number}`);
    const more = all.length - MOST_COUNTED;
    return [...all.slice(0, MOST_COUNTED), ...(more > 0 ? [t.andMore(more)] : [])].join(" · ");
  };
  const measures = observations.map(({ measure }) => measure);
  const periods = observations.map(({ period }) => period).sort(comparePeriods);
  return [
    { label: t.byMeasure, value: counted(measures, (key) => text.measures[key as (typeof measures)[number]]) },
    { label: t.byPeriod, value: counted(periods, text.period) },
  ];
}
