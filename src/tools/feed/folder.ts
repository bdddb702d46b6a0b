/** Where the feed stands in the repository, and in what is served. */
export const FEED = "assets/feed";

export const INDEX = "index.json";
