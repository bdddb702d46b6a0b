/** The day of a release; the end of the month if only the month is known. */
export const getLatestDay = (release: string): string => (release.length === 7 ? `${release}-31` : release);

export const compareOldestFirst = (a: string, b: string): number => getLatestDay(a).localeCompare(getLatestDay(b));

export const compareNewestFirst = (a: string, b: string): number => compareOldestFirst(b, a);

/** Whether a release came out after another. */
export const isLater = (release: string, reference: string): boolean => compareNewestFirst(release, reference) < 0;
