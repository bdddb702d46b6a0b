/** Jest's own runner, one file at a time: a browser already keeps the other cores busy, and its tests wait for screens. */
const { default: TestRunner } = require("jest-runner");

module.exports = class SerialRunner extends TestRunner {
  isSerial = true;
};
