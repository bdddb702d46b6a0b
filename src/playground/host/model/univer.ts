/** The parts of Univer that the host uses: the same code in Node (packages) and on a page (UMD globals). */
/* eslint-disable @typescript-eslint/no-explicit-any -- Univer's modules are typed by packages that the page does not bundle */

/** Univer's facade: workbook, formula engine and commands. */
type FacadeApi = any;
type FacadeWorkbook = any;

export interface UniverParts {
  /** The facade, with a workbook created in it. */
  readonly api: FacadeApi;
  /** That workbook. Asked for it, the facade makes a new object each time, as it does for a sheet, which is slow. */
  readonly workbook: FacadeWorkbook;
  /** @univerjs/core: UniverCore on a page. */
  readonly core: any;
  /** @univerjs/engine-formula: UniverEngineFormula on a page. */
  readonly engine: any;
  /** @univerjs/sheets: UniverSheets on a page. */
  readonly sheets: any;
  /** @univerjs/sheets-formula: UniverSheetsFormula on a page. */
  readonly formula: any;
}
