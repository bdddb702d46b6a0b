import { Caption1, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { comparePeriods } from "../../query";
import { usePane } from "../shared/pane-context";
import { Facts, type Fact } from "../shared/facts";
import { ContentsSection } from "../contents";
import { OwnDataSection } from "../owndata";
import { SourcesSection } from "../sources";
import { RefreshSection } from "../refresh";
import { CollapsibleSection } from "../shared/collapsible-section";
import type { TabProps } from "../shared/tab-props";
import { AboutLinks } from "./about-links";
import { Diagnostics } from "./diagnostics";
import { SourceItems } from "./source-items";
import { searchSources } from "./search-sources";

const useStyles = makeStyles({
  root: { padding: "12px 16px 16px", display: "flex", flexDirection: "column", rowGap: "20px" },
  search: { maxWidth: "none" },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The refresh, the data in use, its reports, own data, diagnostics and the pages about the add-in. */
export function DataTab({ active }: TabProps) {
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const [typed, setTyped] = useState("");
  const found = useMemo(() => searchSources(dataset.sources, typed), [dataset, typed]);
  return (
    <div className={styles.root}>
      <RefreshSection active={active} />
      <div>
        <OwnDataSection active={active} />
        <SourcesSection />
      </div>
      <div>
        <ContentsSection />
        <CollapsibleSection title={messages.data.inUse} summary={messages.period(dataset.headline)}>
          <Facts facts={useDatasetFacts()} />
        </CollapsibleSection>
        <CollapsibleSection
          title={messages.data.sources}
          summary={messages.data.sourcesFound(dataset.sources.length, dataset.sources.length)}
        >
          <SearchBox
            className={styles.search}
            aria-label={messages.data.searchSources}
            placeholder={messages.data.searchSources}
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
          />
          <Caption1 className={styles.count} role="status">
            {found.length > 0
              ? messages.data.sourcesFound(found.length, dataset.sources.length)
              : messages.data.noSource(typed)}
          </Caption1>
          <SourceItems key={typed} sources={found} />
        </CollapsibleSection>
        <Diagnostics />
      </div>
      <AboutLinks />
    </div>
  );
}

/** The dataset in use and its size. */
function useDatasetFacts(): Fact[] {
  const { messages, dataset } = usePane();
  return useMemo(() => {
    const { observations, sources, releases, newestRelease: newest, headline } = dataset;
    const countDistinct = (key: "partner" | "product"): number => new Set(observations.map((o) => o[key])).size;
    const periods = [...new Set(observations.filter((o) => o.status === "published").map(({ period }) => period))];
    periods.sort(comparePeriods);
    const [first = headline] = periods;
    return [
      { label: messages.data.headline, value: messages.period(headline) },
      { label: messages.data.release, value: newest.id },
      {
        label: messages.data.periods,
        value: messages.data.periodsBetween(
          messages.period(first),
          messages.period(periods[periods.length - 1] ?? headline),
        ),
      },
      { label: messages.data.releases, value: String(releases.length) },
      { label: messages.data.figures, value: observations.length.toLocaleString("en-US") },
      { label: messages.data.partners, value: String(countDistinct("partner")) },
      { label: messages.data.products, value: String(countDistinct("product")) },
      { label: messages.data.reports, value: String(sources.length) },
    ];
  }, [messages, dataset]);
}
