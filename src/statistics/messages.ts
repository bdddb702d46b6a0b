import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { Messages } from "./messages.types";
import { messagesZh } from "./messages.zh";

/** The texts of derivations, caveats and citations by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en: messagesEn, zh: messagesZh };
