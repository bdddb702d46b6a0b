/** The calls that a sentence is about: their arguments are cells of the sheet or quoted texts. */
import { call, quote } from "./expressions";
import type { FigureParts } from "./messages";
import type { CellAddresses, CellName, Expression } from "./types";

/** Whose figure, and in which flow and period; an empty subject is all trade. */
export interface Asked {
  readonly subject: Expression;
  readonly flow: Expression;
  readonly period: Expression;
}

const listArguments = ({ subject, flow, period }: Asked): Expression[] => [subject, flow, period];

export const askValue = (asked: Asked, unit: string): Expression =>
  call("TRADEVALUE", ...listArguments(asked), quote(unit));

export const askChange = (asked: Asked, measure?: "quantity" | "unit value"): Expression =>
  call("YOYCHANGE", ...listArguments(asked), ...(measure ? [quote(measure)] : []));

export const askShare = (asked: Asked): Expression => call("TRADESHARE", ...listArguments(asked));

export const askRank = (asked: Asked): Expression => call("TRADERANK", ...listArguments(asked));

export const askBalance = ({ subject, period }: Omit<Asked, "flow">, unit: string): Expression =>
  call("TRADEBALANCE", subject, period, quote(unit));

/** The value with its change and, of a part of trade, its contribution to the growth of the flow that is given in words. */
export const askFigure = (
  asked: Asked,
  {
    inWords,
    unit,
    flowInWords,
  }: { readonly inWords: Expression; readonly unit: string; readonly flowInWords?: Expression },
): FigureParts => ({
  subject: inWords,
  period: asked.period,
  value: askValue(asked, unit),
  change: askChange(asked),
  ...(flowInWords !== undefined && {
    contribution: { points: call("CONTRIBUTION", ...listArguments(asked)), flow: flowInWords },
  }),
});

/** What a cell says. */
export const readValue = (cells: CellAddresses, name: CellName): Expression => cells[name]!.value;

/** The period of a cell in words, which functions read as well. */
export const readPeriodInWords = (cells: CellAddresses, name: CellName): Expression => cells[name]!.note;
