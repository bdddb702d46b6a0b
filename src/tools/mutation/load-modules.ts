/** Loads the project's modules as Jest does: compiled by esbuild, and each test file with instances of its own. */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";

type Exports = Record<string, unknown>;
type CompiledModule = (exports: Exports, require: Require, module: { exports: Exports }, ...place: string[]) => void;
type Require = ((request: string) => unknown) & { resolve: (request: string) => string };

export interface ModuleLoader {
  /** Loads a file, or gives the instance that is loaded. */
  load: (file: string) => unknown;
  /** Forgets all instances, so that the next load starts from scratch. */
  reset: () => void;
}

const ENDINGS = ["", ".ts", ".tsx", ".json", ".js", "/index.ts"];

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param nameMapper - Jest's `moduleNameMapper`. */
export function createModuleLoader(root: string, nameMapper: Readonly<Record<string, string>>): ModuleLoader {
  const mappings = Object.entries(nameMapper).map(([pattern, target]) => ({
    pattern: new RegExp(pattern),
    target: target.replace("<rootDir>", root),
  }));
  const compiled = new Map<string, CompiledModule>();
  const resolved = new Map<string, string>();
  const instances = new Map<string, { exports: Exports }>();

  /** @returns a file of the project, or the name of a package as it is. */
  function resolve(request: string, folder: string): string {
    const mapping = mappings.find(({ pattern }) => pattern.test(request));
    const mapped = mapping ? request.replace(mapping.pattern, mapping.target) : request;
    if (!mapped.startsWith(".") && !path.isAbsolute(mapped)) return mapped;
    const base = path.resolve(folder, mapped);
    const ending = ENDINGS.find((each) => isFile(base + each));
    if (ending === undefined) throw new Error(`${folder} asks for '${request}', which is not there.`);
    return base + ending;
  }

  function compile(file: string): CompiledModule {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      format: "cjs",
      jsx: "automatic",
      loader: file.endsWith("x") ? "tsx" : "ts",
      platform: "node",
      supported: { "dynamic-import": false },
      target: "node20",
    });
    const names = ["exports", "require", "module", "__filename", "__dirname"];
    return compileFunction(code, names, { filename: file }) as CompiledModule;
  }

  function load(file: string): unknown {
    const found = instances.get(file);
    if (found) return found.exports;
    const module = { exports: {} as Exports };
    instances.set(file, module);
    if (file.endsWith(".json")) {
      module.exports = JSON.parse(readFileSync(file, "utf8")) as Exports;
      return module.exports;
    }
    const run = compiled.get(file) ?? compile(file);
    compiled.set(file, run);
    const folder = path.dirname(file);
    const requirePackage = createRequire(file);
    const resolveHere = (request: string): string => {
      const key = `${folder}\n${request}`;
      const target = resolved.get(key) ?? resolve(request, folder);
      resolved.set(key, target);
      return target;
    };
    const requireHere = (request: string): unknown => {
      const target = resolveHere(request);
      return path.isAbsolute(target) ? load(target) : requirePackage(target);
    };
    const resolveAll = (request: string): string => {
      const target = resolveHere(request);
      return path.isAbsolute(target) ? target : requirePackage.resolve(target);
    };
    run(module.exports, Object.assign(requireHere, { resolve: resolveAll }), module, file, folder);
    return module.exports;
  }

  return { load, reset: () => instances.clear() };
}
