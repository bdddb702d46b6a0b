import type { Language } from "../../language";
import { usePane } from "../shared/pane-context";
import { sourceMessagesEn, type SourceMessages } from "./messages.en";
import { sourceMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, SourceMessages>> = { en: sourceMessagesEn, zh: sourceMessagesZh };

/** The texts about sources in the pane's language. */
export const useSourceMessages = (): SourceMessages => MESSAGES[usePane().language];
