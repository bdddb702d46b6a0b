import { Button, Caption1, ProgressBar, makeStyles } from "@fluentui/react-components";
import type { ImportProgress } from "../../../imports";
import { usePane } from "../../shared/pane-context";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "flex-start", minWidth: 0 },
});

interface Props {
  readonly progress: ImportProgress;
  readonly onCancel: () => void;
}

/** How far a fetch is; it can be cancelled at any time. */
export function FetchProgress({ progress: { done, pieces, observations, bytes, waiting }, onCancel }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = useImportMessages();
  const text = waiting === undefined ? t.progress(done, pieces, observations) : t.waiting(waiting);
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={text} {...(pieces > 1 && { value: done / pieces })} />
      <Caption1 role="status">
        {text}
        {bytes > 0 && ` · ${t.kilobytes(Math.ceil(bytes / 1000))}`}
      </Caption1>
      <Button size="small" onClick={onCancel}>
        {messages.common.cancel}
      </Button>
    </div>
  );
}
