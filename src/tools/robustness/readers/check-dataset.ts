/** What a dataset must be that a reader has accepted. */
import { computeInterval, parseNumber, type Dataset } from "../../../dataset";
import { callFunction, isFailedCell, type Cell } from "../../../functions";
import { CATALOGUE } from "../../../functions/catalogue";
import { LANGUAGES, type Language } from "../../../language";
import { InvalidArgumentError, NotAvailableError, formatSubject, getSubject } from "../../../query";
import { ensure } from "../cases";
import { pick } from "../../harness/seeded-random";

/** The longest message that the pane shows on a line of its own. */
const MAX_MESSAGE = 1000;
const LEFTOVER = /undefined|\[object |function \(/;

/** @throws BrokenRule where a text is none that a person should see. */
export function checkMessage(text: string): void {
  ensure(typeof text === "string" && text.trim() !== "", "a message is empty");
  ensure(text.length <= MAX_MESSAGE, () => `a message has ${text.length} characters: ${text.slice(0, 120)}`);
  ensure(!LEFTOVER.test(text), () => `a message has a leftover of code: ${text}`);
}

function checkCell(cell: Cell, language: Language): void {
  if (typeof cell === "string") return ensure(!LEFTOVER.test(cell), () => `a cell has a leftover of code: ${cell}`);
  if (typeof cell === "number") return ensure(Number.isFinite(cell), () => `a cell is ${cell}`);
  if (!isFailedCell(cell)) return ensure(Number.isFinite(cell.number), () => `a cell is ${cell.number}`);
  const { error } = cell;
  if (!(error instanceof InvalidArgumentError || error instanceof NotAvailableError)) throw error;
  checkMessage(error.format(language));
}

const QUESTIONS = 5;

/**
 * Asks the dataset about one of its figures, by functions drawn at random.
 * @throws BrokenRule, or what a function throws that it should not.
 */
export function checkDataset(dataset: Dataset, random: () => number): void {
  ensure(dataset.observations.length > 0, "the dataset has no figure");
  const observation = pick(dataset.observations, random);
  const { low, high } = computeInterval(observation);
  ensure(Number.isFinite(parseNumber(observation)) && low <= high, "a figure is no number");
  const given: Readonly<Record<string, string>> = {
    subject: formatSubject(getSubject(dataset, observation), "en"),
    flow: observation.flow,
    period: observation.period,
    measure: observation.measure,
  };
  for (let times = 0; times < QUESTIONS; times += 1) {
    const { id, parameters } = pick(CATALOGUE, random);
    const language = pick(LANGUAGES, random);
    const args = parameters.map(({ name, kind }) => (random() < 0.8 ? (given[name] ?? given[kind] ?? null) : null));
    for (const cell of callFunction(id, args, dataset, language).flat()) checkCell(cell, language);
  }
}
