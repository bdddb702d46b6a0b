/** Where the feed stands in the repository, and in what is served. */
export const FEED_FOLDER = "assets/feed";

export const INDEX_FILE = "index.json";
