/**
 * Jest's runtime, but a worker compiles each module once: Jest's own compiles all of them anew for each test file, a sixth
 * of the time of the unit tests. As with Jest's own, each test file has its own instances of all modules.
 */
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** The compiled files, with the code that they were compiled from. */
const compiled = new Map();

/** A file as a function of the names that Jest gives it. */
function compile(code, filename, parameters) {
  const head = `(function (${parameters.join()}) {`;
  const script = new Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  return { code, script };
}

class CompileOnceRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const environment = this._environment;
    const parameters = this.executor.injectedModuleParameters;
    this.executor.compile = (code, filename) => {
      const context = environment.getVmContext();
      // The test file is over, as where something it started asks for a module.
      if (context === null) return null;
      if (compiled.get(filename)?.code !== code) compiled.set(filename, compile(code, filename, parameters));
      return compiled.get(filename).script.runInContext(context);
    };
  }
}

module.exports = { __esModule: true, default: CompileOnceRuntime };
