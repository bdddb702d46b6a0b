import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  code: {
    display: "block",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

/** A formula as a cell shows it. */
export function FormulaText({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  return <code className={styles.code}>{formula}</code>;
}
