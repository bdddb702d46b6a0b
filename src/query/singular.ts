/** The name without the ending of an English plural; unchanged if it is short, or ends in -ss, -us or -is. */
export const toSingular = (name: string): string =>
  /^[a-z]{4,}$/.test(name) ? name.replace(/ies$/, "y").replace(/(?<=x|ch|sh|ss)es$|(?<![siu])s$/, "") : name;
