import { listReleasesUpTo, type Dataset, type Release } from "../dataset";
import { InvalidArgumentError, NotAvailableError } from "./errors";
import { serialToDate, isDateSerial, LATEST } from "./parse-period";
import { isBlank, toText, type UserInput } from "./user-input";

const DAY = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;

/** The last possible day that a text or number means, as ISO 8601; a month means its end. */
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
 * The release that was the newest on the day that was typed: "2025-11-07", "2025-11", an Excel date; the newest of
 * all for "latest" or when it was left out.
 * @throws InvalidArgument when it is no day; NotAvailable when no release was out by then.
 */
export function parseRelease(dataset: Dataset, input: UserInput): Release {
  if (isBlank(input) || LATEST.test(toText(input))) return dataset.newestRelease;
  const day = parseDay(input);
  if (!day)
    throw new InvalidArgumentError("unknownRelease", { input: toText(input), newest: dataset.newestRelease.id });
  const [release] = listReleasesUpTo(dataset, day);
  const first = dataset.releases[dataset.releases.length - 1]!;
  if (!release) throw new NotAvailableError("beforeAllReleases", { input: toText(input), first: first.id });
  return release;
}
