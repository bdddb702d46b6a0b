import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "flex-start", minWidth: 0 },
  words: { overflowWrap: "anywhere" },
});

interface Props {
  readonly names: readonly string[];
  readonly onKeep: () => void;
}

/** Keeps names that are spelt like official ones; nothing where there are none. */
export function KeepNames({ names, onKeep }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  if (names.length === 0) return null;
  return (
    <div className={styles.root}>
      <Caption1 className={styles.words}>{t.similarNames(names)}</Caption1>
      <Button size="small" onClick={onKeep}>
        {t.keepNames(names.length)}
      </Button>
    </div>
  );
}
