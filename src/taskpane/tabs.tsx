import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./shared/pane-context";
import { TABS, type TabName } from "./tab-list";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "0 8px",
  },
  // Icons above labels: five tabs fit into 320 pixels in both languages.
  tab: {
    flex: "1 1 0",
    minWidth: 0,
    flexDirection: "column",
    alignItems: "center",
    justifyItems: "center",
    display: "flex",
    rowGap: "2px",
    padding: "6px 2px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& .fui-Tab__icon": { fontSize: "20px" },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: 0 },
    // Fluent reserves the width of the bold label, which is more than a narrow tab has.
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
});

interface Props {
  readonly selected: TabName;
  readonly onSelect: (name: TabName) => void;
}

/** The row of tabs; arrow keys move between them. */
export function Tabs({ selected, onSelect }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <TabList
      className={styles.list}
      aria-label={messages.tabs.label}
      selectedValue={selected}
      selectTabOnFocus
      onTabSelect={(_event, { value }) => onSelect(value as TabName)}
    >
      {TABS.map(({ name, Icon }) => (
        <Tab
          key={name}
          id={`tab-${name}`}
          aria-controls={`panel-${name}`}
          value={name}
          icon={<Icon />}
          className={styles.tab}
        >
          {messages.tabs[name]}
        </Tab>
      ))}
    </TabList>
  );
}
