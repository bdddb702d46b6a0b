import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import type { RowProblem } from "../../owndata";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "flex-start", minWidth: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    width: "100%",
    maxHeight: "260px",
    overflowY: "auto",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  item: {
    display: "flex",
    flexDirection: "column",
    padding: "6px 10px",
    overflowWrap: "anywhere",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly errors: readonly RowProblem[];
  /** The number of errors not listed. */
  readonly more?: number;
}

/** The errors by row, each with what to do; a long list scrolls and can be copied. */
export function RowErrorList({ errors, more = 0 }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  const formatLocation = ({ line, column }: RowProblem): string => [t.line(line), column].filter(Boolean).join(" · ");
  const lines = errors.map((error) => `${formatLocation(error)}: ${error.message}`);
  return (
    <div className={styles.root}>
      {/* The list must be focusable to scroll by keyboard. */}
      <ul className={styles.list} tabIndex={0} aria-label={t.errors}>
        {errors.map((error, at) => (
          <li key={at} className={styles.item}>
            <Caption1Strong>{formatLocation(error)}</Caption1Strong>
            <Caption1>{error.message}</Caption1>
          </li>
        ))}
      </ul>
      {more > 0 && <Caption1 className={styles.quiet}>{t.moreErrors(more)}</Caption1>}
      <CopyButton
        size="small"
        label={t.copyErrors}
        value={[...lines, ...(more > 0 ? [t.moreErrors(more)] : [])].join("\n")}
      />
    </div>
  );
}
