/** Where the add-in is served from: the one setting that manifest.xml and functions.json depend on. */

/** The address that manifest.xml and the docstrings are written with. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/**
 * The address of this build: TRADESHEET_ADDRESS in a production build, else the development address.
 * @throws Error when the setting is not an https address without a trailing slash.
 */
export function readAddress(production: boolean, setting = process.env.TRADESHEET_ADDRESS): string {
  if (!production || !setting) return DEVELOPMENT_ADDRESS;
  const valid = URL.canParse(setting) && new URL(setting).protocol === "https:" && !setting.endsWith("/");
  if (!valid) {
    throw new Error(
      `TRADESHEET_ADDRESS is '${setting}'. Use an https address without a slash at its end, for example https://example.org/tradesheet.`,
    );
  }
  return setting;
}

/** The text with every development address replaced; String.replace would stop at the first. */
export const withAddress = (text: string, address: string): string => text.replaceAll(DEVELOPMENT_ADDRESS, address);
