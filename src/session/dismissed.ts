import { createStore } from "./store";

/** What a person has dismissed in this session: the keys of banners. An offer that is dismissed is not shown elsewhere. */
export const dismissedKeys = createStore<ReadonlySet<unknown>>(new Set());

/** An offer is dismissed together with the version it offers. */
export const getOfferKey = ({ version }: { readonly version: { readonly sha256: string } }): string =>
  `offer ${version.sha256}`;
