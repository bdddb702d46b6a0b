/**
 * Normalises a name for comparison: drops case, accents, punctuation and spacing, keeps letters and digits of every
 * script ("Côte d'Ivoire" -> "cotedivoire", "欧盟" -> "欧盟").
 */
export const normalise = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]/gu, "");
