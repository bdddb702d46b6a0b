/**
 * Fetches from other servers, which the policy of the add-in's page does not allow: a page of its own does it
 * (src/gateway), in a frame that is made when it is first needed.
 */
import type { FromGateway, GatewayRequest, ToGateway } from "../gateway/protocol";

type Listener = (message: FromGateway) => void;

const listeners = new Map<number, Listener>();
let connecting: Promise<MessagePort> | undefined;
let lastId = 0;

function connect(): Promise<MessagePort> {
  const frame = document.createElement("iframe");
  frame.src = new URL("gateway.html", document.baseURI).href;
  frame.title = "TradeSheet";
  frame.hidden = true;
  const connected = new Promise<MessagePort>((resolve, reject) => {
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<FromGateway>) => listeners.get(data.id)?.(data);
      frame.contentWindow!.postMessage("connect", location.origin, [port2]);
      resolve(port1);
    };
    frame.onerror = () => reject(new Error("The gateway did not load."));
  });
  document.body.append(frame);
  return connected;
}

/** Like `fetch`, for an address of any server that the person has named. Where there is no page, it is `fetch`. */
export async function fetchOutside(address: URL, { signal, ...init }: RequestInit): Promise<Response> {
  if (typeof document === "undefined") return fetch(address, { ...init, ...(signal && { signal }) });
  const port = await (connecting ??= connect());
  signal?.throwIfAborted?.();
  const id = ++lastId;
  const send = (message: ToGateway): void => port.postMessage(message);
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    const end = (): void => {
      listeners.delete(id);
      signal?.removeEventListener("abort", cancel);
    };
    const fail = (error: unknown): void => {
      end();
      if (body) body.error(error);
      else reject(error as Error);
    };
    const cancel = (): void => {
      send({ kind: "cancel", id });
      fail(new DOMException("The request was cancelled.", "AbortError"));
    };
    signal?.addEventListener("abort", cancel);
    listeners.set(id, (message) => {
      switch (message.kind) {
        case "head": {
          const { status, headers } = message;
          const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller), cancel });
          // These have no body, and a Response of theirs may have none.
          const isEmpty = [204, 205, 304].includes(status);
          return resolve(
            new Response(isEmpty ? null : stream, {
              status,
              headers: headers.map(([name, value]): [string, string] => [name, value]),
            }),
          );
        }
        case "bytes":
          return body!.enqueue(message.bytes);
        case "end":
          body!.close();
          return end();
        case "failed":
          return fail(new TypeError(message.message));
      }
    });
    const request: GatewayRequest = { kind: "request", id, address: address.href, init };
    send(request);
  });
}
