/** The cells of TRADEREVISIONS: the prints of one period with their bounds, or those of several periods by release. */
import { compareOldestFirst, type Dataset } from "../../dataset";
import { localize, type Language } from "../../language";
import {
  HEADINGS,
  NotAvailableError,
  comparePeriods,
  getPeriodKind,
  type Period,
  type RequestedUnit,
} from "../../query";
import { chooseFlow, toAnswer, type Query } from "../../statistics";
import { listPrints, type Print } from "../../statistics/list-prints";
import { listSubjectPeriods } from "../../statistics/subject-periods";
import type { Cell } from "../cell";
import { toBaseUnitCell, toIntervalCells, toUnitCell } from "../number-format";
import { getCurrency } from "../query-arguments";
import { REVISION_MESSAGES } from "./messages";

export interface RevisionsRequest {
  readonly dataset: Dataset;
  /** Of the first period. */
  readonly query: Query;
  /** The last period; undefined for one period. */
  readonly to: Period | undefined;
  readonly unit: RequestedUnit;
  readonly language: Language;
}

/** @throws NotAvailableError if there is no figure. */
export function buildRevisions(request: RevisionsRequest): Cell[][] {
  return request.to === undefined ? buildList(request) : buildTriangle(request, request.to);
}

const listRequestedPrints = ({ dataset, query, unit }: RevisionsRequest): Print[] =>
  listPrints(dataset, query, { currency: getCurrency(unit) });

const toCell = ({ answer }: Pick<Print, "answer">, { unit, language }: RevisionsRequest) =>
  answer.base === unit.base ? toUnitCell(answer, unit, language) : toBaseUnitCell(answer, language);

/** The difference to the print before; empty where the digits leave it open even to its order of magnitude. */
function toRevisionCell({ answer, revision }: Print, request: RevisionsRequest): Cell {
  const name = localize((language) => REVISION_MESSAGES[language].revision);
  const difference = revision && toAnswer(revision.difference, answer.query, answer.measure, name);
  return difference ? toCell({ answer: difference }, request) : "";
}

/** A header, and a row for each release that gives the figure. */
function buildList(request: RevisionsRequest): Cell[][] {
  const { query, language } = request;
  const { release, basis, low, high, revision, assessment, bases, first, revisions } = REVISION_MESSAGES[language];
  const header = [release, basis, HEADINGS[language].measures[query.measure], low, high, revision, assessment];
  const rows = listRequestedPrints(request).map((print): Cell[] => {
    const cell = toCell(print, request);
    const { revision: revised } = print;
    return [
      print.release,
      bases[print.basis],
      cell,
      ...toIntervalCells(cell, language),
      toRevisionCell(print, request),
      revised ? revisions[revised.kind] : first,
    ];
  });
  return [header, ...rows];
}

/** A header of releases, oldest first, and a row for each period that has figures. */
function buildTriangle(request: RevisionsRequest, to: Period): Cell[][] {
  const { dataset, query, language } = request;
  const flow = chooseFlow(dataset, query);
  const periods = listSubjectPeriods(dataset, query.subject, getPeriodKind(query.period)).filter(
    (period) => comparePeriods(period, query.period) >= 0 && comparePeriods(period, to) <= 0,
  );
  const rows = periods.flatMap((period) => {
    const prints = findPrints({ ...request, query: { ...query, flow, period } });
    return prints.length > 0 ? [{ period, prints }] : [];
  });
  // Without any figure, what is thrown explains what is missing.
  if (rows.length === 0) return buildList(request);
  const releases = [...new Set(rows.flatMap(({ prints }) => prints.map(({ release }) => release)))].sort(
    compareOldestFirst,
  );
  return [
    [REVISION_MESSAGES[language].period, ...releases],
    ...rows.map(({ period, prints }): Cell[] => [
      period,
      ...releases.map((release) => {
        const print = prints.find((one) => one.release === release);
        return print ? toCell(print, request) : "";
      }),
    ]),
  ];
}

/** The prints of a figure; none where there is no such figure. */
function findPrints(request: RevisionsRequest): Print[] {
  try {
    return listRequestedPrints(request);
  } catch (error) {
    if (error instanceof NotAvailableError) return [];
    throw error;
  }
}
