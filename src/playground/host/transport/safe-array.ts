/** Arrays and callbacks between the library and a native host. */

export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

export const toSafeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

export type Reply = (response: SafeArray | number) => void;
export type EventHandler = (dispatchId: number, payload: SafeArray) => void;
