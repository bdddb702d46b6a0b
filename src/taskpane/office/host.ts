/** Whether there is a workbook. In a plain browser Office has no host, and the pane shows what works without one. */
export async function isRunningInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** A requirement set and whether this Office supports it, for the diagnostics. */
export interface RequirementSet {
  readonly name: string;
  /** The newest supported version; undefined if there is none. */
  readonly version: string | undefined;
}

const REQUIREMENT_SETS: readonly [name: string, versions: readonly string[]][] = [
  ["ExcelApi", Array.from({ length: 21 }, (_, at) => `1.${21 - at}`)],
  ["CustomFunctionsRuntime", ["1.5", "1.4", "1.3", "1.2", "1.1"]],
  ["SharedRuntime", ["1.2", "1.1"]],
];

/** The requirement sets that the add-in uses, as this Office supports them. */
export function listRequirementSets(): RequirementSet[] {
  const support = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  return REQUIREMENT_SETS.map(([name, versions]) => ({
    name,
    version: versions.find((version) => support?.isSetSupported(name, version)),
  }));
}

/** The platform and version of Office, "PC 16.0.17928.20216"; empty outside Office. */
export function getOfficeVersion(): string {
  const diagnostics = typeof Office === "undefined" ? undefined : Office.context?.diagnostics;
  return diagnostics?.version ? [diagnostics.platform, diagnostics.version].filter(Boolean).join(" ") : "";
}
