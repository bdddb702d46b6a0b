import type { FunctionHelp, FunctionsHelp, ParameterHelp } from "../../functions";
import type { Parameter, ParameterTexts } from "../../functions/definition";
import { ENUMERATIONS, type EnumerationValue } from "../../functions/enumerations";
import type { Language } from "../../language";
import { listCellErrors } from "./cell-errors";
import { DOCUMENTED_FUNCTIONS, type DocumentedFunction } from "./metadata";

function buildParameterHelp(parameter: Parameter, texts: ParameterTexts, language: Language): ParameterHelp {
  const { name, optional, kind, enumeration } = parameter;
  const values: readonly EnumerationValue[] = enumeration ? ENUMERATIONS[enumeration] : [];
  return {
    name,
    label: language === "zh" ? texts.zhLabel : name,
    description: texts[language],
    optional,
    kind,
    choices: values.map(({ value, tooltip }) => ({ value, note: tooltip[language] })),
  };
}

/** Builds what the pane lists of functions and asks for in their forms, and what it says of errors in cells. */
export const buildPaneHelp = (language: Language): FunctionsHelp => ({
  functions: buildFunctionsHelp(language),
  cellErrors: listCellErrors(language),
});

export const buildFunctionsHelp = (
  language: Language,
  functions: readonly DocumentedFunction[] = DOCUMENTED_FUNCTIONS,
): FunctionHelp[] =>
  functions.map(({ definition: { id, group, parameters }, texts }) => ({
    id,
    group,
    purpose: texts.purpose[language],
    example: texts.example.formula,
    parameters: parameters.map((parameter) =>
      buildParameterHelp(parameter, texts.parameters[parameter.name]!, language),
    ),
  }));
