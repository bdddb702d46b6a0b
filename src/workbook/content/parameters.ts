/** The lines above a live table: what its formulas ask by, where it is the same in all of them. */
import type { Dataset } from "../../dataset";
import type { TableSpec } from "../spec";
import { wordsOf } from "../words";
import type { Lines } from "./lines";
import { quoted } from "./columns";
import type { Parameter } from "./types";

export function parametersOf(dataset: Dataset, spec: TableSpec, { where, lines, subject }: Lines): Parameter[] {
  const words = wordsOf(spec.language);
  const [line] = lines;
  const { slots, latest, headline, anyFlow } = words;
  const parameters: Parameter[] = [];
  if (where.subject === "parameter") parameters.push({ slot: "subject", label: slots.subject, value: subject ?? "" });
  if (where.period === "parameter") {
    parameters.push({
      slot: "period",
      label: slots.period,
      value: line!.asks.period,
      // The newest period has a name of its own; any other is what the cell says.
      ...(line!.asks.period === latest && { note: words.period(dataset.headline) }),
      noteFormula: (cell) => {
        const names = [...new Set(["", "latest", latest])].map((name) => `${cell}=${quoted(name)}`);
        return `=IF(OR(${names.join(",")}),TRADE.DATAINFO(${quoted(headline)}),"")`;
      },
    });
  }
  if (where.flow === "parameter") {
    const { flow } = line!.asks;
    parameters.push({
      slot: "flow",
      label: slots.flow,
      value: flow,
      ...(flow === "" && { note: anyFlow }),
      noteFormula: (cell) => `=IF(${cell}="",${quoted(anyFlow)},"")`,
    });
  }
  return parameters;
}
