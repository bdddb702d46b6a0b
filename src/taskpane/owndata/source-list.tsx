import { makeStyles, tokens } from "@fluentui/react-components";
import type { OwnSource } from "../../owndata";
import { usePane } from "../shared/pane-context";
import { SourceItem } from "./source-item";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly sources: readonly OwnSource[];
  readonly onReplace: (source: OwnSource) => void;
}

/** The sources, with the actions on each. */
export function SourceList({ sources, onReplace }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  if (sources.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={messages.ownData.list}>
      {sources.map((source) => (
        <SourceItem key={`${source.from.kind} ${source.name}`} source={source} onReplace={() => onReplace(source)} />
      ))}
    </ul>
  );
}
