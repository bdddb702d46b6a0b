import { Badge, Caption1, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { PinRegular } from "@fluentui/react-icons";
import type { Dataset } from "../dataset";
import { useWorkbookState } from "./refresh";
import { usePane } from "./shared/pane-context";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: "10px 16px 4px",
  },
  title: { margin: 0, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase400 },
  data: { color: tokens.colorNeutralForeground2 },
});

/** The release that published the total of the newest period; a later one may have details only. */
const getHeadlineRelease = ({ releases, headline, newestRelease }: Dataset): string =>
  releases.find((release) => release.headline === headline)?.id ?? newestRelease.id;

/** The name of the add-in, the data in use, and whether the workbook is pinned to it. */
export function Header() {
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const { headline, own, onDemand } = dataset;
  const { data } = useWorkbookState();
  return (
    <header className={styles.header}>
      <Subtitle1 as="h1" className={styles.title}>
        {messages.title}
      </Subtitle1>
      <Caption1 className={styles.data}>
        {own === undefined
          ? messages.dataInUse(messages.period(headline), getHeadlineRelease(dataset))
          : messages.ownData[onDemand ? "answersFromRemote" : "answersFrom"](own)}
      </Caption1>
      {data?.pin && (
        <Badge appearance="tint" color={data.isPinSatisfied ? "informative" : "danger"} icon={<PinRegular />}>
          {messages.refresh.pinMark(data.pin.release)}
        </Badge>
      )}
    </header>
  );
}
