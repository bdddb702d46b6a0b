/** Classes of the object model described as data: what each member answers. */
import type { SheetRange } from "../model/address";
import type { ChartModel, SeriesModel } from "../model/chart-model";
import type { NameModel } from "../model/names";
import type { TableModel } from "../model/tables";
import type { WorkbookModel } from "../model/workbook-model";
import type { References } from "./references";

/** The part of the workbook behind an object of each class. */
export interface Targets {
  Workbook: null;
  Application: null;
  WorksheetCollection: null;
  Worksheet: string;
  WorksheetProtection: string;
  Range: SheetRange;
  RangeFormat: SheetRange;
  RangeFont: SheetRange;
  RangeFill: SheetRange;
  /** The sheet that the tables are on; null for those of the whole workbook. */
  TableCollection: string | null;
  /** The tables that a range touches. */
  TableScopedCollection: SheetRange;
  Table: TableModel;
  ChartCollection: string;
  Chart: ChartModel;
  ChartTitle: ChartModel;
  ChartLegend: ChartModel;
  ChartAxes: ChartModel;
  ChartAxis: Axis;
  ChartAxisTitle: Axis;
  ChartSeriesCollection: ChartModel;
  ChartSeries: Series;
  ChartSeriesFormat: Series;
  ChartFill: Series;
  ChartLineFormat: Series;
  NamedItemCollection: null;
  NamedItem: NameModel;
  SettingCollection: null;
  Setting: { readonly key: string };
}

export interface Axis {
  readonly chart: ChartModel;
  readonly axis: "categoryAxis" | "valueAxis" | "rightAxis";
}

export interface Series {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

export type KindName = keyof Targets;

/** An object of the object model: its class, and the part of the workbook behind it. */
export interface Handle<N extends KindName = KindName> {
  readonly kind: N;
  readonly target: Targets[N];
}

export const createHandle = <N extends KindName>(kind: N, target: Targets[N]): Handle<N> => ({ kind, target });

export const isHandle = (value: unknown): value is Handle =>
  typeof value === "object" && value !== null && "kind" in value && "target" in value;

/** What members work with. */
export interface Scope {
  readonly workbook: WorkbookModel;
  readonly references: References<Handle>;
}

export interface Property<T> {
  get?(target: T, scope: Scope): unknown;
  set?(target: T, value: unknown, scope: Scope): void;
}

type Method<T> = (target: T, scope: Scope, ...args: never[]) => unknown;

/** The members of a class, by the names that TypeScript gives them. */
export interface Kind<T> {
  /** The keys by which the client finds the object again. */
  identity?(target: T, scope: Scope): Readonly<Record<string, unknown>>;
  /** Plain values, which load returns. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Objects below this one; null is the null object. */
  readonly objects?: Readonly<Record<string, (target: T, scope: Scope) => Handle | null>>;
  /** Methods, which return a value, an object, or null for the null object. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** The items of a collection. */
  items?(target: T, scope: Scope): readonly Handle[];
  /** getItem of a collection: by name, id or key, of axes by type and group. */
  item?(target: T, scope: Scope, ...keys: never[]): Handle;
}

export type Kinds = { readonly [N in KindName]?: Kind<Targets[N]> };
