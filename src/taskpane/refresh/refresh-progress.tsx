import { Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { getRefreshMessages, type RefreshState } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { computeProgress } from "./refresh-status";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
  line: { display: "flex", columnGap: "12px", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  step: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", marginLeft: "auto" },
});

/** The progress of a refresh, in steps and bytes; nothing while none is running. */
export function RefreshProgress({ state }: { readonly state: RefreshState }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const progress = computeProgress(state);
  if (!progress) return null;
  const { stage, of, share } = progress;
  return (
    <div className={styles.root}>
      <span className={styles.line}>
        <Caption1>{getRefreshMessages(language).step(state.step)}</Caption1>
        <Caption1 className={styles.step}>{messages.refresh.step(stage, of)}</Caption1>
      </span>
      <ProgressBar
        thickness="large"
        aria-label={messages.refresh.progress}
        aria-valuetext={messages.refresh.step(stage, of)}
        {...(share !== undefined && { value: share })}
      />
      <Caption1 className={styles.quiet}>{messages.refresh.meanwhile(state.inUse.release)}</Caption1>
    </div>
  );
}
