export default async function stopEngines(): Promise<void> {
  for (const engine of globalThis.engines ?? []) await engine.stop();
}
