import type { FailureMessages } from "./messages.types";
import { PANE_LOCATION } from "./pane-location";

const formatNumber = (count: number): string => count.toLocaleString("en");

export const messagesEn: FailureMessages = {
  unreachable: ({ address }) =>
    `No answer from ${address}. Check the connection, and that the server allows this add-in's page (CORS).`,
  refused: ({ address, status }) => `${address} refuses access (${status}). Check the user and password of the source.`,
  notFound: ({ address }) => `There is nothing at ${address} (404). Check the address of the source.`,
  timedOut: ({ seconds }) => `No answer within ${seconds} seconds. Recalculate to ask again.`,
  tooManyRequests: ({ address, retryAfterSeconds }) =>
    `${address} has answered as many requests as it allows (429). ` +
    (retryAfterSeconds === undefined ? "Recalculate later." : `Recalculate in ${formatNumber(retryAfterSeconds)} s.`),
  overBudget: ({ limit, minutes }) =>
    `The source has answered its ${formatNumber(limit)} queries of this hour. Recalculate in ${formatNumber(minutes)} min, or allow more ${PANE_LOCATION.en}.`,
  tooManyRows: ({ rows, limit }) =>
    `The query would return about ${formatNumber(rows)} rows; the source is limited to ${formatNumber(limit)}. Choose one period or fewer subjects.`,
  serverError: ({ address, status, message }) => `${address} reports an error (${status}): ${message}`,
  badAnswer: ({ address, message }) => `The answer from ${address} cannot be read: ${message}`,
  badMapping: ({ column, message }) => `Column "${column}" cannot be used: ${message}`,
  changed: ({ address }) => `${address} changed while it was being read. Recalculate to read it again.`,
};
