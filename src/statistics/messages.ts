import { deferChinese } from "../dataset";
import { messagesEn } from "./messages.en";
import type { Messages } from "./messages.types";

/** The texts of derivations, caveats and citations by language. */
export const MESSAGES = deferChinese<Messages>(messagesEn, () =>
  import(/* webpackChunkName: "chinese" */ "./messages.zh").then(({ messagesZh }) => messagesZh),
);
