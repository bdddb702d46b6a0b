/** A name of a database, table or column in SQL; what it contains never ends it. */
export const quoteIdentifier = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;
