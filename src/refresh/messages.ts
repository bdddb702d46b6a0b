import { en } from "./messages.en";
import type { RefreshMessages } from "./messages.types";
import { zh } from "./messages.zh";

export { type RefreshMessages } from "./messages.types";

const MESSAGES = { en, zh } as const;

export const getRefreshMessages = (language: keyof typeof MESSAGES): RefreshMessages => MESSAGES[language];
