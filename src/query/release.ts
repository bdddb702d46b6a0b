import { releasedBy, type Dataset, type Release } from "../dataset";
import { InvalidArgument, NotAvailable } from "./errors";
import * as messages from "./messages";
import { dayOfSerial, isSerial, LATEST } from "./parse-period";
import { isBlank, textOf, type Typed } from "./typed";

const DAY = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;

/** The last possible day that a text or number means, as ISO 8601; a month means its end. */
function dayOf(typed: Typed): string | undefined {
  const text = textOf(typed);
  if (isSerial(Number(text))) return dayOfSerial(Number(text)).toISOString().slice(0, 10);
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
export function parseRelease(dataset: Dataset, typed: Typed): Release {
  if (isBlank(typed) || LATEST.test(textOf(typed))) return dataset.newest;
  const day = dayOf(typed);
  if (!day) throw new InvalidArgument(messages.unknownRelease(textOf(typed), dataset.newest.id));
  const [release] = releasedBy(dataset, day);
  const first = dataset.releases[dataset.releases.length - 1]!;
  if (!release) throw new NotAvailable(messages.beforeAllReleases(textOf(typed), first.id));
  return release;
}
