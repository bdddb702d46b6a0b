/** What the page of the add-in and its gateway tell each other, over a port that the page hands over when the gateway has loaded. */

/** A request for the gateway to make. */
export interface GatewayRequest {
  readonly kind: "request";
  readonly id: number;
  readonly address: string;
  /** What `fetch` gets; plain data, so without a signal. */
  readonly init: Omit<RequestInit, "signal" | "window">;
}

/** Ends a request, wherever it is. */
interface GatewayCancel {
  readonly kind: "cancel";
  readonly id: number;
}

export type ToGateway = GatewayRequest | GatewayCancel;

/**
 * The status and the headers that the server shows to web pages. A redirect, which a page may not read, is a 301, and any
 * answer to a request without CORS a 204.
 */
interface GatewayHead {
  readonly kind: "head";
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

interface GatewayBytes {
  readonly kind: "bytes";
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface GatewayEnd {
  readonly kind: "end";
  readonly id: number;
}

/** No answer, or one that broke off. */
interface GatewayFailure {
  readonly kind: "failed";
  readonly id: number;
  readonly message: string;
}

export type FromGateway = GatewayHead | GatewayBytes | GatewayEnd | GatewayFailure;
