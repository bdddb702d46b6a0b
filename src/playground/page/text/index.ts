import type { Language } from "../office";
import { en, type Text } from "./en";
import { zh } from "./zh";

export type { Text };

export const textIn = (language: Language): Text => (language === "zh-CN" ? zh : en);
