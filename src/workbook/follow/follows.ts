import type { Followed } from "./contract";

/**
 * Carries what became of the workbook to whoever shows it: listen for "change", which comes whenever a workbook has
 * followed or starts to, is pinned or unpinned, or stands otherwise to the data; `workbookData` tells the rest.
 */
export const follows = new (class extends EventTarget {
  /** The last time that this workbook was brought up to other data, in this session. */
  latest: Followed | undefined;
  /** Whether it is being brought up to other data. */
  working = false;

  tell(news: { readonly latest?: Followed; readonly working?: boolean } = {}): void {
    Object.assign(this, news);
    this.dispatchEvent(new Event("change"));
  }
})();
