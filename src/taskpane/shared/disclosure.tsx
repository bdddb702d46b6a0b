import { Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ExpanderButton, ExpanderContent, useExpander } from "./expander";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  content: { padding: "2px 0 10px" },
});

interface Props {
  readonly title: string;
  /** A summary of the content, shown while it is closed. */
  readonly summary: string;
  readonly defaultOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that opens on demand; closed, it shows a summary. */
export function Disclosure({ title, summary, defaultOpen, children }: Props) {
  const styles = useStyles();
  const expander = useExpander(defaultOpen);
  return (
    <div className={styles.root}>
      <ExpanderButton
        expander={expander}
        title={<Caption1Strong>{title}</Caption1Strong>}
        summary={summary}
        chevronAt="start"
      />
      <ExpanderContent expander={expander} className={styles.content}>
        {children}
      </ExpanderContent>
    </div>
  );
}
