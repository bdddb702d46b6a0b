import type { Dataset } from "../dataset";
import type { Cell } from "./cell";
import { dataInfo } from "./datainfo";
import type { TradeFunction } from "./definition";
import type { Argument } from "./decode";
import * as statistics from "./statistics";
import * as tables from "./tables";

const isFunction = (exported: unknown): exported is TradeFunction =>
  typeof exported === "function" && "cells" in exported;

const functions: ReadonlyMap<string, TradeFunction> = new Map(
  Object.entries({ ...statistics, ...tables, dataInfo }).flatMap(([name, exported]) =>
    isFunction(exported) ? [[name.toUpperCase(), exported]] : [],
  ),
);

/** Whether there is a function of that id. */
export const hasFunction = (id: string): boolean => functions.has(id);

/**
 * The answer that the function gives in a cell, before it is put into Excel's types: numbers with their format and
 * the answer they come from, errors as values. Arguments as Excel passes them: matrices or single values. `dataset` is
 * what answers where the arguments name no source; left out, it is what Excel would be answered from.
 * @throws Error when there is no function of that id.
 */
export function callFunction(id: string, args: readonly Argument[], dataset?: Dataset): Cell[][] {
  const called = functions.get(id);
  if (!called) throw new Error(`There is no function '${id}'.`);
  return called.cells(dataset, args);
}
