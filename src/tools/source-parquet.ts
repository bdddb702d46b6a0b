/**
 * npm run source:parquet -- input.csv output.parquet [--order flow,product,partner,month] [--codec snappy]: writes a
 * Parquet file from which figures are found with few and short reads (docs/sources/parquet.md).
 */
import { parseArgs } from "node:util";
import { writeSourceFile } from "./source-parquet/write-source-file";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    order: { type: "string", default: "flow,product,partner,month" },
    codec: { type: "string", default: "zstd" },
  },
});
const [input, output, ...others] = positionals;
if (input === undefined || output === undefined || others.length > 0) {
  console.error(
    "npm run source:parquet -- input.csv output.parquet [--order flow,product,partner,month] [--codec snappy]",
  );
  process.exit(1);
}
writeSourceFile({ input, output, order: values.order.split(","), codec: values.codec }).then(
  ({ rows, bytes, types }) => {
    console.log(`${output}: ${rows.toLocaleString("en")} rows, ${(bytes / 1e6).toFixed(1)} MB`);
    for (const [column, type] of types) console.log(`  ${column}: ${type}`);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
