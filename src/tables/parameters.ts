/** The parameter cells above a live table: what its formulas ask for, where that is the same in all rows. */
import type { Dataset } from "../dataset";
import { toStringLiteral } from "./column-call";
import { getTableMessages } from "./messages";
import type { Row, TableRows } from "./row";
import type { Language } from "./spec";
import type { Parameter } from "./types";

export function buildParameters(
  { headline }: Dataset,
  language: Language,
  { argumentSources, rows, subject = "" }: TableRows,
): Parameter[] {
  const messages = getTableMessages(language);
  const { parameterLabels, latest, anyFlow } = messages;
  const [{ args }] = rows as [Row, ...Row[]];
  const parameters: Parameter[] = [];
  if (argumentSources.subject === "parameter")
    parameters.push({ name: "subject", label: parameterLabels.subject, value: subject });
  if (argumentSources.period === "parameter") {
    parameters.push({
      name: "period",
      label: parameterLabels.period,
      value: args.period,
      // Only "latest" needs explaining: any other period is what the cell says.
      ...(args.period === latest && { note: messages.period(headline) }),
      noteFormula: (address) => {
        const names = [...new Set(["", "latest", latest])].map((name) => `${address}=${toStringLiteral(name)}`);
        return `=IF(OR(${names.join(",")}),TRADE.DATAINFO("headline period in words"),"")`;
      },
    });
  }
  if (argumentSources.flow === "parameter") {
    parameters.push({
      name: "flow",
      label: parameterLabels.flow,
      value: args.flow,
      ...(args.flow === "" && { note: anyFlow }),
      noteFormula: (address) => `=IF(${address}="",${toStringLiteral(anyFlow)},"")`,
    });
  }
  return parameters;
}
