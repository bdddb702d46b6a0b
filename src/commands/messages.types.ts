export interface CommandMessages {
  readonly refresh: string;
  readonly failed: string;
  readonly close: string;
  readonly cancel: string;
  /** The figures of the workbook are being updated. */
  readonly syncing: string;
  /** How many cells show something else than before, and where they are listed. */
  readonly changedCells: (cells: number) => string;
  /** What the cell shows. */
  readonly shows: (text: string) => string;
  readonly bounds: (interval: string) => string;
  readonly noFormula: (address: string) => string;
  /** The tab of the ribbon that is there while newer data is offered. */
  readonly newData: {
    readonly tab: string;
    readonly group: string;
    readonly update: string;
    readonly updateTip: string;
    readonly open: string;
    readonly openTip: string;
  };
}
