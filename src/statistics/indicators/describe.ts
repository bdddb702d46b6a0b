import type { Language } from "../../language";
import type { Answer } from "../answer";
import { formatOperand } from "../format-estimate";
import { INDICATOR_MESSAGES } from "./messages";
import type { FlowIndicator } from "./messages.types";

/** The derivation of an indicator from exports and imports, with their numbers. */
export const describeFlows = (kind: FlowIndicator, exports: Answer, imports: Answer, language: Language): string =>
  INDICATOR_MESSAGES[language].flows[kind](formatOperand(exports, language), formatOperand(imports, language));
