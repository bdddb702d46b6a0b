/** Watches the answers that the custom-functions runtime sends. Import it before anything that imports the host. */
import type * as Services from "../../src/playground/host/protocol/services";

/** Of each invocation, as it is on the wire. */
export const answersSent: unknown[] = [];

jest.mock("../../src/playground/host/protocol/services", () => {
  const actual = jest.requireActual<typeof Services>("../../src/playground/host/protocol/services");
  const callService: typeof Services.callService = (service, action) => {
    const results = action.ArgumentInfo?.Arguments?.[0] as [number, boolean, unknown][] | undefined;
    if (action.Name === "SetInvocationArrayResults") answersSent.push(...results!.map(([, , value]) => value));
    return actual.callService(service, action);
  };
  return { ...actual, callService };
});
