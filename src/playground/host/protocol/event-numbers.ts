/** The numbers of events in the library. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetCalculated: 16,
  tableChanged: 101,
} as const;
