/** Escapes as ClickHouse reads them in texts of parameters. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\0": "\\0",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** The text of a parameter of type String. */
export const formatText = (text: string): string =>
  text.replace(/[\\\0\b\f\n\r\t]/g, (character) => ESCAPES[character]!);

/** The text of a parameter of type Array(String) or Array(Date). */
export const formatTextArray = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text.replace(/[\\'\0\b\f\n\r\t]/g, (character) => ESCAPES[character]!)}'`).join(",")}]`;

/** The text of a parameter of an array of integers. */
export const formatIntegerArray = (integers: readonly string[]): string => `[${integers.join(",")}]`;
