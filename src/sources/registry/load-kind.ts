import type { SourceKindName } from "./source-definition";
import type { SourceKind } from "./source-kind";

/** Each kind is a script of its own, loaded with the first source of it. */
const KINDS: Readonly<Record<SourceKindName, () => Promise<SourceKind>>> = {
  clickhouse: async () =>
    (await import(/* webpackChunkName: "clickhouse" */ "../clickhouse/clickhouse-kind")).clickHouseKind,
  parquet: async () => (await import(/* webpackChunkName: "parquet" */ "../parquet/parquet-kind")).parquetKind,
  file: async () => (await import(/* webpackChunkName: "parquet" */ "../parquet/parquet-kind")).parquetKind,
};

export const loadKind = (kind: SourceKindName): Promise<SourceKind> => KINDS[kind]();
