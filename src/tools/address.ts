/** Where the add-in is served from: the one setting that manifest.xml and functions.json depend on. */

/** The address that manifest.xml is written with and tests build for. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/** An https address that file names can be put behind: no slash, search or fragment at its end. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return protocol === "https:" && search === "" && hash === "" && username === "" && !/[\s/?#]$|^\s/.test(text);
}

/**
 * The address in a setting of that name.
 * @throws Error when it is not an https address without a trailing slash.
 */
export function parseAddress(text: string, setting: string): string {
  if (isAddress(text)) return text;
  throw new Error(
    `${setting} is '${text}'. Use an https address without a slash at its end, for example https://example.org/tradesheet.`,
  );
}

/**
 * The address of this build: TRADESHEET_ADDRESS in a production build, else the development address, which
 * serves for trying a production build but not for handing it on.
 * @throws Error when the setting is not an https address without a trailing slash.
 */
export function readAddress(production: boolean, setting = process.env.TRADESHEET_ADDRESS): string {
  if (!production) return DEVELOPMENT_ADDRESS;
  if (!setting) {
    console.warn(`TRADESHEET_ADDRESS is not set: this build is for ${DEVELOPMENT_ADDRESS} only.`);
    return DEVELOPMENT_ADDRESS;
  }
  return parseAddress(setting, "TRADESHEET_ADDRESS");
}

/** The text with every development address replaced; String.replace would stop at the first. */
export const replaceAddress = (text: string, address: string): string => text.replaceAll(DEVELOPMENT_ADDRESS, address);
