/** Customs' tables in short, read and merged with the mappings of a few lines. */
import { buildBulletins, readBulletins } from "../../../../src/dataset/package/bulletin";
import type { Observation } from "../../../../src/dataset";
import { createTable } from "../table";

const BULLETINS = createTable(
  "bulletins",
  `month,release,headline,delivery
2025-02,2025-03,,bundled
2025-03,2025-04,,bundled
2025-07,2025-08,,bundled
2025-11,2025-12,2025-01/2025-11,bundled
2025-12,2026-01,2025,feed`,
);
const PARTNERS = [
  createTable(
    "partner-lines",
    "line,partner,continent\nWLD,WORLD,\nR_ASIA,ASIA,\nJPN,JPN,ASIA\nBTN,BTN,ASIA\nG_RCEP,RCEP,\nG_EU,EU,",
  ),
  createTable(
    "definitions",
    `partner,flow,first,last,note
RCEP,imports,2025-02,,Re-imports are left out
EU,,,2025-02,With the United Kingdom
EU,exports,2025-03,2025-07,Revised
EU,imports,,,By origin`,
  ),
];
const COMMODITIES = [
  createTable(
    "commodity-lines",
    "commodity,product,counted_in,note\n集成电路,integrated_circuits,,\n中药材及中式成药,medicines,,\n稻谷、大米及大米粉,rice,,with rice flour\n原木及锯材,timber,,\n卷烟,cigarettes,cartons,",
  ),
  createTable("commodity-exclusions", "table,commodity,month,reason\nexport,中药材及中式成药,2025-07,a wider group"),
];

/** The contents of the bulletins from these tables, beside figures of reports. */
export function build(tables: ReturnType<typeof createTable>[], reported: readonly Observation[] = []) {
  const all = [BULLETINS, ...PARTNERS, ...COMMODITIES, ...tables];
  const read = readBulletins(all);
  return { findings: read.findings, ...buildBulletins(all, read, reported) };
}
/** The figures in short. */
export const getRows = (contents: ReturnType<typeof build>) =>
  [...contents.observations.keys()].map(
    (o) => `${o.release} ${o.period} ${o.flow} ${o.partner} ${o.product} ${o.measure} ${o.printed} ${o.unit}`,
  );

export const toMonthly = (...lines: string[]) =>
  createTable("gacc-partners-monthly", ["period,flow,partner,printed", ...lines].join("\n"));
export const toYearToDate = (...lines: string[]) =>
  createTable("gacc-partners-ytd", ["period,flow,partner,measure,printed", ...lines].join("\n"));

const KEY_HEADER = "published,period,flow,commodity,measure,printed,unit,table";
export const toKey = (...lines: string[]) => createTable("gacc-commodities-key", [KEY_HEADER, ...lines].join("\n"));
export const toMain = (...lines: string[]) => createTable("gacc-commodities-main", [KEY_HEADER, ...lines].join("\n"));
