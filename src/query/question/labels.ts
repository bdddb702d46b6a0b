/** Labels of a person's table: the words that questions have, for the headers of its rows and columns. */
import { DIMENSIONS, type Dataset, type Flow } from "../../dataset";
import { InvalidArgumentError } from "../errors";
import type { QueryMeasure } from "../measure";
import type { Period } from "../period";
import { getTotalSubject, listNarrowedDimensions, parseSubject, type Subject } from "../subject";
import type { RequestedPriceUnit, RequestedUnit } from "../unit";
import { askMeasures } from "./ask-measure";
import { coverQuestion, toLine, type Span } from "./cover-question";
import { isKind, type Item, type Meaning, type Role } from "./meaning";
import { createQuestionError } from "./question-error";
import { takeOnly } from "./take-only";

/** What the labels of a cell say together; undefined is what they leave open. */
export interface LabelledFigure {
  readonly subject: Subject;
  readonly flow: Flow | undefined;
  readonly period: Period | undefined;
  readonly measure: QueryMeasure;
  /** Of money or of a quantity. */
  readonly unit: RequestedUnit | undefined;
  /** Of a unit value only. */
  readonly priceUnit: RequestedPriceUnit | undefined;
}

/** A name or code of the catalogues by which arguments find a subject: also a code that is a number. */
function findNamed(dataset: Dataset, text: string): Item[] | undefined {
  try {
    const subject = parseSubject(dataset, text);
    return listNarrowedDimensions(subject).map((dimension) => ({
      text,
      meaning: { kind: "entry", dimension, entry: subject[dimension] } as Meaning,
    }));
  } catch (error) {
    if (error instanceof InvalidArgumentError) return undefined;
    throw error;
  }
}

/** Longer texts are no labels. */
const MOST_CHARACTERS = 200;

/** A year, which may be a heading of HS as well. */
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

const DIRECTIONS: readonly Role[] = ["to", "from", "with"];

/** Whether a word is meant as a code, if it is one: where it says nothing else, or after a direction: "exports to IN". */
const mayBeCode = ([first]: readonly Meaning[], before: Span | undefined): boolean =>
  first!.kind === "filler" ||
  before?.meanings.some((one) => one.kind === "role" && DIRECTIONS.includes(one.role)) === true;

/**
 * What a label means, item by item.
 * @throws InvalidArgumentError that names the words that are not understood.
 * @throws NotAvailableError for an HS code that is only a part of a product.
 */
export function readLabel(dataset: Dataset, label: string): Item[] {
  const text = toLine(label);
  const named = isYear(text) ? undefined : findNamed(dataset, text);
  if (named) return named;
  const refuse = (words: readonly string[]) => createQuestionError("words", { words, understood: [], nearest: [] });
  if (text.length > MOST_CHARACTERS) throw refuse([text]);
  const [spans] = coverQuestion(dataset, text);
  const unknown = spans!.filter(({ meanings }) => meanings.length === 0);
  if (unknown.length > 0) throw refuse(unknown.map((one) => one.text));
  return spans!.map(({ text: run, meanings }, at): Item => {
    const kind = isYear(run) ? "period" : mayBeCode(meanings, spans![at - 1]) ? "entry" : undefined;
    return { text: run, meaning: meanings.find((one) => one.kind === kind) ?? meanings[0]! };
  });
}

/**
 * Puts the labels of a cell together.
 * @param defaults - what counts where the labels leave it open.
 * @throws InvalidArgumentError where they name several of what a figure has one of.
 */
export function combineLabels(dataset: Dataset, labels: readonly Item[], defaults: readonly Item[]): LabelledFigure {
  const kinds = new Set(labels.map(({ meaning }) => meaning.kind));
  // A change is a measure as well.
  const isOpen = ({ meaning: { kind } }: Item): boolean =>
    kind === "measure" ? !kinds.has("measure") && !kinds.has("change") : !kinds.has(kind);
  const items = [...labels, ...defaults.filter(isOpen)];
  const entries = DIMENSIONS.flatMap((dimension) => {
    const named = items.filter(isKind("entry")).filter(({ meaning }) => meaning.dimension === dimension);
    const entry = takeOnly(dimension, named, (meaning) => meaning.entry);
    return entry ? [[dimension, entry] as const] : [];
  });
  const units = items.filter(isKind("unit"));
  const priceUnits = items.filter(isKind("price unit"));
  // The unit of a table is that of its values, and says nothing of its shares and changes.
  const measureItems = items.filter(({ meaning }) => meaning.kind !== "unit" && meaning.kind !== "price unit");
  const unit = takeOnly("unit", units, (meaning) => meaning.unit);
  const money = takeOnly("unit", priceUnits, (meaning) => meaning.unit.money);
  const quantity = takeOnly("unit", priceUnits, (meaning) => meaning.unit.quantity);
  const isQuantity = unit !== undefined && unit.base !== "CNY" && unit.base !== "USD";
  const implied = isQuantity ? "quantity" : money ? "unit value" : undefined;
  const hasMeasure = items.some(isKind("measure", "change"));
  const measures = askMeasures(measureItems, false);
  const measure = (hasMeasure ? undefined : implied) ?? measures[0]!.measure;
  return {
    subject: { ...getTotalSubject(dataset), ...Object.fromEntries(entries) },
    flow: takeOnly("flow", items.filter(isKind("flow")), ({ flow }) => flow),
    period: takeOnly("period", items.filter(isKind("period")), ({ period }) => period),
    measure,
    unit,
    priceUnit: money && measure === "unit value" ? { money, quantity } : undefined,
  };
}
