/** The characters that a message quotes of a text of more than twice as many. */
const MOST = 60;

/** The text, cut to what a message can quote. */
export const shorten = (text: string): string =>
  text.length > 2 * MOST ? `${[...text.slice(0, 2 * MOST)].slice(0, MOST).join("")}…` : text;
