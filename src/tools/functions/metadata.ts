/** functions.json, which Excel reads, from the catalogue of functions. */
import { CATALOGUE } from "../../functions/catalogue";
import { CATALOGUE_TEXTS } from "../../functions/catalogue/texts";
import type { FunctionDefinition, FunctionTexts, Parameter, ParameterTexts } from "../../functions/definition";
import { ENUMERATIONS, type EnumerationValue } from "../../functions/enumerations";
import { HELP_PAGES } from "../../functions/help-pages";
import type { Language } from "../../language";
import { toTraditional, type TraditionalLocale } from "../traditional-chinese";

/** A function with its texts. */
export interface DocumentedFunction {
  readonly definition: FunctionDefinition;
  readonly texts: FunctionTexts;
}

export const DOCUMENTED_FUNCTIONS: readonly DocumentedFunction[] = CATALOGUE.map((definition) => ({
  definition,
  texts: CATALOGUE_TEXTS[definition.id],
}));

interface ParameterMetadata {
  readonly description: string;
  readonly dimensionality: "matrix";
  readonly name: string;
  readonly optional?: true;
  readonly type: string;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly description: string;
  readonly helpUrl: string;
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: "matrix" };
}

interface EnumerationMetadata {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[];
}

/** Excel's custom-functions metadata. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumerationMetadata[];
}

/** The purpose and the example, in the one description that Excel shows while a formula is typed. */
function formatDescription({ purpose, example: { formula, shows } }: FunctionTexts, language: Language): string {
  if (language === "zh") return `${purpose.zh}示例：${formula}${shows ? ` 显示 ${shows.join(" 和 ")}` : ""}。`;
  return `${purpose.en} Example: ${formula}${shows ? ` shows ${shows.join(" and ")}` : ""}.`;
}

/** A parameter's name is English in every language, so a Chinese description starts with its label. */
const describeParameter = (texts: ParameterTexts, language: Language): string =>
  language === "zh" ? `${texts.zhLabel}。${texts.zh}` : texts.en;

const buildParameter = (
  { name, optional, type, enumeration }: Parameter,
  texts: ParameterTexts,
  language: Language,
): ParameterMetadata => ({
  description: describeParameter(texts, language),
  dimensionality: "matrix",
  name,
  ...(optional && { optional }),
  type,
  ...(enumeration && { customEnumId: enumeration }),
});

const buildFunction = (
  { definition: { id, parameters }, texts }: DocumentedFunction,
  language: Language,
  address: string,
): FunctionMetadata => ({
  description: formatDescription(texts, language),
  helpUrl: `${address}/${HELP_PAGES[language]}#${id}`,
  id,
  name: id,
  parameters: parameters.map((parameter) => buildParameter(parameter, texts.parameters[parameter.name]!, language)),
  result: { dimensionality: "matrix" },
});

const buildEnumeration = (
  id: string,
  values: readonly EnumerationValue[],
  language: Language,
): EnumerationMetadata => ({
  id,
  type: "string",
  values: values.map(({ label, value, tooltip }) => ({
    name: label[language],
    stringValue: value,
    tooltip: tooltip[language],
  })),
});

/** Builds the metadata of an add-in served from this address. */
export const buildFunctionsMetadata = (
  language: Language,
  address: string,
  functions: readonly DocumentedFunction[] = DOCUMENTED_FUNCTIONS,
): FunctionsMetadata => ({
  // Without it, an error in one cell of a range fails the whole call.
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: true,
  functions: functions.map((one) => buildFunction(one, language, address)),
  enums: Object.entries(ENUMERATIONS).map(([id, values]) => buildEnumeration(id, values, language)),
});

/** The Chinese metadata with its texts in traditional script. Functions keep their names: a translated one would be another. */
export function convertToTraditional(metadata: FunctionsMetadata, locale: TraditionalLocale): FunctionsMetadata {
  const convert = <T extends { readonly description: string }>(one: T): T => ({
    ...one,
    description: toTraditional(one.description, locale),
  });
  return {
    ...metadata,
    functions: metadata.functions.map((one) => ({ ...convert(one), parameters: one.parameters.map(convert) })),
    enums: metadata.enums.map((one) => ({
      ...one,
      values: one.values.map((value) => ({
        ...value,
        name: toTraditional(value.name, locale),
        tooltip: toTraditional(value.tooltip, locale),
      })),
    })),
  };
}
