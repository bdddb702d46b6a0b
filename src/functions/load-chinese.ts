import { ERROR_MESSAGES } from "../query";
import { MESSAGES } from "../statistics";

/** Loads the texts in Chinese, which errors and sources need. */
export const loadChinese = async (): Promise<void> =>
  void (await Promise.all([ERROR_MESSAGES, MESSAGES].map(({ chinese }) => chinese.load())));
