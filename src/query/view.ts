/**
 * Who is compared in a ranking of partners: `customs` ranks ASEAN and the EU as one partner each beside the single
 * economies outside them, `economies` every economy, `continents` the continents.
 */
export const VIEWS = ["customs", "economies", "continents"] as const;
export type View = (typeof VIEWS)[number];

/**
 * Which products a table lists: `ranked` those with a place, so that nothing stands beside its whole, `all` every line
 * that customs publishes, aggregates and groupings too.
 */
export const PRODUCT_LINES = ["ranked", "all"] as const;
export type ProductLines = (typeof PRODUCT_LINES)[number];
