import { formatAddress } from "../model/address";
import type { Box } from "../model/types";
import { handle, type Areas, type Kind } from "../protocol/kinds";

export const rangeAreas: Kind<Areas> = {
  identity: (target, { references }) => ({ _ReferenceId: references.keep(handle("RangeAreas", target)) }),
  properties: {
    address: {
      get: ({ sheetId, areas }, { workbook }) =>
        areas.map((area) => formatAddress(workbook.sheets.name(sheetId), area)).join(","),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
  },
  objects: {
    areas: (target) => handle("RangeCollection", target),
  },
  methods: { _KeepReference: () => undefined },
};

const place = (sheetId: string, area: Box) => handle("Range", { sheetId, ...area });

export const rangeCollection: Kind<Areas> = {
  items: ({ sheetId, areas }) => areas.map((area) => place(sheetId, area)),
};
