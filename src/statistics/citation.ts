/** The sentences that explain where a figure comes from. */
import {
  computeInterval,
  intersect,
  toFigureKey,
  type Currency,
  type Dataset,
  type Observation,
  type Source,
} from "../dataset";
import { LABELS, getYearBefore } from "../query";
import type { Language } from "../language";
import { findAnswer, type Answer } from "./answer";
import { findContradiction } from "./contradiction";
import { toEstimate } from "./estimate";
import { formatInterval, formatEstimate, formatOperand } from "./format-estimate";
import { formatNote } from "./format-note";
import { getMembershipNote } from "./membership";
import { MESSAGES } from "./messages";
import { findPublished, withPeriod, type ReleaseQuery } from "./release-query";

/** Customs as data names it. */
export const CUSTOMS = "General Administration of Customs of China (GACC)";

/** The name of a publisher in the language; customs has one in each. */
export const getPublisherName = (publisher: string, language: Language): string =>
  publisher === CUSTOMS ? MESSAGES[language].customs : publisher;

/** The title of a report in the language, as far as it has one. */
export const getSourceTitle = ({ title, titleZh }: Source, language: Language): string =>
  (language === "zh" && titleZh) || title;

/** Cites a report: `CGTN, "Title", 2025-12, https://...`. A title that only describes the report is not quoted. */
export function formatSource(source: Source, language: Language): string {
  const { publisher, date, address, described } = source;
  const { comma, noDate, quoted } = MESSAGES[language];
  const title = getSourceTitle(source, language);
  const parts = [getPublisherName(publisher, language), described ? title : quoted(title), date || noDate, address];
  return parts.filter(Boolean).join(comma);
}

/** The reports that published the observations behind an answer. */
export const listAnswerSources = ({ query, observations }: Answer): Source[] =>
  [...new Set(observations.map(({ source }) => source))].map((id) => query.dataset.source(id)!);

/** Ids of the releases that published the observations behind an answer, oldest first. */
export const listAnswerReleases = ({ observations }: Answer): string[] =>
  [...new Set(observations.map(({ release }) => release))].sort();

/** The publishers of the observations behind an answer, each once. */
export const listAnswerPublishers = (answer: Answer, language: Language): string[] => [
  ...new Set(listAnswerSources(answer).map(({ publisher }) => getPublisherName(publisher, language))),
];

/** What a figure is: published, reported by whom, derived, an estimate or a forecast. */
export function formatStatus(answer: Answer, language: Language): string {
  const { reportedBy, statuses, join } = MESSAGES[language];
  return answer.status === "reported"
    ? reportedBy(join(listAnswerPublishers(answer, language)))
    : statuses[answer.status];
}

/**
 * Describes the origin of an answer, one sentence each: its status with the figure or the method, its caveats, and the
 * reports that published it.
 */
export function explainAnswer(answer: Answer, language: Language): string {
  const { explained, sentences, sources } = MESSAGES[language];
  const [one] = answer.observations;
  const what =
    answer.status === "derived"
      ? `${answer.describeMethod(language)} = ${formatEstimate(answer, language)}`
      : describeObservation(answer.query.dataset, one!, language);
  return sentences([
    explained(formatStatus(answer, language), what),
    ...listCaveats(answer, language),
    sources(listAnswerSources(answer).map((source) => formatSource(source, language))),
  ]);
}

/** The figure as it is shown everywhere, with measure, qualifier and note. */
export function describeObservation(dataset: Dataset, observation: Observation, language: Language): string {
  const { operand, annotated, qualified } = MESSAGES[language];
  const amount = formatEstimate(toEstimate(observation), language);
  const figure = operand(LABELS[language].measures[observation.measure], qualified[observation.qualifier](amount));
  const note = formatNote(dataset, observation.note, language);
  return note ? annotated(figure, note) : figure;
}

/** Caveats of an answer: low precision, several releases, revision, corroboration, changed group membership. */
export function listCaveats(answer: Answer, language: Language): string[] {
  const { caveats, combines, note, rough } = MESSAGES[language];
  const { query, precision } = answer;
  const releases = listAnswerReleases(answer);
  const membership = getMembershipNote(query.subject.partner, [query.period]);
  return [
    precision === "rough" ? rough(formatInterval(answer, language)) : "",
    ...describeUncertainParts(answer, language),
    releases.length > 1 ? combines(releases) : "",
    ...answer.caveats.map((caveat) => caveats[caveat]),
    describeFirstPublished(answer, language),
    describeContradiction(answer, language),
    ...(answer.status === "derived"
      ? listNotes(answer, language)
      : [describeRevision(answer, language), describeCorroboration(answer, language)]),
    membership && note(formatNote(query.dataset, membership, language)),
  ].filter(Boolean);
}

/** That a derived figure rests on estimates or forecasts. */
function describeUncertainParts({ status, observations }: Answer, language: Language): string[] {
  if (status !== "derived") return [];
  return (["estimate", "forecast"] as const)
    .filter((uncertain) => observations.some((one) => one.status === uncertain))
    .map(MESSAGES[language].restsOn);
}

/** What another release published that its digits do not allow to agree; empty if none did. */
function describeRevision({ query: { dataset }, observations: [one] }: Answer, language: Language): string {
  const answered = computeInterval(one!);
  const differing = dataset
    .findObservations(toFigureKey(one!))
    .find((other) => other.release !== one!.release && !intersect(computeInterval(other), answered));
  if (!differing) return "";
  return MESSAGES[language].differs(differing.release, formatEstimate(toEstimate(differing), language));
}

/** What was published a year before as the value that is now the base of a change, if it is another figure. */
function describeFirstPublished({ query, measure, base, observations }: Answer, language: Language): string {
  if (measure !== "prior value" || (base !== "CNY" && base !== "USD")) return "";
  const before = findFirstPublished(query, base);
  if (!before || observations.includes(before)) return "";
  return MESSAGES[language].publishedBefore(formatEstimate(toEstimate(before), language), before.release);
}

function findFirstPublished(query: ReleaseQuery, currency: Currency): Observation | undefined {
  const yearBefore = { ...withPeriod(query, getYearBefore(query.period)), release: undefined };
  return findPublished(yearBefore, "value", currency)?.observations[0];
}

/** What other published figures imply, where that contradicts the answer; empty where none does. */
function describeContradiction(answer: Answer, language: Language): string {
  const { query, measure, measureName, base, lastDigit } = answer;
  if (measureName) return "";
  const { dataset, subject, flow, period } = query;
  const { currency } = dataset;
  const found = findContradiction(dataset, { subject, flow, period, measure }, answer, { currency }, findAnswer);
  if (!found) return "";
  const { imbalance, otherShare } = MESSAGES[language];
  if (found.kind === "flows")
    return imbalance(
      formatEstimate({ ...found.sum, base, lastDigit }, language),
      formatEstimate(found.total, language),
    );
  const share = formatEstimate({ ...found.implied[0]!, base, lastDigit }, language);
  return otherShare(share, formatOperand(found.part, language), formatOperand(found.whole, language));
}

/** The notes on the figures that an answer is derived from, each once. */
const listNotes = ({ query: { dataset }, observations }: Answer, language: Language): string[] => [
  ...new Set(observations.map((one) => one.note && MESSAGES[language].note(formatNote(dataset, one.note, language)))),
];

function describeCorroboration({ query: { dataset }, observations: [one] }: Answer, language: Language): string {
  const others = one!.also.split(";").filter(Boolean);
  const publishers = new Set(others.map((id) => getPublisherName(dataset.source(id)!.publisher, language)));
  return publishers.size > 0 ? MESSAGES[language].corroborated([...publishers]) : "";
}
