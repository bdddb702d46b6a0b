import { Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Source } from "../../dataset";
import { getPublisherName, getSourceTitle } from "../../statistics";
import { usePane } from "../shared/pane-context";

const PAGE_SIZE = 25;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  title: {
    display: "block",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  about: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: "start" },
});

/** Reports with publisher and date, as links if they have an address. */
export function SourceItems({ sources }: { readonly sources: readonly Source[] }) {
  const styles = useStyles();
  const { messages } = usePane();
  const [visibleCount, setVisibleCount] = useState(PAGE_SIZE);
  return (
    <>
      <ul className={styles.list}>
        {sources.slice(0, visibleCount).map((source) => (
          <SourceItem key={source.id} source={source} />
        ))}
      </ul>
      {sources.length > visibleCount && (
        <Button className={styles.more} size="small" onClick={() => setVisibleCount(visibleCount + PAGE_SIZE)}>
          {messages.common.more}
        </Button>
      )}
    </>
  );
}

function SourceItem({ source }: { readonly source: Source }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const { date, address, weight, described } = source;
  const title = getSourceTitle(source, language);
  const isEnglish = title === source.title;
  const about = [
    getPublisherName(source.publisher, language),
    date || messages.data.noDate,
    messages.data.weights[weight],
    described ? messages.data.described : "",
  ];
  return (
    <li className={styles.item}>
      {address ? (
        <Link
          className={styles.title}
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          {...(isEnglish && { lang: "en" })}
        >
          {title}
        </Link>
      ) : (
        <span className={styles.title} {...(isEnglish && { lang: "en" })}>
          {title}
        </span>
      )}
      <Caption1 className={styles.about}>{about.filter(Boolean).join(" · ")}</Caption1>
    </li>
  );
}
