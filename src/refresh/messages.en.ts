/** The messages of a refresh in English: what happened, what it means for the figures, what to do. */
import type { RefreshMessages } from "./messages.types";

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
const formatDay = (instant: string): string => instant.slice(0, 10);

/** The name of a file of the feed for people. */
const nameFile = (file: string): string =>
  file === "index.json" ? "the list of data versions" : `the data of ${file.replace(".json", "")}`;
const nameFileCapitalized = (file: string): string => nameFile(file).replace("the", "The");

const countFigures = (count: number): string => (count === 1 ? "1 figure" : `${count} figures`);

export const messagesEn: RefreshMessages = {
  dataUnchanged: "The data in use stays.",
  error: {
    notFound: ({ file, status }) => `The server does not have ${nameFile(file)} (${status}). Try again later.`,
    serverError: ({ file, status }) => `The server could not give ${nameFile(file)} (${status}). Try again later.`,
    timeout: ({ file, seconds }) =>
      `${nameFileCapitalized(file)} did not arrive within ${seconds === 1 ? "a second" : `${seconds} seconds`}. Try again on a faster connection.`,
    redirected: ({ file }) =>
      `The server wanted ${nameFile(file)} to be fetched from somewhere else, which is not done. A sign-in page of the network may be in the way.`,
    otherOrigin: ({ file }) =>
      `${nameFileCapitalized(file)} would come from another server than the add-in, so nothing is fetched.`,
    wrongType: ({ file, type }) =>
      `The server sent ${type || "something of no known type"} in place of ${nameFile(file)}. A sign-in page of the network may be in the way.`,
    tooLong: ({ file, of }) =>
      `${nameFileCapitalized(file)} is longer than the ${formatKilobytes(of)} it may have, so it was refused.`,
    truncated: ({ file, bytes, of }) =>
      `${nameFileCapitalized(file)} broke off after ${formatKilobytes(bytes)}${of === undefined ? "" : ` of ${formatKilobytes(of)}`}. Try again.`,
    notAnIndex: ({ why }) => `What the server sent is not the list of data versions: ${why}. It was refused.`,
    unknownKey: () =>
      "The list of data versions is signed with a key that this add-in does not know, so it was refused. An update of the add-in may be due.",
    badSignature: () =>
      "The signature of the list of data versions is wrong: it was changed after it was signed, so it was refused.",
    formerFeed: () =>
      "The server offers data in the former form, which this version of the add-in no longer reads. Ask those who provide the add-in to publish the data again.",
    badIndex: ({ why }) =>
      `The list of data versions cannot be used: ${why}. It was refused. An update of the add-in may be due.`,
    rolledBack: ({ what: counts, offered, seen }) =>
      counts === "index"
        ? `The server sent list ${offered} of data versions, and list ${seen} was seen before. Older lists are refused.`
        : `The server offers data version ${offered}, and version ${seen} was seen before. Older data is refused.`,
    expired: ({ issued, expires, now }) =>
      `The list of data versions, of ${formatDay(issued)}, was valid until ${formatDay(expires)}, and this device says that it is ${formatDay(now)}. ` +
      "There may be newer data that it does not name. If the date of this device is wrong, set it; or refresh with the old list all the same.",
    wrongHash: ({ file }) =>
      `${nameFileCapitalized(file)} is not what the list of data versions vouches for, so it was refused.`,
    invalidData: ({ file, why }) =>
      `${nameFileCapitalized(file)} is not a dataset (${why}), so it was refused. This is a defect of the feed; please report it.`,
    contradictory: ({ file, count, first }) =>
      `${nameFileCapitalized(file)} contradicts itself in ${countFigures(count)}, so it was refused: ${first} This is a defect of the feed; please report it.`,
    noCrypto: () => "This page cannot check signatures, since it was not loaded by https, so nothing is fetched.",
    nothingBefore: () => "There is no earlier version of the data to go back to.",
    defect: ({ message }) => `TradeSheet failed to refresh. Please report this defect (${message}).`,
  },
  note: (note) => {
    switch (note.code) {
      case "notKept":
        return {
          refused: "This browser keeps no data for the add-in: newer data and choices hold until Excel closes.",
          full: "There is no room to keep the newer data: it holds until Excel closes.",
          damaged: "The newer data could not be kept: it holds until Excel closes.",
        }[note.why];
      case "storedRefused":
        return "The data that was kept from the last time did not pass its checks and is not used. Refresh to fetch it again.";
      case "clockBehind":
        return `The list of data versions was issued on ${formatDay(note.issued)}, and this device says that it is ${formatDay(note.now)}. Its clock seems to be slow.`;
      case "acceptedExpired":
        return `The list of data versions was valid until ${formatDay(note.expires)}. There may be newer data that it does not name.`;
    }
  },
  step: (step) => {
    switch (step.kind) {
      case "idle":
        return "";
      case "checking":
        return "Looking for newer data.";
      case "upToDate":
        return "This is the newest data.";
      case "available":
        return step.declined
          ? `The data of ${step.version.release}, which you went back from, is still there to take (${formatKilobytes(step.bytes)}).`
          : `Newer data is there: the release of ${step.version.release} (${formatKilobytes(step.bytes)}).`;
      case "waiting":
        return "Waiting for another window that is refreshing.";
      case "downloading":
        return `Fetching the release of ${step.version.release}: ${formatKilobytes(step.bytes)} of ${formatKilobytes(step.of)}.`;
      case "verifying":
        return `Checking the release of ${step.version.release}.`;
      case "done": {
        const { added, revised, withdrawn } = step.changes;
        const counts = `${countFigures(added.length)} new, ${revised.length} revised, ${withdrawn.length} withdrawn`;
        const outcome = {
          refreshed: `The data is now that of ${step.to.release}`,
          wentBack: `The data is again that of ${step.to.release}`,
          otherWindow: `Another window changed the data to that of ${step.to.release}`,
        }[step.cause];
        return `${outcome}: ${counts}.`;
      }
      case "failed":
        return `${(messagesEn.error[step.problem.code] as (details: unknown) => string)(step.problem)} ${messagesEn.dataUnchanged}`;
      case "offline":
        return `${step.network ? "The server cannot be reached." : "There is no network."} ${messagesEn.dataUnchanged}`;
    }
  },
};
