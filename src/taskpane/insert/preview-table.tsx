import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ContentCell, TableContent } from "../../workbook";
import { usePane } from "../shared/pane-context";

// Enough rows to judge a table by.
const MAX_ROWS = 6;
// Characters of a header that fits on one line.
const MAX_SINGLE_LINE = 16;

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  above: { padding: "6px 8px", display: "flex", flexDirection: "column", rowGap: "2px" },
  parameters: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "10px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    "@media (forced-colors: active)": { borderBottom: "1px solid CanvasText" },
  },
  cell: {
    padding: "3px 6px",
    whiteSpace: "nowrap",
    textAlign: "start",
    maxWidth: "180px",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  headCell: { whiteSpace: "normal", minWidth: "76px" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  derived: { fontStyle: "italic" },
  row: { ":nth-child(even)": { backgroundColor: tokens.colorNeutralBackground2 } },
  more: { display: "block", padding: "3px 8px", color: tokens.colorNeutralForeground2 },
});

/** The first rows of the table as the sheet will show them, with the cells above. */
export function PreviewTable({ content }: { readonly content: TableContent }) {
  const styles = useStyles();
  const { messages } = usePane();
  const { title, parameters, header, rows } = content;
  const numeric = header.map((_, at) => rows.some((row) => typeof row[at]?.value === "number"));
  return (
    <div className={styles.frame}>
      <div className={styles.above}>
        <Caption1Strong>{title}</Caption1Strong>
        {parameters.length > 0 && (
          <dl className={styles.parameters}>
            {parameters.map(({ name: slot, label, value, note }) => (
              <ParameterLine key={slot} label={label} value={[value, note].filter(Boolean).join(" · ")} />
            ))}
          </dl>
        )}
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={messages.insert.preview}>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              {header.map((name, at) => (
                <th
                  key={at}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    name.length > MAX_SINGLE_LINE && styles.headCell,
                    numeric[at] && styles.number,
                  )}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MAX_ROWS).map((row, at) => (
              <tr key={at} className={styles.row}>
                {row.map((cell, column) => (
                  <PreviewCell key={column} cell={cell} numeric={numeric[column]!} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MAX_ROWS && (
        <Caption1 className={styles.more}>{messages.insert.andMore(rows.length - MAX_ROWS)}</Caption1>
      )}
    </div>
  );
}

function ParameterLine({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

function PreviewCell({ cell, numeric }: { readonly cell: ContentCell; readonly numeric: boolean }) {
  const styles = useStyles();
  return (
    <td
      className={mergeClasses(styles.cell, numeric && styles.number, cell.derived && styles.derived)}
      title={typeof cell.value === "string" && cell.text.length > 24 ? cell.text : undefined}
    >
      {cell.text}
    </td>
  );
}
