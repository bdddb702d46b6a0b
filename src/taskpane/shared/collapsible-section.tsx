import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ExpanderButton, ExpanderContent, useExpander } from "./expander";

const useStyles = makeStyles({
  section: { minWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
  content: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBottom: "12px",
  },
});

interface Props {
  readonly title: string;
  /** Shown beside the title while the section is closed. */
  readonly summary?: string;
  /** A function is called with whether the section is open, for what is drawn only then. */
  readonly children: ReactNode | ((open: boolean) => ReactNode);
}

/** A titled part of a tab that is closed until it is wanted. */
export function CollapsibleSection({ title, summary, children }: Props) {
  const styles = useStyles();
  const expander = useExpander();
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>
        <ExpanderButton expander={expander} title={<Subtitle2>{title}</Subtitle2>} summary={summary} chevronAt="end" />
      </h2>
      <ExpanderContent expander={expander} className={styles.content}>
        {typeof children === "function" ? children(expander.open) : children}
      </ExpanderContent>
    </section>
  );
}
