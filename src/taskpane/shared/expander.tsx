/** What shows and hides content on demand: a button, beside whose title a summary stands while it is closed. */
import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "grid",
    alignItems: "center",
    width: "100%",
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
  chevronAtStart: { gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "6px", padding: "8px 2px" },
  chevronAtEnd: { gridTemplateColumns: "minmax(0, 1fr) 16px", columnGap: "8px", padding: "10px 0" },
  chevron: { fontSize: "16px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, display: "flex", alignItems: "baseline", columnGap: "8px" },
  title: { flexShrink: 0, maxWidth: "100%" },
  summary: {
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  hidden: { display: "none" },
});

interface Expander {
  readonly id: string;
  readonly open: boolean;
  readonly toggle: () => void;
}

export function useExpander(defaultOpen = false): Expander {
  const id = useId();
  const [open, setOpen] = useState(defaultOpen);
  return { id, open, toggle: () => setOpen(!open) };
}

interface ButtonProps {
  readonly expander: Expander;
  readonly title: ReactNode;
  readonly summary?: string | undefined;
  readonly chevronAt: "start" | "end";
}

export function ExpanderButton({ expander: { id, open, toggle }, title, summary, chevronAt }: ButtonProps) {
  const styles = useStyles();
  const chevron = (
    <span className={styles.chevron} aria-hidden>
      {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
    </span>
  );
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, chevronAt === "start" ? styles.chevronAtStart : styles.chevronAtEnd)}
      aria-expanded={open}
      aria-controls={id}
      onClick={toggle}
    >
      {chevronAt === "start" && chevron}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {!open && summary && <Caption1 className={styles.summary}>{summary}</Caption1>}
      </span>
      {chevronAt === "end" && chevron}
    </button>
  );
}

interface ContentProps {
  readonly expander: Expander;
  readonly className: string;
  readonly children: ReactNode;
}

/** Hidden, not unmounted: the content keeps its state. */
export function ExpanderContent({ expander: { id, open }, className, children }: ContentProps) {
  const styles = useStyles();
  return (
    <div id={id} className={mergeClasses(className, !open && styles.hidden)}>
      {children}
    </div>
  );
}
