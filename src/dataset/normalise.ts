/**
 * The form in which names are compared: without case, accents, punctuation or spacing;
 * letters and digits of every script stay ("Côte d'Ivoire" -> "cotedivoire", "欧盟" -> "欧盟").
 */
export const normalise = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]/gu, "");
