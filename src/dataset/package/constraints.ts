/** Table Schema constraints, checked by ajv: each field becomes a property of a JSON Schema. */
import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import type { Field, Schema } from "./descriptor";
import type { Finding } from "./finding";
import type { Table } from "./table";

function toPropertySchema({ constraints = {} }: Field): object {
  const { required, enum: choices, pattern } = constraints;
  const constraintsOfText = {
    ...(choices && { enum: choices }),
    ...(pattern && { pattern }),
    ...(required && { minLength: 1 }),
  };
  // An empty cell is a missing value, to which only `required` applies.
  return required
    ? { type: "string", ...constraintsOfText }
    : { type: "string", if: { minLength: 1 }, then: constraintsOfText };
}

const toJsonSchema = ({ fields }: Schema): object => ({
  type: "object",
  properties: Object.fromEntries(fields.map((field) => [field.name, toPropertySchema(field)])),
});

function describeError(error: ErrorObject, cells: Readonly<Record<string, string>>): string {
  const column = error.instancePath.slice(1);
  const cell = cells[column] ?? "";
  if (cell === "") return `${column} is empty; it is required.`;
  if (error.keyword === "enum") {
    return `${column} is '${cell}'. Use one of: ${(error.params as { allowedValues: string[] }).allowedValues.filter(Boolean).join(", ")}.`;
  }
  return `${column} is '${cell}', which does not have the form ${(error.params as { pattern: string }).pattern}.`;
}

const ajv = new Ajv({ allErrors: true });
const validators = new Map<string, ValidateFunction>();

/** The validator of a schema, compiled once: the tables of all releases have the same one. */
function getValidator(schema: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  let validate = validators.get(key);
  if (!validate) validators.set(key, (validate = ajv.compile(toJsonSchema(schema))));
  return validate;
}

/** Cells of a table that violate its schema. */
export function checkConstraints({ resource, file, rows }: Table): Finding[] {
  const validate = getValidator(resource.schema);
  return rows.flatMap(({ line, cells }) => {
    if (validate(cells)) return [];
    const errors = validate.errors!.filter(({ keyword }) => keyword !== "if");
    const byColumn = new Map(errors.map((error) => [error.instancePath, error]));
    return [...byColumn.values()].map((error) => ({ file, line, message: describeError(error, cells) }));
  });
}
