/**
 * Replaces the refresher of the page, which needs the address of the page that Node does not have, by one that the test
 * opens. Import it before anything that imports src/refresh: mocks are not hoisted.
 */
import type { Refresher } from "../../../src/refresh";

export const page: { refresher?: Refresher } = {};

jest.mock("../../../src/refresh", () => ({
  ...jest.requireActual<object>("../../../src/refresh"),
  getRefresher: () => page.refresher,
}));
