/** Classes of the object model, described as data: what each member answers. */
import type { WorkbookModel } from "../model/workbook-model";
import type { CellRange, ChartModel, SheetRange, SeriesModel, TableModel } from "../model/types";
import type { NameModel } from "../model/names";
import type { XmlPart } from "../model/storage";
import type { Edge } from "../model/styles";

/** What stands behind an object of each class. */
export interface Targets {
  Workbook: null;
  Application: null;
  WorksheetCollection: null;
  Worksheet: string;
  WorksheetProtection: string;
  WorksheetFreezePanes: string;
  Range: SheetRange;
  RangeAreas: Areas;
  RangeCollection: Areas;
  RangeFormat: SheetRange;
  RangeFont: SheetRange;
  RangeFill: SheetRange;
  RangeBorderCollection: SheetRange;
  RangeBorder: { readonly range: SheetRange; readonly edge: Edge };
  /** The sheet whose tables they are; null for those of the workbook. */
  TableCollection: string | null;
  /** The tables that a range touches. */
  TableScopedCollection: SheetRange;
  Table: TableModel;
  TableColumnCollection: TableModel;
  TableColumn: { readonly table: TableModel; readonly id: number };
  TableRowCollection: TableModel;
  ChartCollection: string;
  Chart: ChartModel;
  ChartTitle: ChartModel;
  ChartLegend: ChartModel;
  ChartAxes: ChartModel;
  ChartAxis: { readonly chart: ChartModel; readonly axis: "categoryAxis" | "valueAxis" };
  ChartAxisTitle: { readonly chart: ChartModel; readonly axis: "categoryAxis" | "valueAxis" };
  ChartGridlines: { readonly chart: ChartModel; readonly axis: "categoryAxis" | "valueAxis" };
  ChartSeriesCollection: ChartModel;
  ChartSeries: Series;
  ChartSeriesFormat: Series;
  ChartFill: Series;
  ChartLineFormat: Series;
  ChartDataLabels: Series;
  NamedItemCollection: string | null;
  NamedItem: NameModel;
  SettingCollection: null;
  Setting: { readonly key: string };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: string;
  CustomXmlPart: XmlPart;
}

/** Several boxes of one sheet. */
export interface Areas {
  readonly sheetId: string;
  readonly areas: readonly CellRange[];
}

export interface Series {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

export type KindName = keyof Targets;

/** An object of the object model: its class, and what stands behind it. */
export interface Handle<N extends KindName = KindName> {
  readonly kind: N;
  readonly target: Targets[N];
}

export const createHandle = <N extends KindName>(kind: N, target: Targets[N]): Handle<N> => ({ kind, target });

export const isHandle = (value: unknown): value is Handle =>
  typeof value === "object" && value !== null && "kind" in value && "target" in value;

/** What members work on. */
export interface Scope {
  readonly workbook: WorkbookModel;
  /** Keeps objects over several requests, by ids. */
  readonly references: {
    keep(handle: Handle): string;
    get(id: string): Handle | undefined;
    forget(id: string): void;
    forgetAll(): void;
  };
  /** Turns telling the add-in of an event on or off, by the event's number and target. */
  readonly events: { on(type: number, target: string): void; off(type: number, target: string): void };
}

export interface Property<T> {
  get?(target: T, scope: Scope): unknown;
  set?(target: T, value: unknown, scope: Scope): void;
}

type Method<T> = (target: T, scope: Scope, ...args: never[]) => unknown;

/** The members of a class, by the names that TypeScript gives them. */
export interface Kind<T> {
  /** What the client keeps to find the object again. */
  identity?(target: T, scope: Scope): Readonly<Record<string, unknown>>;
  /** Plain values, which load gives. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects that hang on this one; null is the null object. */
  readonly objects?: Readonly<Record<string, (target: T, scope: Scope) => Handle | null>>;
  /** Methods, which give a value, an object, or null for the null object. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** What a collection holds. */
  items?(target: T, scope: Scope): readonly Handle[];
  /** getItem of a collection: by name, id or key. */
  item?(target: T, scope: Scope, key: never): Handle;
}

export type Kinds = { readonly [N in KindName]?: Kind<Targets[N]> };
