/** Defined names of the workbook and of its sheets; formulas can use them. */
import { alreadyExists, invalidArgument } from "./errors";
import { parseRange } from "./address";
import type { UniverParts } from "./univer";

export interface NameModel {
  readonly name: string;
  /** The sheet that the name is of; undefined for names of the workbook. */
  readonly sheetId?: string;
  /** A formula: =Sheet1!$A$1 or =0.5. */
  formula: string;
  comment: string;
  visible: boolean;
}

const NAME_PATTERN = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const MAX_LENGTH = 255;

/** @throws Refusal for what Excel takes for no name: spaces, other signs, or what reads as a cell. */
export function checkName(name: string): void {
  if (!NAME_PATTERN.test(name) || name.length > MAX_LENGTH || parseRange(name) || /^[RrCc]$/.test(name))
    throw invalidArgument(`'${name}' cannot be a name.`);
}

export class Names {
  readonly #names: NameModel[] = [];

  constructor(
    private readonly univer: UniverParts,
    /** Told of every change, since formulas may use the name. */
    private readonly onChange: () => void,
  ) {}

  /** The names of the workbook (undefined) or of a sheet. */
  list(sheetId: string | undefined): NameModel[] {
    return this.#names.filter((name) => name.sheetId === sheetId);
  }

  find(name: string, sheetId: string | undefined): NameModel | undefined {
    return this.list(sheetId).find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, formula: string, sheetId: string | undefined, comment = ""): NameModel {
    checkName(name);
    if (this.find(name, sheetId)) throw alreadyExists(`a name '${name}'`);
    const created: NameModel = { name, sheetId, formula, comment, visible: true };
    this.#names.push(created);
    this.#setName(this.univer.engine.SetDefinedNameMutation.id, created);
    return created;
  }

  /** Formulas may use the name. */
  #setName(mutation: string, { name, sheetId, formula }: NameModel): void {
    const { api, core } = this.univer;
    api._injector.get(core.ICommandService).syncExecuteCommand(mutation, {
      unitId: api.getActiveWorkbook().getId(),
      id: `${sheetId ?? ""}!${name}`,
      name,
      formulaOrRefString: formula.replace(/^=(?=.*!)/, ""),
      localSheetId: sheetId ?? this.univer.sheets.SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    this.onChange();
  }

  setFormula(name: NameModel, formula: string): void {
    name.formula = formula;
    this.#setName(this.univer.engine.SetDefinedNameMutation.id, name);
  }

  delete(name: NameModel): void {
    this.#names.splice(this.#names.indexOf(name), 1);
    this.#setName(this.univer.engine.RemoveDefinedNameMutation.id, name);
  }

  clear(): void {
    for (const name of [...this.#names]) this.delete(name);
  }
}
