import { DIMENSIONS, normalise, type Dimension } from "../../dataset";
import type { SourceCatalogue } from "../source";

/** Codes with which tables say the total over a dimension: UN Comtrade, SDMX, the World Bank, customs. */
const TOTALS = ["WORLD", "WLD", "W00", "W1", "TOTAL", "ALL", "_T", "合计", "总计", "总值", "全部"].map(normalise);

/** The codes of a source that probably are totals and are not said to be: rows of them would be counted twice. */
export const findLikelyTotals = ({ codes }: Pick<SourceCatalogue, "codes">): Partial<Record<Dimension, string>> =>
  Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const found = codes[dimension].find(({ code }) => TOTALS.includes(normalise(code)));
      return found ? [[dimension, found.code]] : [];
    }),
  );
