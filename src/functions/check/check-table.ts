/** TRADECHECK: the figures of a person's table beside the official ones. */
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import {
  InvalidArgumentError,
  NotAvailableError,
  getName,
  getPriceExponent,
  isBlank,
  parseFlow,
  parseMeasure,
  parsePeriod,
  toText,
  type UserInput,
} from "../../query";
import { combineLabels, createQuestionError, readLabel, type Item, type LabelledFigure } from "../../query/question";
import { divideByPowerOfTen, formatEstimate, groupThousands, roundHalfUp } from "../../statistics";
import { checkFigure, type Verdict } from "../../statistics/check/check-figure";
import { readTypedNumber, type TypedNumber } from "../../statistics/check/typed-number";
import type { Cell } from "../cell";
import { checkMessagesEn } from "./messages.en";
import type { CheckMessages } from "./messages.types";
import { checkMessagesZh } from "./messages.zh";
import { listLabelledCells, type Table } from "./read-layout";

const MESSAGES: Readonly<Record<Language, CheckMessages>> = { en: checkMessagesEn, zh: checkMessagesZh };

/** The arguments that count where the labels of the table leave something open. */
export interface CheckDefaults {
  readonly flow: UserInput;
  readonly measure: UserInput;
  readonly period: UserInput;
  readonly unit: UserInput;
}

function listDefaults(dataset: Dataset, { flow, measure, period, unit }: CheckDefaults): Item[] {
  const [flowGiven, measureGiven] = [parseFlow(flow), parseMeasure(measure)];
  return [
    ...(flowGiven ? [{ text: toText(flow), meaning: { kind: "flow", flow: flowGiven } } as const] : []),
    ...(measureGiven ? [{ text: toText(measure), meaning: { kind: "measure", measure: measureGiven } } as const] : []),
    {
      text: toText(period),
      meaning: { kind: "period", period: parsePeriod(period, dataset.headline) },
    },
    ...readLabel(dataset, toText(unit)),
  ];
}

/** Digits that tell a figure from the one typed, where that has fewer. */
const FEWEST_DIGITS = 3;

/** The official figure as the table has it: in its unit, at the digits of the number typed but no more than are known. */
function formatOfficial({ code, official }: Verdict, typed: TypedNumber, exponent: number, language: Language): string {
  if (exponent === 0 || code === "scale") return formatEstimate(official, language);
  const number = divideByPowerOfTen(official.number, exponent);
  const toTell = FEWEST_DIGITS - 1 - Math.floor(Math.log10(Math.abs(number) || 1));
  const known = exponent - official.lastDigit;
  const decimals = Math.max(0, Math.min(known, Math.max(-typed.lastDigit, toTell)));
  return groupThousands(roundHalfUp(number, decimals));
}

function describeVerdict(verdict: Verdict, official: string, language: Language): string {
  const messages = MESSAGES[language];
  switch (verdict.code) {
    case "equal":
      return messages.equal;
    case "equal to its digits":
      return messages.equalToDigits;
    case "within tolerance":
      return messages.withinTolerance(official);
    case "revised":
      return messages.revised(verdict.release, official);
    case "scale":
      return messages.scale(verdict.exponent, official);
    case "currency":
      return messages.currency(verdict.currency, official);
    case "only currency":
      return messages.onlyCurrency(verdict.currency);
    case "flow":
      return messages.flow(verdict.flow, official);
    case "period":
      return messages.period(verdict.period, official);
    case "measure":
      return messages.measure(verdict.measure, official);
    case "partner":
      return messages.partner(getName(verdict.partner, language), official);
    case "one digit":
      return messages.oneDigit(official);
    default:
      return messages[verdict.code](official);
  }
}

/** The power of ten of the unit, where the measure is told in such. */
function getExponent({ measure, unit, priceUnit }: LabelledFigure): number {
  if (priceUnit) return getPriceExponent(priceUnit);
  if (!unit) return 0;
  const isMoney = unit.base === "CNY" || unit.base === "USD";
  const isTold = isMoney ? measure === "value" || measure === "prior value" : measure === "quantity";
  return isTold ? unit.exponent : 0;
}

function checkCell(dataset: Dataset, cell: UserInput, figure: LabelledFigure, tolerance: number, language: Language) {
  const typed = typeof cell === "boolean" || cell === null || cell === undefined ? undefined : readTypedNumber(cell);
  if (!typed) return MESSAGES[language].noNumber;
  const base = (figure.priceUnit?.money ?? figure.unit)?.base;
  const currency = base === "USD" || base === "CNY" ? base : dataset.currency;
  const measure = figure.measure === "yoy" && currency === "USD" ? "yoy usd" : figure.measure;
  const query = { subject: figure.subject, flow: figure.flow, period: figure.period ?? dataset.headline, measure };
  const exponent = getExponent(figure);
  const verdict = checkFigure(dataset, { typed, exponent, query, currency, tolerance });
  return describeVerdict(verdict, formatOfficial(verdict, typed, exponent, language), language);
}

/** The share by which figures may differ; none by default. @throws InvalidArgumentError for anything but a share. */
function parseTolerance(input: UserInput): number {
  if (isBlank(input)) return 0;
  const share = typeof input === "number" ? input : (readTypedNumber(toText(input))?.number ?? NaN);
  if (!(share >= 0 && share < 1)) throw createQuestionError("tolerance", { input: toText(input) });
  return share;
}

const isEmpty = (cell: UserInput): boolean => cell === null || cell === undefined || cell === "";

/** A cell of the table as an answer has it: a finite number or a text. */
function repeatCell(cell: UserInput): string | number {
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return Number.isFinite(cell) ? (cell as number) : String(cell ?? "");
}

/**
 * A table of the size of another: its labels as they are, and in place of each figure what a comparison with the official
 * figure finds.
 * @throws InvalidArgumentError for a table without figures, and for arguments that are not understood.
 */
export function checkTable(
  dataset: Dataset,
  table: Table,
  defaults: CheckDefaults,
  toleranceInput: UserInput,
  language: Language,
): Cell[][] {
  const tolerance = parseTolerance(toleranceInput);
  const defaultItems = listDefaults(dataset, defaults);
  const cells = listLabelledCells(table);
  if (cells.length === 0) throw createQuestionError("noTable", {});
  const labels = new Map<string, Item[]>();
  const readOnce = (text: string): Item[] => {
    const items = labels.get(text) ?? readLabel(dataset, text);
    labels.set(text, items);
    return items;
  };
  const width = Math.max(...table.map(({ length }) => length));
  const result = table.map((row) => Array.from({ length: width }, (_, column): Cell => repeatCell(row[column])));
  for (const { row, column, labels: texts } of cells) {
    const cell = table[row]?.[column];
    result[row]![column] = isEmpty(cell) ? "" : describeCell(cell, texts);
  }
  return result;

  function describeCell(cell: UserInput, texts: readonly string[]): string {
    try {
      const figure = combineLabels(dataset, texts.flatMap(readOnce), defaultItems);
      return checkCell(dataset, cell, figure, tolerance, language);
    } catch (error) {
      if (error instanceof InvalidArgumentError) return error.format(language);
      if (error instanceof NotAvailableError) return MESSAGES[language].noFigure;
      throw error;
    }
  }
}
