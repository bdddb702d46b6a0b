/** functions.json against the contract that Microsoft's unified manifest schema (version 1.30) has for it. */
import Ajv from "ajv";
import schema from "@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json";
import type { Finding } from "./finding";

const FILE = "functions.json";
const { definitions } = schema as { definitions: Record<string, object> };

const CONTRACT = {
  definitions,
  type: "object",
  required: ["functions"],
  properties: {
    functions: {
      type: "array",
      minItems: 1,
      // helpUrl is not in that schema's required list, but Microsoft's store refuses a function without it.
      items: { allOf: [{ $ref: "#/definitions/extensionFunction" }, { required: ["helpUrl"] }] },
    },
    enums: { type: "array", items: { $ref: "#/definitions/enum" } },
  },
};

const createMetadataFinding = (message: string): Finding => ({ file: FILE, line: 0, message });

/** What functions.json breaks of the contract. */
export function checkMetadata(json: string): Finding[] {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    return [createMetadataFinding(`not JSON: ${(error as Error).message}`)];
  }
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(CONTRACT);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) =>
    createMetadataFinding(`${instancePath || "it"} ${message}.`),
  );
}

/** Help addresses that lead to no section of the built help page. */
export function checkHelpLinks(json: string, page: string): Finding[] {
  const { functions } = JSON.parse(json) as { functions: { id: string; helpUrl?: string }[] };
  const sections = new Set([...page.matchAll(/\sid="([\w.]+)"/g)].map(([, id]) => id));
  return functions
    .filter(({ helpUrl }) => helpUrl && !sections.has(new URL(helpUrl).hash.slice(1)))
    .map(({ id, helpUrl }) => createMetadataFinding(`${id}: ${helpUrl} leads to no section of the help page.`));
}
