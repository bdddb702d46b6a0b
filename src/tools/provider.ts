/** Whom a build is from: the name in the manifest and on its pages, and where people get help. */
import { DEVELOPMENT_ADDRESS } from "./address";

export interface Provider {
  readonly name: string;
  /** An https address or an e-mail address; undefined only in a build for this machine. */
  readonly contact: string | undefined;
}

const DEFAULT_NAME = "TradeSheet";
/** The longest name that a manifest may have. */
const MAX_NAME_LENGTH = 125;

const isEmail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);
const isHttps = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === "https:" && !/\s/.test(text);

/** The contact as an address to follow. */
export const toContactLink = (contact: string): string => (isEmail(contact) ? `mailto:${contact}` : contact);

/**
 * The provider of a build for that address, by TRADESHEET_PROVIDER and TRADESHEET_CONTACT. A build that is handed on names a
 * contact: people must be able to reach whoever they have it from.
 * @throws Error when a build for another address than this machine's names no contact, or one of the settings is wrong.
 */
export function readProvider(
  address: string,
  name = process.env.TRADESHEET_PROVIDER || DEFAULT_NAME,
  contact = process.env.TRADESHEET_CONTACT || undefined,
): Provider {
  if (name.length > MAX_NAME_LENGTH)
    throw new Error(`TRADESHEET_PROVIDER has ${name.length} characters; a manifest allows ${MAX_NAME_LENGTH}.`);
  if (contact !== undefined && !isEmail(contact) && !isHttps(contact)) {
    throw new Error(
      `TRADESHEET_CONTACT is '${contact}'. Use an e-mail address or an https address, for example help@example.org.`,
    );
  }
  if (contact === undefined && address !== DEVELOPMENT_ADDRESS) {
    throw new Error(
      `A build for ${address} needs TRADESHEET_CONTACT: the e-mail or https address where the people who use it get help.`,
    );
  }
  return { name, contact };
}
