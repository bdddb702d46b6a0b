import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: "8px", minHeight: "24px" },
  title: { margin: 0 },
});

interface Props {
  readonly title: string;
  /** Shown at the end of the title line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a tab. */
export function Section({ title, aside, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle2>
        {aside}
      </div>
      {children}
    </section>
  );
}
