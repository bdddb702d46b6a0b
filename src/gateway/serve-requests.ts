import type { FromGateway, GatewayRequest, ToGateway } from "./protocol";

/** Makes the requests that arrive at the port, and answers them there. */
export function serveRequests(port: MessagePort): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromGateway, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function answer({ id, address, init }: GatewayRequest): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const response = await fetch(address, { ...init, signal: controller.signal });
      const isRedirect = response.type === "opaqueredirect";
      // An answer that a page may not read (`no-cors`) says only that there is one.
      const status = isRedirect ? 301 : response.type === "opaque" ? 204 : response.status;
      send({ kind: "head", id, status, headers: [...response.headers] });
      const reader = response.body?.getReader();
      while (reader) {
        const { done, value } = await reader.read();
        if (done) break;
        const bytes = new Uint8Array(value);
        send({ kind: "bytes", id, bytes }, [bytes.buffer]);
      }
      send({ kind: "end", id });
    } catch (error) {
      send({ kind: "failed", id, message: String(error) });
    } finally {
      running.delete(id);
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToGateway>) => {
    if (data.kind === "request") void answer(data);
    else running.get(data.id)?.abort();
  };
}
