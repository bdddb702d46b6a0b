/** The longest text that a message quotes. */
const MOST = 60;

/** The text, cut to what a message can quote. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 2 * MOST)];
  return characters.length < text.length && characters.length > MOST ? `${characters.slice(0, MOST).join("")}…` : text;
}
