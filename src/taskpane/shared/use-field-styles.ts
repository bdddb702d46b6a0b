import { makeStyles } from "@fluentui/react-components";

/** Fields in two columns. */
export const useFieldStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "10px 12px", alignItems: "start" },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
});
