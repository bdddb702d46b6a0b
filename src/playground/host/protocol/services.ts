/** Objects that stand beside the workbook: each is a table of methods, by the names they have on the wire. */
export type Service = Readonly<Record<string, (...args: never[]) => unknown>>;

export type Services = Readonly<Record<string, Service>>;
