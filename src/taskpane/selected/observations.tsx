import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Dataset, Observation } from "../../dataset";
import { getSubject, formatSubject } from "../../query";
import { formatNote, getPublisherName, getSourceTitle, type Answer } from "../../statistics";
import { formatPublished } from "../shared/format-published";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";

// A rank rests on every partner's figure.
const INITIAL_COUNT = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    padding: "6px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  printed: {
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  wide: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  source: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { alignSelf: "start" },
});

/** The observations behind an answer, digits and unit as printed, each with its report. */
export function Observations({ answer: { observations, query: question } }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { messages } = usePane();
  const [showAll, setShowAll] = useState(false);
  const visible = showAll ? observations : observations.slice(0, INITIAL_COUNT);
  return (
    <Section title={messages.selected.observations(observations.length)}>
      <ul className={styles.list}>
        {visible.map((observation, at) => (
          <ObservationItem key={at} observation={observation} dataset={question.dataset} />
        ))}
      </ul>
      {visible.length < observations.length && (
        <Button className={styles.more} size="small" onClick={() => setShowAll(true)}>
          {messages.selected.more(observations.length - visible.length)}
        </Button>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly observation: Observation;
  /** The dataset of the answer, which may be another than the pane's and have other reports. */
  readonly dataset: Dataset;
}

function ObservationItem({ observation, dataset }: ItemProps) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const { measure, flow, period } = observation;
  const source = dataset.source(observation.source);
  const title = source && getSourceTitle(source, language);
  const publisher = source && getPublisherName(source.publisher, language);
  const note = formatNote(dataset, observation.note, language);
  const about = [
    formatSubject(getSubject(dataset, observation), language),
    messages.measures[measure],
    messages.flows[flow],
    messages.period(period),
  ];
  return (
    <li className={styles.item}>
      <Caption1>{about.join(" · ")}</Caption1>
      <Caption1 className={styles.printed}>{formatPublished(observation, messages)}</Caption1>
      {source && (
        <span className={styles.wide}>
          {source.address ? (
            <Link
              className={styles.source}
              href={source.address}
              target="_blank"
              rel="noopener noreferrer"
              {...(title === source.title && { lang: "en" })}
              title={messages.selected.open(publisher!)}
            >
              {title}
            </Link>
          ) : (
            <Caption1 {...(title === source.title && { lang: "en" })}>{title}</Caption1>
          )}
          <Caption1 block>{[publisher, source.date].filter(Boolean).join(" · ")}</Caption1>
        </span>
      )}
      {note && <Caption1 className={styles.wide}>{note}</Caption1>}
    </li>
  );
}
