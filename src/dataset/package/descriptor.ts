/** datapackage.json (Frictionless Data Package and Table Schema, version 1), as far as this package uses it. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "./finding";

export interface Field {
  readonly name: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: string | readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
}

/** The resources of the package in a folder, with referenced schemas resolved. */
export function readDescriptor(folder: string): { resources: Resource[]; findings: Finding[] } {
  const file = path.join(folder, "datapackage.json");
  try {
    const { resources } = JSON.parse(readFileSync(file, "utf8")) as {
      resources: (Omit<Resource, "schema"> & { schema: Schema | string })[];
    };
    return {
      resources: resources.map((resource) => ({ ...resource, schema: readSchema(folder, resource.schema) })),
      findings: findMissingFiles(folder, resources),
    };
  } catch (error) {
    return { resources: [], findings: [{ file, line: 0, message: `cannot be read: ${(error as Error).message}` }] };
  }
}

const readSchema = (folder: string, schema: Schema | string): Schema =>
  typeof schema === "string" ? (JSON.parse(readFileSync(path.join(folder, schema), "utf8")) as Schema) : schema;

function findMissingFiles(folder: string, resources: readonly { path: string }[]): Finding[] {
  return resources
    .filter((resource) => !existsSync(path.join(folder, resource.path)))
    .map((resource) => ({
      file: path.join(folder, resource.path),
      line: 0,
      message: "is listed in datapackage.json but does not exist. Add the file or remove the resource.",
    }));
}
