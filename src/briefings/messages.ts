import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { Messages } from "./messages.types";
import { messagesZh } from "./messages.zh";

export type { FigureParts, Messages, RankingParts } from "./messages.types";

const MESSAGES: Readonly<Record<Language, Messages>> = { en: messagesEn, zh: messagesZh };
export const getBriefingMessages = (language: Language): Messages => MESSAGES[language];
