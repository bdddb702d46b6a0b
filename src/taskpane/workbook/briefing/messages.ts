import type { Language } from "../../../language";
import { briefingMessagesEn, type Messages } from "./messages.en";
import { briefingMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, Messages>> = { en: briefingMessagesEn, zh: briefingMessagesZh };
export const getBriefingFormMessages = (language: Language): Messages => MESSAGES[language];
