/** An opened file: its reader and what its footer says. */
import { parquetSchema, type FileMetaData, type SchemaElement } from "hyparquet";
import type { ByteReader } from "./byte-reader";
import { isDecimal } from "./decimal-digits";
import { parseFooter } from "./footer";
import { fail } from "./parquet-error";

export interface ParquetFile {
  readonly reader: ByteReader;
  readonly metadata: FileMetaData;
  /** The columns that are not nested, by their names. */
  readonly columns: ReadonlyMap<string, SchemaElement>;
}

/**
 * The file whose footer has been read.
 * @throws SourceError
 */
export function createParquetFile(reader: ByteReader, footer: Uint8Array<ArrayBuffer>): ParquetFile {
  const metadata = parseFooter(footer, reader.name);
  const { children } = parquetSchema(metadata);
  const flat = children.filter((child) => child.children.length === 0 && child.element.repetition_type !== "REPEATED");
  return {
    reader,
    metadata: { ...metadata, schema: metadata.schema.map(removeDecimalType) },
    columns: new Map(flat.map(({ element }) => [element.name, element])),
  };
}

/** Decimals are read as the integers that they are stored as: as floating-point numbers they would lose digits. */
function removeDecimalType(element: SchemaElement): SchemaElement {
  if (!isDecimal(element)) return element;
  const { converted_type: _converted, logical_type: _logical, ...rest } = element;
  return rest;
}

/**
 * The column of that name.
 * @throws SourceError
 */
export function getColumn({ reader, columns }: ParquetFile, column: string): SchemaElement {
  return columns.get(column) ?? fail("missingColumn", { file: reader.name, column, columns: [...columns.keys()] });
}
