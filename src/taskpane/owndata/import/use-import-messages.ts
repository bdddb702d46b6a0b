import type { Language } from "../../../language";
import { usePane } from "../../shared/pane-context";
import { importMessagesEn, type ImportMessages } from "./messages.en";
import { importMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, ImportMessages>> = { en: importMessagesEn, zh: importMessagesZh };

/** The form's texts in the pane's language. */
export const useImportMessages = (): ImportMessages => MESSAGES[usePane().language];
