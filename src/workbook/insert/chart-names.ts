/** The names of a table's charts, by which updates and undoing find them. Names of tables have no spaces. */

/** The first chart bears the name of its table. */
export const toChartName = (table: string, at: number): string => (at === 0 ? table : `${table} ${at + 1}`);

/**
 * The name of a map. Excel refuses to tell the title and the series of a map, so an update must not find it; it
 * follows its cells by itself.
 */
export const toMapName = (table: string): string => `${table} map`;

export const isChartOfTable = (name: string, table: string): boolean => name === table || name.startsWith(`${table} `);
