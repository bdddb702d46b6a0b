/** Faults that tests switch on. They can change at any time and apply from the next request on. */
export interface Faults {
  /** Fails the nth action of the nth request (both from 1) with a code; actions before it stay done. */
  fail?: { request?: number; action: number; code: string };
  /** The delay of every request to the workbook, in milliseconds. */
  slow?: number;
  /** A person is typing in a cell: requests are refused until it is turned off. */
  editing?: boolean;
  /** Excel ignores requests to show the pane, as it does for add-ins from the store. */
  paneIgnored?: boolean;
  /** Refuses every dialog with that number. */
  dialogRefused?: number;
  /** Members that fail as not offered, such as "Range.values" or "TableCollection.add". */
  off?: readonly string[];
}
