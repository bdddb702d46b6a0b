import { Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { minWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
  button: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    columnGap: "8px",
    alignItems: "center",
    width: "100%",
    padding: "10px 0",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { minWidth: 0, display: "flex", alignItems: "baseline", columnGap: "8px" },
  name: { flexShrink: 0 },
  summary: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  chevron: { fontSize: "16px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBottom: "12px",
  },
  hidden: { display: "none" },
});

interface Props {
  readonly title: string;
  /** Shown beside the title while the section is closed. */
  readonly summary?: string;
  readonly children: ReactNode;
}

/** A titled part of a tab that is closed until it is wanted. */
export function CollapsibleSection({ title, summary, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.words}>
            <Subtitle2 className={styles.name}>{title}</Subtitle2>
            {!open && summary && <Caption1 className={styles.summary}>{summary}</Caption1>}
          </span>
          <span className={styles.chevron} aria-hidden>
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
        </button>
      </h2>
      <div id={id} className={mergeClasses(styles.content, !open && styles.hidden)}>
        {children}
      </div>
    </section>
  );
}
