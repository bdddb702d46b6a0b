/** The characters that a message quotes of a text of more than twice as many. */
const MOST = 60;

/** The text, cut to what a message can quote. */
export const shorten = (text: string, most = MOST): string =>
  text.length > 2 * most ? `${[...text.slice(0, 2 * most)].slice(0, most).join("")}…` : text;
