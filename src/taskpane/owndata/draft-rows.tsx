import { mergeClasses } from "@fluentui/react-components";
import { DIMENSIONS, type Dataset, type Observation } from "../../dataset";
import { usePane } from "../shared/pane-context";
import { useTableStyles } from "../shared/use-table-styles";

// Enough to see whether the columns were recognised correctly.
const MAX_ROWS = 5;

/** The first figures, with the pane's names for measures, flows and periods. */
export function DraftRows({ dataset }: { readonly dataset: Dataset }) {
  const styles = useTableStyles();
  const { messages, language } = usePane();
  const t = messages.ownData;
  const formatSubject = (observation: Observation): string =>
    DIMENSIONS.filter((dimension) => !["WORLD", "all"].includes(observation[dimension]))
      .map((dimension) => dataset[dimension](observation[dimension])?.[language] ?? observation[dimension])
      .join(" / ") || t.total;
  const head = t.previewColumns;
  return (
    // The table must be focusable to scroll by keyboard.
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.firstRows}>
      <table className={styles.table}>
        <thead>
          <tr className={styles.row}>
            {[head.period, head.about, head.flow, head.measure].map((label) => (
              <th key={label} scope="col" className={styles.cell}>
                {label}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {head.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {dataset.observations.slice(0, MAX_ROWS).map((observation, at) => (
            <tr key={at} className={styles.row}>
              <td className={styles.cell}>{messages.period(observation.period)}</td>
              <td className={styles.cell}>{formatSubject(observation)}</td>
              <td className={styles.cell}>{messages.flows[observation.flow]}</td>
              <td className={styles.cell}>{messages.measures[observation.measure]}</td>
              <td className={mergeClasses(styles.cell, styles.number)} lang="en">
                {[observation.qualifier, observation.printed, observation.unit].filter(Boolean).join(" ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
