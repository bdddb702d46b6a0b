import { AnswerError } from "./answer-error";

/** @throws AnswerError for a text that is no JSON: one that breaks off, or a web page. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (/^\s*</.test(text)) throw new AnswerError("webPage", text.slice(0, 100));
    // Where the text ends in the middle of a value, it broke off.
    const isCut = !/[}\]]\s*$/.test(text);
    throw new AnswerError(isCut ? "truncated" : "badAnswer", String(error));
  }
}
