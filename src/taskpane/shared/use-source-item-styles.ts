import { makeStyles, tokens } from "@fluentui/react-components";

/** The entry of a source in a list: its name and facts beside its menu, its buttons below. */
export const useSourceItemStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px 10px",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: "8px" },
  words: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "start" },
});
