import { listReleasesUpTo, type Dataset, type Release } from "../dataset";
import { InvalidArgumentError, NotAvailableError } from "./errors";
import { isDateSerial, isLatest, serialToDate } from "./parse-period";
import { isBlank, toText, type UserInput } from "./user-input";

const DAY = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;

/** The day of a text or Excel date, in ISO 8601; a month means its end. */
function parseDay(input: UserInput): string | undefined {
  const text = toText(input);
  if (isDateSerial(Number(text))) return serialToDate(Number(text)).toISOString().slice(0, 10);
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [, year, month, day = "31"] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return [year!, month!.padStart(2, "0"), day.padStart(2, "0")].join("-");
}

/**
 * Finds the release that was the newest on a day: "2025-11-07", "2025-11" (its end) or an Excel date. The newest
 * release of all for "latest" and for omitted input.
 * @throws InvalidArgumentError if the input is not a day.
 * @throws NotAvailableError if no release was out by that day.
 */
export function parseRelease(dataset: Dataset, input: UserInput): Release {
  if (isBlank(input) || isLatest(input)) return dataset.newestRelease;
  const day = parseDay(input);
  if (!day)
    throw new InvalidArgumentError("unknownRelease", { input: toText(input), newest: dataset.newestRelease.id });
  const [release] = listReleasesUpTo(dataset, day);
  const first = dataset.releases[dataset.releases.length - 1]!;
  if (!release) throw new NotAvailableError("beforeAllReleases", { input: toText(input), first: first.id });
  return release;
}
