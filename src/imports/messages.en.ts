/** The messages about imports from statistical services in English. */
import type { ImportMessages } from "./messages.types";

const formatWait = (seconds: number): string =>
  seconds < 120
    ? `${seconds} seconds`
    : seconds < 7200
      ? `${Math.ceil(seconds / 60)} minutes`
      : `${Math.ceil(seconds / 3600)} hours`;

const formatTime = (time: number): string => new Date(time).toTimeString().slice(0, 5);

export const messagesEn: ImportMessages = {
  unreachable: ({ host }) =>
    `${host} did not answer. There is no connection, the address is wrong, or the service does not allow requests from web pages. In the last case, open the address in a browser, save the file and add it as a file.`,
  timeout: ({ host, seconds }) => `${host} did not answer within ${seconds} seconds. Try again later, or choose less.`,
  moved: ({ host }) =>
    `${host} redirects to another address, which is not followed. Look up the current address of the service and enter it.`,
  notFound: ({ host }) => `${host} does not have what was requested. Check the address of the service.`,
  gone: ({ host }) => `${host} says that this service no longer exists. Look up its current address.`,
  refused: ({ host, status }) =>
    `${host} refused the request (${status}). If you use a key for this service, check that it is valid.`,
  tooManyRequests: ({ host, seconds }) =>
    `${host} received too many requests.${seconds === undefined ? " Try again later." : ` Try again in ${formatWait(seconds)}.`}`,
  queryTooLarge: ({ host, status }) =>
    `The query is too large for ${host} (${status}). Choose fewer partners, products or periods.`,
  serverError: ({ host, status }) =>
    status < 500
      ? `${host} did not accept the query (${status}). Choose other codes or periods.`
      : `${host} has a problem (${status}). Try again later.`,
  tooLong: ({ host, megabytes }) => `The answer of ${host} is larger than ${megabytes} MB. Choose less.`,
  truncated: ({ host }) => `The answer of ${host} is incomplete. Try again.`,
  webPage: ({ host }) =>
    `${host} answered with a web page instead of data. Check the address, and whether your network requires you to sign in.`,
  badAnswer: ({ host, why }) => `The answer of ${host} is not in the expected form (${why}).`,
  deferred: ({ host }) => `${host} is preparing the data. Try again in a few minutes, or choose less.`,
  tooManyRows: ({ limit }) => `There are more than ${limit} figures. Choose fewer partners, products or periods.`,
  noObservations: ({ host }) => `${host} has no data for this selection.`,
  limitReached: ({ needed, left, most, until }) =>
    `This import needs ${needed} ${needed === 1 ? "request" : "requests"}, but only ${left} of ${most} are left.${needed > most ? " Choose less." : ` Try again after ${formatTime(until)}.`}`,
};
