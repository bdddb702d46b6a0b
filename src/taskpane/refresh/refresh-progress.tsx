import { Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { refreshWords, type RefreshState } from "../../refresh";
import { usePane } from "../shared/context";
import { progressOf } from "./progress-of";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0 },
  line: { display: "flex", columnGap: "12px", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  step: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", marginLeft: "auto" },
});

/** How far a refresh is, in steps and bytes, and that the data in use answers meanwhile; nothing where none is under way. */
export function RefreshProgress({ state }: { readonly state: RefreshState }) {
  const styles = useStyles();
  const { text, language } = usePane();
  const progress = progressOf(state);
  if (!progress) return null;
  const { stage, of, share } = progress;
  return (
    <div className={styles.root}>
      <span className={styles.line}>
        <Caption1>{refreshWords(language).step(state.step)}</Caption1>
        <Caption1 className={styles.step}>{text.refresh.step(stage, of)}</Caption1>
      </span>
      <ProgressBar
        thickness="large"
        aria-label={text.refresh.progress}
        aria-valuetext={text.refresh.step(stage, of)}
        {...(share !== undefined && { value: share })}
      />
      <Caption1 className={styles.quiet}>{text.refresh.meanwhile(state.inUse.release)}</Caption1>
    </div>
  );
}
