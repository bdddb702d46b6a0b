/** Tables: a name, a header and rows; their look is laid over the cells, not written into them. */
import { eachCell, intersection } from "./address";
import type { Cells } from "./cells";
import type { Changes } from "./changes";
import { alreadyExists, invalidArgument } from "./errors";
import { checkName } from "./names";
import type { Box, Place, TableModel } from "./types";
import type { UniverParts } from "./univer";

const DEFAULT_STYLE = "TableStyleMedium2";

export class Tables {
  readonly #tables: TableModel[] = [];
  #next = 1;

  constructor(
    private readonly univer: UniverParts,
    private readonly cells: Cells,
    private readonly changes: Changes,
  ) {}

  get all(): readonly TableModel[] {
    return this.#tables;
  }

  on(sheetId: string): TableModel[] {
    return this.#tables.filter((table) => table.sheetId === sheetId);
  }

  find(nameOrId: string): TableModel | undefined {
    return this.#tables.find(({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id === nameOrId);
  }

  /** The tables that a place touches. */
  touching(place: Place): TableModel[] {
    return this.on(place.sheetId).filter(({ box }) => intersection(box, place));
  }

  /** @throws Refusal where another table is in the way. */
  add(place: Place): TableModel {
    const { sheetId, ...box } = this.#free(place);
    if (box.rows < 2) throw invalidArgument("A table needs a header and at least one row.");
    const id = `{00000000-000C-0000-FFFF-${(this.#next++).toString(16).toUpperCase().padStart(12, "0")}}`;
    const table: TableModel = {
      id,
      name: this.#nextName(),
      sheetId,
      box,
      columns: [],
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: DEFAULT_STYLE,
    };
    this.#tables.push(table);
    this.#fillHeader(table);
    this.#tell(table);
    return table;
  }

  #nextName(): string {
    let number = 1;
    while (this.find(`Table${number}`)) number += 1;
    return `Table${number}`;
  }

  #free(place: Place, own?: TableModel): Place {
    const box = this.cells.grid.bounded(place);
    const other = this.touching({ ...box, sheetId: place.sheetId }).find((table) => table !== own);
    if (other) throw invalidArgument(`A table cannot overlap another: '${other.name}' is there.`);
    return { sheetId: place.sheetId, ...box };
  }

  /** Headers are texts, none empty, none twice: Excel makes them so. */
  #fillHeader(table: TableModel): void {
    const { sheetId, box } = table;
    const taken = new Set<string>();
    const names = Array.from({ length: box.columns }, (_none, at) => {
      const place = { sheetId, row: box.row, column: box.column + at, rows: 1, columns: 1 };
      const text = this.cells.text(place, place.row, place.column) || `Column${at + 1}`;
      let name = text;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
      taken.add(name.toLowerCase());
      if (this.cells.value(place, place.row, place.column) !== name) this.cells.write(place, [[`'${name}`]]);
      return name;
    });
    table.columns = names.map((name, at) => ({ id: table.columns[at]?.id ?? at + 1, name }));
  }

  /** Cells were written: headers among them are the names of their columns. */
  follow(sheetId: string, box: Box): void {
    for (const table of this.touching({ sheetId, ...box })) {
      if (!intersection(box, { ...table.box, rows: 1 })) continue;
      table.columns.forEach((column, at) => {
        column.name = this.cells.text({ sheetId, ...table.box }, table.box.row, table.box.column + at);
      });
      this.#tell(table);
    }
  }

  /** The cells between header and totals. */
  body({ sheetId, box, showHeaders, showTotals }: TableModel): Place {
    const above = showHeaders ? 1 : 0;
    return { sheetId, ...box, row: box.row + above, rows: box.rows - above - (showTotals ? 1 : 0) };
  }

  rename(table: TableModel, name: string): void {
    checkName(name);
    const other = this.find(name);
    if (other && other !== table) throw alreadyExists(`a table '${name}'`);
    this.#forget(table);
    table.name = name;
    this.#tell(table);
  }

  /** Gives the table another place; its header stays in the row it is in. */
  resize(table: TableModel, place: Place): void {
    if (place.sheetId !== table.sheetId || place.row !== table.box.row)
      throw invalidArgument("A table must keep its header row.");
    const { sheetId: _sheet, ...box } = this.#free(place, table);
    if (!intersection(box, table.box) || box.rows < 2) throw invalidArgument("The range does not fit the table.");
    table.box = box;
    this.#fillHeader(table);
    this.#tell(table);
  }

  change(table: TableModel, change: Partial<TableModel>): void {
    Object.assign(table, change);
    this.#tell(table);
  }

  /** A row of totals below the rows, which Excel fills for the last column. */
  showTotals(table: TableModel, show: boolean): void {
    if (show === table.showTotals) return;
    const { box, sheetId } = table;
    const row = {
      sheetId,
      row: box.row + box.rows - (show ? 0 : 1),
      column: box.column,
      rows: 1,
      columns: box.columns,
    };
    if (show) {
      let free = true;
      eachCell(row, (at, column) => (free &&= this.cells.value(row, at, column) === ""));
      if (!free) throw invalidArgument("The row below the table is not empty.");
    }
    table.box = { ...box, rows: box.rows + (show ? 1 : -1) };
    table.showTotals = show;
    if (!show) this.cells.clear(row, "Contents");
    else {
      const last = box.column + box.columns - 1;
      this.cells.write({ ...row, columns: 1 }, "Total");
      const name = table.columns.at(-1)!.name;
      const formula = `=SUBTOTAL(109,${table.name}[${name}])`;
      this.#tell(table);
      this.cells.write({ ...row, column: last, columns: 1 }, formula);
    }
    this.#tell(table);
  }

  /** The table goes, its cells stay. */
  convertToRange(table: TableModel): void {
    this.#tables.splice(this.#tables.indexOf(table), 1);
    this.#forget(table);
    this.changes.tell({ kind: "tables", sheetId: table.sheetId, tableId: table.id });
  }

  /** The table goes with what is in its cells. */
  delete(table: TableModel): void {
    this.convertToRange(table);
    this.cells.clear({ sheetId: table.sheetId, ...table.box }, "All");
  }

  /** Tables of sheets that are gone are gone with them. */
  dropSheet(sheetId: string): void {
    for (const table of this.on(sheetId)) this.convertToRange(table);
  }

  /** Formulas may name the table: =SUM(Table1[Value]). */
  #tell(table: TableModel): void {
    const { box, sheetId, name, columns } = table;
    this.#service.registerTable(this.cells.grid.unitId, name, {
      sheetId,
      titleMap: new Map(columns.map((column, at) => [column.name, at])),
      hasCustomTitle: true,
      range: {
        startRow: box.row,
        startColumn: box.column,
        endRow: box.row + box.rows - 1,
        endColumn: box.column + box.columns - 1,
      },
    });
    this.changes.tell({ kind: "tables", sheetId, tableId: table.id });
  }

  #forget(table: TableModel): void {
    this.#service.remove(this.cells.grid.unitId, table.name);
  }

  get #service() {
    return this.univer.api._injector.get(this.univer.engine.ISuperTableService);
  }
}
