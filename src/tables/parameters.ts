/** The lines above a live table: what its formulas ask by, where it is the same in all of them. */
import type { Dataset } from "../dataset";
import type { TableSpec } from "./spec";
import { getTableMessages } from "./get-messages";
import type { TableRows } from "./rows";
import { toStringLiteral } from "./column-call";
import type { Parameter } from "./types";

export function buildParameters(
  dataset: Dataset,
  spec: TableSpec,
  { argumentSources, rows, subject }: TableRows,
): Parameter[] {
  const messages = getTableMessages(spec.language);
  const [row] = rows;
  const { parameterLabels, latest, headline, anyFlow } = messages;
  const parameters: Parameter[] = [];
  if (argumentSources.subject === "parameter")
    parameters.push({ name: "subject", label: parameterLabels.subject, value: subject ?? "" });
  if (argumentSources.period === "parameter") {
    parameters.push({
      name: "period",
      label: parameterLabels.period,
      value: row!.args.period,
      // The newest period has a name of its own; any other is what the cell says.
      ...(row!.args.period === latest && { note: messages.period(dataset.headline) }),
      noteFormula: (cell) => {
        const names = [...new Set(["", "latest", latest])].map((name) => `${cell}=${toStringLiteral(name)}`);
        return `=IF(OR(${names.join(",")}),TRADE.DATAINFO(${toStringLiteral(headline)}),"")`;
      },
    });
  }
  if (argumentSources.flow === "parameter") {
    const { flow } = row!.args;
    parameters.push({
      name: "flow",
      label: parameterLabels.flow,
      value: flow,
      ...(flow === "" && { note: anyFlow }),
      noteFormula: (cell) => `=IF(${cell}="",${toStringLiteral(anyFlow)},"")`,
    });
  }
  return parameters;
}
