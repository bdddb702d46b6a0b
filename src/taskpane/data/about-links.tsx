import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import packageJson from "../../../package.json";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "16px", rowGap: "4px" },
  version: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The pages about the add-in on its own server, which src/tools/store-pages and src/tools/functions make. */
const PAGES = ["help", "support", "privacy", "terms"] as const;

/** The version of the add-in, and the way to its help, support, privacy statement and terms of use. */
export function AboutLinks() {
  const styles = useStyles();
  const { messages, language } = usePane();
  return (
    <nav className={styles.root} aria-label={messages.data.about.label}>
      <Caption1 className={styles.version}>{`${messages.title} ${packageJson.version}`}</Caption1>
      {PAGES.map((page) => (
        <Link
          key={page}
          className={styles.link}
          href={`assets/${page}${language === "zh" ? ".zh" : ""}.html`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {messages.data.about[page]}
        </Link>
      ))}
    </nav>
  );
}
