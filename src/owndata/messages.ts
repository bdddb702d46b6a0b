import { en } from "./messages.en";
import type { OwnDataMessages } from "./messages.types";
import { zh } from "./messages.zh";

export { type OwnDataMessages, type OwnDataMessage } from "./messages.types";

const MESSAGES = { en, zh } as const;

export type OwnDataLanguage = keyof typeof MESSAGES;

export const getOwnDataMessages = (language: OwnDataLanguage): OwnDataMessages => MESSAGES[language];
