/** What each function is for, its parameters and its example, in the language of the pane. */
import { normalise } from "../../dataset";
import type { Language } from "../../language";
import { FUNCTIONS_IN_CHINESE } from "../text/functions-zh";
import type { FunctionMetadata, Metadata, ParameterMetadata } from "./metadata";

/** How an argument is chosen. */
export type ParameterKind = "subject" | "flow" | "period" | "release" | "source" | "choice" | "number" | "text";

export interface ParameterHelp {
  /** Its name in functions.json. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly optional: boolean;
  readonly kind: ParameterKind;
  /** What the function offers by autocomplete, for a choice. */
  readonly choices: readonly { readonly value: string; readonly note: string }[];
}

export type FunctionGroup = "one" | "table" | "about";

export interface FunctionHelp {
  readonly id: string;
  readonly group: FunctionGroup;
  readonly purpose: string;
  /** The formula of the docstring's example. */
  readonly example: string;
  readonly parameters: readonly ParameterHelp[];
}

const TABLE_FUNCTIONS = ["TRADEBOUNDS", "PARTNERS", "PRODUCTS", "TRADESERIES", "TRADEEVENTS"];
const INFO_FUNCTIONS = ["TRADESOURCE", "TRADESEARCH", "DATAINFO"];
const getFunctionGroup = (id: string): FunctionGroup =>
  TABLE_FUNCTIONS.includes(id) ? "table" : INFO_FUNCTIONS.includes(id) ? "about" : "one";

const PERIOD_PARAMETERS = ["period", "from", "to", "year"];

function detectParameterKind({ name, type, customEnumId }: ParameterMetadata): ParameterKind {
  if (customEnumId === "SUBJECT") return "subject";
  if (customEnumId === "FLOW") return "flow";
  if (customEnumId) return "choice";
  if (PERIOD_PARAMETERS.includes(name)) return "period";
  if (name === "release") return "release";
  if (name === "source") return "source";
  return type === "number" ? "number" : "text";
}

const DESCRIPTION = /^(.*?) Example: (=TRADE\.[A-Z]+\(.*?\))(?: shows .*)?\.$/s;

function buildFunctionHelp(
  language: Language,
  { enums }: Metadata,
  { id, description, parameters }: FunctionMetadata,
): FunctionHelp {
  const [, purpose = description, example = `=TRADE.${id}()`] = DESCRIPTION.exec(description) ?? [];
  const chinese = language === "zh" ? FUNCTIONS_IN_CHINESE[id] : undefined;
  return {
    id,
    group: getFunctionGroup(id),
    purpose: chinese?.purpose ?? purpose,
    example,
    parameters: parameters.map((parameter): ParameterHelp => {
      const translation = chinese?.parameters[parameter.name];
      const offered = enums.find((one) => one.id === parameter.customEnumId)?.values ?? [];
      return {
        name: parameter.name,
        label: translation?.[0] ?? parameter.name,
        description: translation?.[1] ?? parameter.description,
        optional: parameter.optional ?? false,
        kind: detectParameterKind(parameter),
        choices: offered.map(({ stringValue, tooltip = "" }) => ({
          value: stringValue,
          note: language === "zh" ? "" : tooltip,
        })),
      };
    }),
  };
}

/** The help of every function, in the order of the metadata. */
export const listFunctionHelp = (language: Language, metadata: Metadata): FunctionHelp[] =>
  metadata.functions.map((one) => buildFunctionHelp(language, metadata, one));

/** The functions that have to do with every word of a text: by name, purpose or parameter. */
export function searchFunctions(all: readonly FunctionHelp[], typed: string): FunctionHelp[] {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return all.filter(({ id, purpose, parameters }) => {
    const searchText = normalise([id, purpose, ...parameters.flatMap(({ name, label }) => [name, label])].join(" "));
    return words.every((word) => searchText.includes(word));
  });
}
