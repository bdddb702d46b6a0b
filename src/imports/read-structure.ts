import { readStructureJson } from "./read-structure-json";
import { readStructureXml } from "./read-structure-xml";
import type { StructureMessage } from "./structure-message";

/** Reads a structure message; services answer in XML or JSON, whatever was asked for. @throws AnswerError */
export const readStructure = (text: string): StructureMessage =>
  /^\uFEFF?\s*</.test(text) ? readStructureXml(text.replace(/^\uFEFF/, "")) : readStructureJson(text);
