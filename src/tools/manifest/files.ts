/** The files that a manifest and its metadata speak of: present, and what their names say. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import schema from "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
import { DEVELOPMENT_ADDRESS } from "../address";
import { lineOf, type parseManifest } from "./document";
import { addressed, type Finding } from "./rules";

const PNG_WIDTH_AT = 16;

/** Files of the add-in's own address that the build has not made, and icons that are not of the size in their name. */
export function files(
  manifest: ReturnType<typeof parseManifest>,
  built: string,
  address = DEVELOPMENT_ADDRESS,
): Finding[] {
  return addressed(manifest).flatMap(({ element, address: url }) => {
    if (!url.startsWith(`${address}/`)) return [];
    const name = new URL(url).pathname.slice(new URL(address).pathname.replace(/\/$/, "").length + 1);
    const file = path.join(built, name);
    const line = lineOf(element);
    if (!existsSync(file))
      return [{ line, message: `${url} is not among the built files (${file}). Build first, or correct the address.` }];
    const size = /-(\d+)\.png$/.exec(name)?.[1];
    if (!size) return [];
    const header = readFileSync(file);
    const [width, height] = [header.readUInt32BE(PNG_WIDTH_AT), header.readUInt32BE(PNG_WIDTH_AT + 4)];
    return width === Number(size) && height === Number(size)
      ? []
      : [{ line, message: `${file} is ${width} x ${height}, not ${size} x ${size}.` }];
  });
}

/** What functions.json breaks of the contract that Microsoft's unified manifest schema (version 1.30) has for it. */
export function metadata(json: string): Finding[] {
  const { definitions } = schema as { definitions: Record<string, object> };
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({
    definitions,
    type: "object",
    required: ["functions"],
    properties: {
      functions: { type: "array", minItems: 1, items: { $ref: "#/definitions/extensionFunction" } },
      enums: { type: "array", items: { $ref: "#/definitions/enum" } },
    },
  });
  if (validate(JSON.parse(json))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    line: 0,
    message: `functions.json ${instancePath} ${message}.`,
  }));
}
