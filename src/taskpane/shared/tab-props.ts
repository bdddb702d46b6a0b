export interface TabProps {
  /** Whether the tab is visible. */
  readonly active: boolean;
}
