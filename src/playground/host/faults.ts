/** Faults that tests switch on. They can be changed at any time; the next request meets them. */
export interface Faults {
  /** Refuses the nth action of the nth request (both from 1) with a code; what came before in the request stays done. */
  fail?: { request?: number; action: number; code: string };
  /** Milliseconds that every request to the workbook is held back. */
  slow?: number;
  /** A person is typing in a cell: requests are refused until it is turned off. */
  editing?: boolean;
  /** Members that are turned off, as "Range.values" or "TableCollection.add": using one is refused by name. */
  off?: readonly string[];
}
