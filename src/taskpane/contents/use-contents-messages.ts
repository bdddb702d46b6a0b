import type { Language } from "../../language";
import { usePane } from "../shared/pane-context";
import { contentsMessagesEn, type ContentsMessages } from "./messages.en";
import { contentsMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, ContentsMessages>> = { en: contentsMessagesEn, zh: contentsMessagesZh };

/** The texts about what the data has, in the pane's language. */
export const useContentsMessages = (): ContentsMessages => MESSAGES[usePane().language];
