/** The messages of a refresh in English: what happened, what it means for the figures, what to do. */
import { formatPeriod, shorten } from "../query";
import type { FigureChanges } from "./compare-datasets";
import { isBackwards } from "./is-backwards";
import type { RefreshMessages } from "./messages.types";

/** The characters of a reason, which may quote what the server sent. */
const MAX_REASON = 200;

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
const formatDay = (instant: string): string => instant.slice(0, 10);

/** The name of a file of the feed for people. */
const nameFile = (file: string): string =>
  file === "index.json" ? "the list of data versions" : `the data of ${file.replace(".json", "")}`;
const nameFileCapitalized = (file: string): string => nameFile(file).replace("the", "The");

const formatCount = (count: number): string => count.toLocaleString("en-US");
const countFigures = (count: number): string => `${formatCount(count)} ${count === 1 ? "figure" : "figures"}`;

const joinSentences = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(" ");

/** Figures that an earlier version lacks were not withdrawn by anybody. */
function describeChanges({ added, revised, withdrawn }: FigureChanges, isBack: boolean): string {
  if (isBack)
    return `${countFigures(withdrawn.length)} of later releases ${withdrawn.length === 1 ? "is" : "are"} no longer used`;
  const parts = [
    `${countFigures(added.length)} new`,
    `${formatCount(revised.length)} revised`,
    ...(withdrawn.length > 0 ? [`${formatCount(withdrawn.length)} withdrawn`] : []),
  ];
  return parts.join(", ");
}

export const messagesEn: RefreshMessages = {
  latestPeriod: ({ headline: now }, { headline: before }) =>
    now === undefined || before === undefined || now === before
      ? ""
      : `Latest period: ${formatPeriod(now, "en")} (was ${formatPeriod(before, "en")}).`,
  dataUnchanged: "The data is unchanged.",
  error: {
    notFound: ({ file, status }) => `The server does not have ${nameFile(file)} (${status}). Try again later.`,
    serverError: ({ file, status }) => `The server could not deliver ${nameFile(file)} (${status}). Try again later.`,
    timeout: ({ file, seconds }) =>
      `${nameFileCapitalized(file)} did not arrive within ${seconds === 1 ? "a second" : `${seconds} seconds`}. Try again on a faster connection.`,
    redirected: ({ file }) =>
      `The server redirected the request for ${nameFile(file)} to another address, which is refused. A sign-in page of the network may be the cause.`,
    otherOrigin: ({ file }) =>
      `${nameFileCapitalized(file)} is on a different server from the add-in, so nothing is downloaded.`,
    wrongType: ({ file, type }) =>
      `The server sent ${shorten(type) || "something of no known type"} in place of ${nameFile(file)}. A sign-in page of the network may be the cause.`,
    tooLong: ({ file, of }) =>
      `${nameFileCapitalized(file)} is larger than the ${formatKilobytes(of)} allowed, so it was refused.`,
    truncated: ({ file, bytes, of }) =>
      `${nameFileCapitalized(file)} stopped after ${formatKilobytes(bytes)}${of === undefined ? "" : ` of ${formatKilobytes(of)}`}. Try again.`,
    notAnIndex: ({ why }) =>
      `What the server sent is not the list of data versions: ${shorten(why, MAX_REASON)}. It was refused.`,
    unknownKey: () =>
      "The list of data versions is signed with a key unknown to this add-in, so it was refused. The add-in may need an update.",
    badSignature: () =>
      "The signature of the list of data versions is not valid: the list was changed after it was signed, so it was refused.",
    formerFeed: () =>
      "The server offers data in an old format, which this version of the add-in no longer reads. Ask the provider of the add-in to publish the data again.",
    badIndex: ({ why }) =>
      `The list of data versions cannot be used: ${shorten(why, MAX_REASON)}. It was refused. An update of the add-in may be due.`,
    rolledBack: ({ what: counts, offered, seen }) =>
      counts === "index"
        ? `The server sent list ${offered} of data versions, and list ${seen} was seen before. Older lists are refused.`
        : `The server offers data version ${offered}, and version ${seen} was seen before. Older data is refused.`,
    expired: ({ issued, expires, now }) =>
      `The list of data versions, of ${formatDay(issued)}, was valid until ${formatDay(expires)}, and this device says that it is ${formatDay(now)}. ` +
      "There may be newer data that it does not list. If the date of this device is wrong, correct it, or refresh with the expired list.",
    wrongHash: ({ file }) =>
      `${nameFileCapitalized(file)} does not match its checksum in the list of data versions, so it was refused.`,
    invalidData: ({ file, why }) =>
      `${nameFileCapitalized(file)} is not a dataset (${shorten(why, MAX_REASON)}), so it was refused. This is an error in the feed; please report it.`,
    contradictory: ({ file, count, first }) =>
      `${nameFileCapitalized(file)} contradicts itself in ${countFigures(count)}, so it was refused: ${shorten(first, MAX_REASON)} This is an error in the feed; please report it.`,
    noCrypto: () => "This page was not loaded over https and cannot verify signatures, so nothing is downloaded.",
    nothingBefore: () => "There is no earlier version of the data to go back to.",
    defect: ({ message }) => `The refresh failed. Please report this error (${message}).`,
  },
  note: (note) => {
    switch (note.code) {
      case "notKept":
        return {
          refused: "This browser does not store data for the add-in: new data and settings last until Excel closes.",
          full: "There is no space to store the new data: it lasts until Excel closes.",
          damaged: "The new data could not be stored: it lasts until Excel closes.",
        }[note.why];
      case "storedRefused":
        return "The data stored earlier did not pass verification and is not used. Refresh to download it again.";
      case "clockBehind":
        return `The list of data versions was issued on ${formatDay(note.issued)}, and this device says that it is ${formatDay(note.now)}. Its clock seems to be slow.`;
      case "acceptedExpired":
        return `The list of data versions was valid until ${formatDay(note.expires)}. There may be newer data that it does not list.`;
    }
  },
  step: (step) => {
    switch (step.kind) {
      case "idle":
        return "";
      case "checking":
        return "Checking for new data.";
      case "upToDate":
        return "The data is up to date.";
      case "available": {
        const { version, inUse, bytes, declined } = step;
        const offer = declined
          ? `The release of ${version.release}, which you went back from, is still available (${formatKilobytes(bytes)}).`
          : `New data is available: release of ${version.release} (${formatKilobytes(bytes)}).`;
        return joinSentences(messagesEn.latestPeriod(version, inUse), offer);
      }
      case "waiting":
        return "Waiting for another window that is refreshing.";
      case "downloading":
        return `Downloading the release of ${step.version.release}: ${formatKilobytes(step.bytes)} of ${formatKilobytes(step.of)}.`;
      case "verifying":
        return `Verifying the release of ${step.version.release}.`;
      case "done": {
        const { cause, from, to, changes } = step;
        const outcome =
          cause === "otherWindow"
            ? `Another window changed the data to the release of ${to.release}`
            : `The data is ${cause === "wentBack" ? "again" : "now"} the release of ${to.release}`;
        return joinSentences(
          messagesEn.latestPeriod(to, from),
          `${outcome}: ${describeChanges(changes, isBackwards(step))}.`,
        );
      }
      case "failed":
        return `${(messagesEn.error[step.problem.code] as (details: unknown) => string)(step.problem)} ${messagesEn.dataUnchanged}`;
      case "offline":
        return `${step.network ? "The server cannot be reached." : "There is no network connection."} ${messagesEn.dataUnchanged}`;
    }
  },
};
