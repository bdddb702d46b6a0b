/** Why the text of an answer cannot be read; who knows the server makes an ImportError of it. */
export class AnswerError extends Error {
  constructor(
    readonly code: "badAnswer" | "truncated" | "webPage" | "deferred" | "tooLarge",
    /** For a report, in English. */
    readonly why: string,
  ) {
    super(`${code}: ${why}`);
  }
}
