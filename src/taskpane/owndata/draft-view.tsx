import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { DIMENSIONS, type Dataset } from "../../dataset";
import type { Language } from "../../language";
import { comparePeriods } from "../../query";
import { usePane } from "../shared/pane-context";
import { Facts } from "../shared/facts";
import { Notice } from "../shared/notice";
import type { Messages } from "../messages";
import type { OwnData, OwnName } from "../../owndata";
import { RowErrorList } from "./row-error-list";
import { DraftRows } from "./draft-rows";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  readonly draft: { readonly data: OwnData };
  /** The summary of problems, where it is not that of files. */
  readonly formatInvalid?: (problems: number, figures: number) => string;
}

/** What was read from a file, table or service: the errors, or the data as understood. */
export function DraftView({ draft: { data }, formatInvalid }: Props) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const t = messages.ownData;
  const { dataset, figures, missing, problems, more, warnings, ownNames, unused } = data;
  return (
    <div className={styles.root}>
      {dataset ? (
        <>
          <Caption1Strong role="status">{t.figuresRead(figures)}</Caption1Strong>
          <Facts facts={[...buildCountFacts(dataset, messages), buildVintageFact(dataset, messages)]} />
          {ownNames.length > 0 && <Notice intent="info">{t.ownNames(listNames(ownNames, messages, language))}</Notice>}
          <Caption1 className={styles.quiet}>{t.firstRows}</Caption1>
          <DraftRows dataset={dataset} />
        </>
      ) : (
        <>
          <Notice intent="error">{(formatInvalid ?? t.invalid)(problems.length + more, figures)}</Notice>
          <RowErrorList errors={problems} more={more} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <Notice intent="warning">{t.warnings(warnings.length)}</Notice>
          <RowErrorList errors={warnings} />
        </>
      )}
      {missing > 0 && <Caption1 className={styles.quiet}>{t.missing(missing)}</Caption1>}
      {unused.length > 0 && <Caption1 className={styles.quiet}>{t.unused(unused)}</Caption1>}
    </div>
  );
}

const MAX_NAMED = 8;

/** The names that only this data has, by dimension: "3 partners: Atlantis, ...". */
function listNames(names: readonly OwnName[], { dimensions, ownData: t }: Messages, language: Language): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const own = names.filter((one) => one.dimension === dimension).map((one) => one[language]);
    if (own.length === 0) return [];
    const more = own.length - MAX_NAMED;
    return t.namesOf(dimensions[dimension], [...own.slice(0, MAX_NAMED), ...(more > 0 ? [t.andMore(more)] : [])]);
  });
}

/** Of how many releases the figures are, on which it depends what year-on-year changes are reckoned from. */
const buildVintageFact = ({ releases }: Dataset, { ownData: t }: Messages) => ({
  label: t.vintage,
  value: releases.length === 1 ? t.oneRelease(releases[0]!.id) : t.severalReleases(releases.length),
});

const MAX_COUNTED = 6;

/** The number of figures by measure and period. */
function buildCountFacts({ observations }: Dataset, messages: Messages) {
  const t = messages.ownData;
  const formatCounts = (keys: readonly string[], label: (key: string) => string): string => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const all = [...counts].map(([key, number]) => `${label(key)}: ${number}`);
    const more = all.length - MAX_COUNTED;
    return [...all.slice(0, MAX_COUNTED), ...(more > 0 ? [t.andMore(more)] : [])].join(" · ");
  };
  const measures = observations.map(({ measure }) => measure);
  const periods = observations.map(({ period }) => period).sort(comparePeriods);
  return [
    { label: t.byMeasure, value: formatCounts(measures, (key) => messages.measures[key as (typeof measures)[number]]) },
    { label: t.byPeriod, value: formatCounts(periods, messages.period) },
  ];
}
