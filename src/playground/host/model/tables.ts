/** Tables. Their style is laid over the cells, not written into them. */
import { forEachCell, intersect, type CellRange, type SheetRange } from "./address";
import type { Cells } from "./cells";
import { alreadyExists, invalidArgument } from "./errors";
import { checkName } from "./names";
import type { UniverParts } from "./univer";

export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** Header and totals included. */
  range: CellRange;
  /** The texts of the header. */
  columns: readonly string[];
  showTotals: boolean;
  showFilterButton: boolean;
  /** One of Excel's names, such as TableStyleMedium2; empty for none. */
  style: string;
}

const DEFAULT_STYLE = "TableStyleMedium2";

export class Tables {
  readonly #tables: TableModel[] = [];
  #next = 1;

  constructor(
    private readonly univer: UniverParts,
    private readonly cells: Cells,
  ) {}

  get all(): readonly TableModel[] {
    return this.#tables;
  }

  listOnSheet(sheetId: string): TableModel[] {
    return this.#tables.filter((table) => table.sheetId === sheetId);
  }

  find(nameOrId: string): TableModel | undefined {
    return this.#tables.find(({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id === nameOrId);
  }

  /** The tables that share cells with a range. */
  findTouching(sheetRange: SheetRange): TableModel[] {
    return this.listOnSheet(sheetRange.sheetId).filter(({ range }) => intersect(range, sheetRange));
  }

  /** @throws ApiError where another table is in the way. */
  add(sheetRange: SheetRange): TableModel {
    const { sheetId, ...range } = this.#checkFree(sheetRange);
    if (range.rows < 2) throw invalidArgument("A table needs a header and at least one row.");
    const id = `{00000000-000C-0000-FFFF-${(this.#next++).toString(16).toUpperCase().padStart(12, "0")}}`;
    const table: TableModel = {
      id,
      name: this.#nextName(),
      sheetId,
      range,
      columns: [],
      showTotals: false,
      showFilterButton: true,
      style: DEFAULT_STYLE,
    };
    this.#tables.push(table);
    this.#fillHeader(table);
    this.#register(table);
    return table;
  }

  #nextName(): string {
    let number = 1;
    while (this.find(`Table${number}`)) number += 1;
    return `Table${number}`;
  }

  #checkFree(sheetRange: SheetRange, current?: TableModel): SheetRange {
    const range = this.cells.grid.clipToSheet(sheetRange);
    const other = this.findTouching({ ...range, sheetId: sheetRange.sheetId }).find((table) => table !== current);
    if (other) throw invalidArgument(`A table cannot overlap another: '${other.name}' is there.`);
    return { sheetId: sheetRange.sheetId, ...range };
  }

  /** Makes the headers texts that are neither empty nor repeated, as Excel does. */
  #fillHeader(table: TableModel): void {
    const { sheetId, range } = table;
    const taken = new Set<string>();
    table.columns = Array.from({ length: range.columns }, (_none, at) => {
      const sheetRange = { sheetId, row: range.row, column: range.column + at, rows: 1, columns: 1 };
      const text = this.cells.getText(sheetRange, sheetRange.row, sheetRange.column) || `Column${at + 1}`;
      let name = text;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
      taken.add(name.toLowerCase());
      if (this.cells.getValue(sheetRange, sheetRange.row, sheetRange.column) !== name)
        this.cells.write(sheetRange, [[`'${name}`]]);
      return name;
    });
  }

  /** Renames the columns whose headers are among the cells written. */
  updateHeaders(sheetId: string, range: CellRange): void {
    for (const table of this.findTouching({ sheetId, ...range })) {
      if (!intersect(range, { ...table.range, rows: 1 })) continue;
      table.columns = table.columns.map((_name, at) =>
        this.cells.getText({ sheetId, ...table.range }, table.range.row, table.range.column + at),
      );
      this.#register(table);
    }
  }

  /** The cells between header and totals. */
  getBodyRange({ sheetId, range, showTotals }: TableModel): SheetRange {
    return { sheetId, ...range, row: range.row + 1, rows: range.rows - 1 - (showTotals ? 1 : 0) };
  }

  rename(table: TableModel, name: string): void {
    checkName(name);
    const other = this.find(name);
    if (other && other !== table) throw alreadyExists(`a table '${name}'`);
    this.#unregister(table);
    table.name = name;
    this.#register(table);
  }

  /** Gives the table another range, with its header in the same row. */
  resize(table: TableModel, sheetRange: SheetRange): void {
    if (sheetRange.sheetId !== table.sheetId || sheetRange.row !== table.range.row)
      throw invalidArgument("A table must keep its header row.");
    const { sheetId: _sheet, ...range } = this.#checkFree(sheetRange, table);
    if (!intersect(range, table.range) || range.rows < 2) throw invalidArgument("The range does not fit the table.");
    table.range = range;
    this.#fillHeader(table);
    this.#register(table);
  }

  /** Shows or hides a row of totals below the rows; Excel fills it for the last column. */
  showTotals(table: TableModel, show: boolean): void {
    if (show === table.showTotals) return;
    const { range, sheetId } = table;
    const row = {
      sheetId,
      row: range.row + range.rows - (show ? 0 : 1),
      column: range.column,
      rows: 1,
      columns: range.columns,
    };
    if (show) {
      let isFree = true;
      forEachCell(row, (at, column) => (isFree &&= this.cells.getValue(row, at, column) === ""));
      if (!isFree) throw invalidArgument("The row below the table is not empty.");
    }
    table.range = { ...range, rows: range.rows + (show ? 1 : -1) };
    table.showTotals = show;
    if (!show) this.cells.clear(row, "Contents");
    else {
      const last = range.column + range.columns - 1;
      this.cells.write({ ...row, columns: 1 }, "Total");
      const name = table.columns.at(-1)!;
      const formula = `=SUBTOTAL(109,${table.name}[${name}])`;
      this.#register(table);
      this.cells.write({ ...row, column: last, columns: 1 }, formula);
    }
    this.#register(table);
  }

  /** Deletes the table with the contents of its cells. */
  delete(table: TableModel): void {
    this.#remove(table);
    this.cells.clear({ sheetId: table.sheetId, ...table.range }, "All");
  }

  #remove(table: TableModel): void {
    this.#tables.splice(this.#tables.indexOf(table), 1);
    this.#unregister(table);
  }

  /** A deleted sheet takes its tables with it. */
  removeSheet(sheetId: string): void {
    for (const table of this.listOnSheet(sheetId)) this.#remove(table);
  }

  /** Lets formulas name the table: =SUM(Table1[Value]). */
  #register(table: TableModel): void {
    const { range, sheetId, name, columns } = table;
    this.#service.registerTable(this.cells.grid.unitId, name, {
      sheetId,
      titleMap: new Map(columns.map((column, at) => [column, at])),
      hasCustomTitle: true,
      range: {
        startRow: range.row,
        startColumn: range.column,
        endRow: range.row + range.rows - 1,
        endColumn: range.column + range.columns - 1,
      },
    });
  }

  #unregister(table: TableModel): void {
    this.#service.remove(this.cells.grid.unitId, table.name);
  }

  get #service() {
    return this.univer.api._injector.get(this.univer.engine.ISuperTableService);
  }
}
