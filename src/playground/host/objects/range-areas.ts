import { formatAddress } from "../model/address";
import type { CellRange } from "../model/types";
import { createHandle, type Areas, type Kind } from "../protocol/kinds";

export const rangeAreas: Kind<Areas> = {
  identity: (target, { references }) => ({ _ReferenceId: references.keep(createHandle("RangeAreas", target)) }),
  properties: {
    address: {
      get: ({ sheetId, areas }, { workbook }) =>
        areas.map((area) => formatAddress(workbook.sheets.getName(sheetId), area)).join(","),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  objects: {
    areas: (target) => createHandle("RangeCollection", target),
  },
  methods: { _KeepReference: () => undefined },
};

const createRangeHandle = (sheetId: string, area: CellRange) => createHandle("Range", { sheetId, ...area });

export const rangeCollection: Kind<Areas> = {
  items: ({ sheetId, areas }) => areas.map((area) => createRangeHandle(sheetId, area)),
};
