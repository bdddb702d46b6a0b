/** Excel neither draws nor calculates until the next `context.sync()`. */
export function suspendUpdates({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}
