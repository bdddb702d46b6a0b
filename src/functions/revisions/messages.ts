import type { Language } from "../../language";
import { revisionMessagesEn } from "./messages.en";
import type { RevisionMessages } from "./messages.types";
import { revisionMessagesZh } from "./messages.zh";

export const REVISION_MESSAGES: Readonly<Record<Language, RevisionMessages>> = {
  en: revisionMessagesEn,
  zh: revisionMessagesZh,
};
