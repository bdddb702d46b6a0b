import { CODES_KEY } from "../../sources/parquet/file-codes";
import { quoteText } from "./duckdb";

/** The rows of a group: a product of one flow with all its partners and months lies in one or two of them. */
const GROUP_ROWS = 20_480;

export type Codec = "zstd" | "snappy";

/**
 * How files are written, as options of COPY: short row groups, whose least and greatest cells say which of them a query
 * has to read, and the cells of key columns in the footer.
 */
export const describeParquet = (codec: Codec, codes: Readonly<Record<string, readonly string[]>>): string =>
  `FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE ${GROUP_ROWS}, WRITE_BLOOM_FILTER false, ` +
  `KV_METADATA {${quoteText(CODES_KEY)}: ${quoteText(JSON.stringify(codes))}}`;
