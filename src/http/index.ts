/** Fetching within limits of time and size, the same for the feed and for statistical services. */
export { concatBytes } from "./concat-bytes";
export { fetchBytes } from "./fetch-bytes";
export { fetchOutside } from "./fetch-outside";
export { HttpError } from "./http-error";
