import { Body1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  body: { color: tokens.colorNeutralForeground2, maxWidth: "36ch" },
});

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Shown where there is no content yet: says so, and how to get some. */
export function EmptyState({ icon, title, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle2 align="center">{title}</Subtitle2>
      {children && (
        <Body1 className={styles.body} align="center">
          {children}
        </Body1>
      )}
    </div>
  );
}
