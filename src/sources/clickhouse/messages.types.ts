/** What each failure tells; `server` is the address, `table` the database and table. */
export interface ClickHouseFailureDetails {
  /** An address that is no http or https address, or that contains a user and password. */
  badAddress: { readonly address: string };
  /** Something else than ClickHouse answers there. */
  notClickHouse: { readonly server: string; readonly status: number };
  /** The password that the person gave is not kept any more. */
  noPassword: { readonly server: string; readonly user: string };
  noTable: { readonly server: string; readonly table: string };
  /** The account may not read the table. */
  accessDenied: { readonly table: string; readonly user: string };
  missingColumn: { readonly table: string; readonly column: string; readonly columns: readonly string[] };
  wrongType: { readonly table: string; readonly column: string; readonly role: string; readonly type: string };
  /** The server cannot compare or add up what the mapping says. */
  typeMismatch: { readonly table: string; readonly message: string };
  unknownUnit: { readonly table: string; readonly column: string; readonly unit: string };
  badNumber: { readonly table: string; readonly column: string; readonly number: string };
  /** No cell of the flow column means a flow. */
  noFlow: { readonly table: string; readonly column: string; readonly codes: readonly string[] };
  /** A figure has several rows, in a table whose rows may not be added up. */
  severalRows: { readonly table: string; readonly row: string };
  /** Rows have to be added up whose numbers are binary floating-point numbers. */
  floatSum: { readonly table: string; readonly column: string };
  /** The account's quota of the interval is used up. */
  quota: { readonly server: string; readonly message: string };
  /** The server runs as many queries as it allows. */
  busy: { readonly server: string };
  tooManyRows: { readonly table: string };
  memory: { readonly table: string };
  /** The account's settings let the server leave rows out without saying so. */
  overflow: { readonly user: string; readonly setting: string };
  /** The server does not know query parameters. */
  oldServer: { readonly server: string };
  /** The answer broke off, as when the server ends. */
  brokenOff: { readonly server: string };
}

export type ClickHouseFailure = keyof ClickHouseFailureDetails;

/** What failed, and what to do. */
export type ClickHouseMessages = {
  readonly [Code in ClickHouseFailure]: (details: ClickHouseFailureDetails[Code]) => string;
};
