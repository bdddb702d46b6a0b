import type { SyncResult } from "./types";

/**
 * Carries what became of the workbook to whoever shows it: listen for "change", which comes whenever a workbook has
 * followed or starts to, is pinned or unpinned, or stands otherwise to the data; `workbookData` tells the rest.
 */
export const syncStore = new (class extends EventTarget {
  /** The last time that this workbook was brought up to other data, in this session. */
  latest: SyncResult | undefined;
  /** Whether it is being brought up to other data. */
  working = false;

  set(news: { readonly latest?: SyncResult; readonly working?: boolean } = {}): void {
    Object.assign(this, news);
    this.dispatchEvent(new Event("change"));
  }
})();
