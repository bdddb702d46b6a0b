/** Defined names of the workbook, which formulas can use. */
import { parseRange } from "./address";
import { alreadyExists, invalidArgument } from "./errors";
import type { UniverParts } from "./univer";

export interface NameModel {
  readonly name: string;
  /** A formula: =Sheet1!$A$1 or =0.5. */
  readonly formula: string;
}

const NAME_PATTERN = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const MAX_LENGTH = 255;

/** @throws ApiError for what Excel does not accept as a name: spaces, other signs, or what reads as a cell. */
export function checkName(name: string): void {
  if (!NAME_PATTERN.test(name) || name.length > MAX_LENGTH || parseRange(name) || /^[RrCc]$/.test(name))
    throw invalidArgument(`'${name}' cannot be a name.`);
}

export class Names {
  readonly #names: NameModel[] = [];

  constructor(
    private readonly univer: UniverParts,
    /** Called after every change, since formulas may use the name. */
    private readonly onChange: () => void,
  ) {}

  get all(): readonly NameModel[] {
    return this.#names;
  }

  find(name: string): NameModel | undefined {
    return this.#names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, formula: string): void {
    checkName(name);
    if (this.find(name)) throw alreadyExists(`a name '${name}'`);
    const created: NameModel = { name, formula };
    this.#names.push(created);
    this.#update(this.univer.engine.SetDefinedNameMutation.id, created);
  }

  clear(): void {
    for (const name of this.#names.splice(0)) this.#update(this.univer.engine.RemoveDefinedNameMutation.id, name);
  }

  #update(mutation: string, { name, formula }: NameModel): void {
    const { api, core, sheets, workbook } = this.univer;
    api._injector.get(core.ICommandService).syncExecuteCommand(mutation, {
      unitId: workbook.getId(),
      id: name,
      name,
      formulaOrRefString: formula.replace(/^=(?=.*!)/, ""),
      localSheetId: sheets.SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    this.onChange();
  }
}
