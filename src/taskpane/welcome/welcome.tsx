import { Body1, Button, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { DataTrendingRegular, DismissRegular, DocumentSearchRegular, TableAddRegular } from "@fluentui/react-icons";
import { usePane } from "../shared/pane-context";
import { SampleLink } from "./sample-link";

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalL,
    padding: "28px 24px 24px",
  },
  close: { position: "absolute", top: "8px", right: "8px" },
  logo: { width: "64px", height: "64px" },
  title: { margin: 0, textAlign: "center", textWrap: "balance" },
  points: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    maxWidth: "44ch",
    listStyleType: "none",
  },
  point: { display: "grid", gridTemplateColumns: "24px minmax(0, 1fr)", columnGap: "10px", alignItems: "start" },
  icon: { fontSize: "20px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  actions: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly onInsertExample: () => void;
  readonly onDismiss: () => void;
}

/** The first thing that the pane shows: what the add-in is for, and one action that shows it. */
export function Welcome({ onInsertExample, onDismiss }: Props) {
  const styles = useStyles();
  const { messages, connected } = usePane();
  const t = messages.welcome;
  const points = [
    { Icon: DataTrendingRegular, text: t.figures },
    { Icon: DocumentSearchRegular, text: t.sources },
    { Icon: TableAddRegular, text: t.tables },
  ];
  return (
    <section className={styles.root} aria-labelledby="welcome-title">
      <Button
        className={styles.close}
        appearance="subtle"
        aria-label={t.dismiss}
        icon={<DismissRegular />}
        onClick={onDismiss}
      />
      <img className={styles.logo} src="assets/icon-128.png" alt="" />
      <Subtitle1 as="h2" id="welcome-title" className={styles.title}>
        {t.title}
      </Subtitle1>
      <ul className={styles.points}>
        {points.map(({ Icon, text }) => (
          <li key={text} className={styles.point}>
            <span className={styles.icon} aria-hidden>
              <Icon />
            </span>
            <Body1>{text}</Body1>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!connected}
          title={connected ? undefined : messages.outside.action}
          onClick={connected ? onInsertExample : undefined}
        >
          {t.insertExample}
        </Button>
        <SampleLink />
        <Button appearance="transparent" size="small" onClick={onDismiss}>
          {t.skip}
        </Button>
      </div>
    </section>
  );
}
