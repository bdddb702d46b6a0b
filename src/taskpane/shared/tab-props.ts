export interface TabProps {
  /** Whether the tab is the one that is shown. */
  readonly active: boolean;
}
