import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { usePane } from "../shared/pane-context";

/** A placeholder for the tables while they load. */
export function TablesLoading() {
  const { messages } = usePane();
  return (
    <Skeleton aria-label={messages.workbook.loading}>
      <SkeletonItem size={48} />
    </Skeleton>
  );
}
