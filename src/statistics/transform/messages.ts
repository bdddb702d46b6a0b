import type { Language } from "../../language";
import { transformMessagesEn } from "./messages.en";
import type { TransformMessages } from "./messages.types";
import { transformMessagesZh } from "./messages.zh";
import type { Remark } from "./point";

export const TRANSFORM_MESSAGES: Readonly<Record<Language, TransformMessages>> = {
  en: transformMessagesEn,
  zh: transformMessagesZh,
};

export const formatRemark = (remark: Remark, language: Language): string =>
  (TRANSFORM_MESSAGES[language].remarks[remark.kind] as (remark: Remark) => string)(remark);
