/** What the functions about indicators compute, which few workbooks ask for. */
import { isBlank, parseFlow, parsePeriod, type UserInput } from "../../query";
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import type { Answer } from "../../statistics";
import { computeIndicator } from "../../statistics/indicators/compute-indicator";
import { INDICATOR_MESSAGES } from "../../statistics/indicators/messages";
import { PRICE_FORMULAS, splitPriceAndVolume, type PriceVolumeQuery } from "../../statistics/indicators/price-volume";
import type { Cell } from "../cell";
import { toBaseUnitCell } from "../number-format";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import { parseIndicator } from "../../query/parse-indicator";

export interface IndicatorArguments {
  readonly dataset: Dataset;
  readonly indicator: UserInput;
  readonly subject: UserInput;
  readonly flow: UserInput;
  readonly period: UserInput;
  readonly other: UserInput;
}

/**
 * The cells of PRICEVOLUME: a header, and a row a formula.
 * @throws InvalidArgumentError and NotAvailableError, as {@link splitPriceAndVolume} does.
 */
export function buildPriceVolume(query: PriceVolumeQuery, language: Language): Cell[][] {
  const { formula, price, volume, value, products, covered } = INDICATOR_MESSAGES[language].priceVolume;
  const result = splitPriceAndVolume(query);
  const toCell = (answer: Answer | undefined): Cell => (answer ? toBaseUnitCell(answer, language) : "");
  return [
    [formula, price, volume, value, products, covered],
    ...PRICE_FORMULAS.map((one) => [
      one,
      toCell(result.split[one].price),
      toCell(result.split[one].volume),
      toCell(result.value),
      result.count,
      toCell(result.coverage),
    ]),
  ];
}

/** @throws InvalidArgumentError and NotAvailableError, as {@link computeIndicator} does. */
export function answerIndicator({ dataset, indicator, subject, flow, period, other }: IndicatorArguments): Answer {
  return computeIndicator(parseIndicator(indicator), {
    dataset,
    subject: parseSubjectOrHs(dataset, subject),
    flow: parseFlow(flow),
    period: parsePeriod(period, dataset.headline),
    other: isBlank(other) ? undefined : parseSubjectOrHs(dataset, other).partner,
  });
}
