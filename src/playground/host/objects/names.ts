import type { NameModel } from "../model/names";
import { createHandle, type Kind } from "../protocol/kinds";

export const namedItemCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.names.all.map((name) => createHandle("NamedItem", name)),
};

export const namedItem: Kind<NameModel> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    formula: { get: ({ formula }) => formula },
  },
};
