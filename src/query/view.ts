/**
 * Who is compared in a ranking of partners: `customs` ranks ASEAN and the EU as one partner each beside the single
 * economies outside them, `economies` every economy, `continents` the continents.
 */
export const VIEWS = ["customs", "economies", "continents"] as const;
export type View = (typeof VIEWS)[number];
