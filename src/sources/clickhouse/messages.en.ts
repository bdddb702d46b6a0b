import { PANE_LOCATION } from "../pane-location";
import type { ClickHouseMessages } from "./messages.types";

export const messagesEn: ClickHouseMessages = {
  badAddress: ({ address }) =>
    `"${address}" is not the address of a ClickHouse server. It begins with https:// and has no user or password in it.`,
  notClickHouse: ({ server, status }) =>
    `What answers at ${server} is not ClickHouse (${status}). Check the address and the port of its HTTP interface.`,
  noPassword: ({ server, user }) =>
    `Enter the password of ${user} at ${server} ${PANE_LOCATION.en}: it is kept only until Excel closes.`,
  noTable: ({ server, table }) => `There is no table ${table} at ${server}. Check the database and the table.`,
  accessDenied: ({ table, user }) => `${user} may not read ${table}. Have SELECT on the table granted to this account.`,
  missingColumn: ({ table, column, columns }) =>
    `${table} has no column "${column}". Its columns are: ${columns.map((name) => `"${name}"`).join(", ")}.`,
  wrongType: ({ table, column, role, type }) =>
    `Column "${column}" of ${table} is ${type} and cannot be the ${role}. Choose another column.`,
  typeMismatch: ({ table, message }) => `The columns of ${table} do not fit the source's settings: ${message}`,
  unknownUnit: ({ table, column, unit }) =>
    `"${unit}" in column "${column}" of ${table} is not a known unit. Say in the source's settings which unit it is.`,
  badNumber: ({ table, column, number }) =>
    `"${number}" in column "${column}" of ${table} is not a number of at most 30 digits.`,
  noFlow: ({ table, column, codes }) =>
    `No cell in column "${column}" of ${table} is known as a flow: ${codes.map((code) => `"${code}"`).join(", ")}. Say in the source's settings which are exports and imports.`,
  severalRows: ({ table, row }) =>
    `${table} has several rows for ${row}. Name the column that tells them apart, or say that a missing row means no trade, so that rows are added up.`,
  floatSum: ({ table, column }) =>
    `Column "${column}" of ${table} has floating-point numbers, which do not add up exactly. Use a column of integers or decimals.`,
  quota: ({ server, message }) => `The quota of the account at ${server} is used up: ${message}`,
  busy: ({ server }) => `${server} runs as many queries as it allows. Recalculate in a moment.`,
  tooManyRows: ({ table }) =>
    `The query exceeds the number of rows or bytes of ${table} that the account may read. Choose one period or fewer subjects.`,
  memory: ({ table }) =>
    `The query on ${table} needs more memory than the account may use. Choose one period or fewer subjects.`,
  overflow: ({ user, setting }) =>
    `The server may leave out rows for ${user} without saying so (${setting}). Have ${setting} set to 'throw' for this account.`,
  oldServer: ({ server }) => `ClickHouse at ${server} is too old. Version 22.8 or later is needed.`,
  brokenOff: ({ server }) => `The answer from ${server} broke off. Recalculate to ask again.`,
};
