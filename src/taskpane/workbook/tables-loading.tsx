import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { usePane } from "../shared/context";

/** Where the tables will stand. */
export function TablesLoading() {
  const { text } = usePane();
  return (
    <Skeleton aria-label={text.workbook.looking}>
      <SkeletonItem size={48} />
    </Skeleton>
  );
}
