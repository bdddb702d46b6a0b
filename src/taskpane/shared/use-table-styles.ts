import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles of small tables that scroll sideways within the pane. */
export const useTableStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { padding: "3px 8px", textAlign: "start", whiteSpace: "nowrap", verticalAlign: "top" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  row: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
});
