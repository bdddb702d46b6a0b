import { LABELS, formatPeriod, type QueryMeasure } from "../../query";
import type { TransformMessages } from "./messages.types";

const { measures } = LABELS.en;

const describeMonthly = (measure: QueryMeasure): string => `${measures[measure]}, change on the month before`;

const MONTHS = "Jan Feb".split(" ");

/** "29 Jan 2025". */
const formatDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
};

export const transformMessagesEn: TransformMessages = {
  changes: {
    month: describeMonthly,
    "single month": describeMonthly,
    quarter: (measure) => `${measures[measure]}, change on the quarter before`,
    year: (measure) => `${measures[measure]}, change on the year before`,
  },
  index: (measure, base) => `${measures[measure]}, index (${formatPeriod(base, "en")} = 100)`,
  mean: (measure, months) => `${measures[measure]}, monthly mean of ${months} months`,
  remarks: {
    missing: ({ period }) => `No figure for ${formatPeriod(period, "en")}`,
    baseless: ({ period }) =>
      `The figure for ${formatPeriod(period, "en")} is not positive or not known well enough to compare with`,
    together: ({ averaged }) =>
      averaged ? "January and February together, as an average month" : "January and February together",
    "against average": () => "Against an average month of January and February",
    "new year": ({ days: [day, before] }) =>
      `Chinese New Year was on ${formatDay(day!)}${before ? `, and on ${formatDay(before)} the year before` : ""}`,
  },
  part: (amount, period) => `${amount} [${period}]`,
};
