/** The environment of the tests: that of Node, and the large packages that their worker keeps from one file to the next. */
import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

const requireInWorker = createRequire(__filename);

export default class WorkerEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.requireInWorker = (file) => requireInWorker(file) as unknown;
  }
}
