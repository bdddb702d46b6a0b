/** The numbers of events in the library. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetCalculated: 16,
  tableChanged: 101,
} as const;

/** The target of events that are of no sheet or table. */
export const WORKBOOK = "Workbook";
