import os from "node:os";

/** Node, processor, system and load, for the caption of what was measured. */
export function describeMachine(): string {
  const [{ model }] = os.cpus() as [os.CpuInfo, ...os.CpuInfo[]];
  const load = os.loadavg()[1]!;
  return `Node ${process.versions.node}, ${os.cpus().length} cores (${model.trim()}), ${process.platform}, load ${load.toFixed(1)}`;
}
