import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellErrorHelp } from "../../functions";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0 },
  shown: { fontFamily: tokens.fontFamilyMonospace },
  text: { display: "block", margin: 0 },
  remedy: { color: tokens.colorNeutralForeground2 },
});

/** What cells show in place of an answer: what it means, and what to do. */
export function CellErrorList({ errors }: { readonly errors: readonly CellErrorHelp[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {errors.map(({ shown, meaning, remedy }) => (
        <div key={shown}>
          <dt>
            <Caption1Strong className={styles.shown}>{shown}</Caption1Strong>
          </dt>
          <dd className={styles.text}>
            <Caption1 className={styles.text}>{meaning}</Caption1>
            <Caption1 className={mergeClasses(styles.text, styles.remedy)}>{remedy}</Caption1>
          </dd>
        </div>
      ))}
    </dl>
  );
}
