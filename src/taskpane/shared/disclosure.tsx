import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    alignItems: "start",
    width: "100%",
    padding: "8px 2px",
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
  chevron: { fontSize: "16px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, display: "flex", alignItems: "baseline", columnGap: "8px" },
  title: { flexShrink: 0 },
  summary: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  content: { padding: "2px 0 10px" },
  hidden: { display: "none" },
});

interface Props {
  readonly title: string;
  /** A summary of the content, shown while it is closed. */
  readonly summary: string;
  readonly defaultOpen?: boolean;
  readonly children: ReactNode;
}

/** A section that opens on demand; closed, it shows a summary. */
export function Disclosure({ title, summary, defaultOpen = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(defaultOpen);
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.chevron} aria-hidden>
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.words}>
          <Caption1Strong className={styles.title}>{title}</Caption1Strong>
          {!open && <Caption1 className={styles.summary}>{summary}</Caption1>}
        </span>
      </button>
      <div id={id} className={mergeClasses(styles.content, !open && styles.hidden)}>
        {children}
      </div>
    </div>
  );
}
