import { itemNotFound } from "../model/errors";
import { createHandle, type Kind } from "../protocol/kinds";

export const settingCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.settings.keys.map((key) => createHandle("Setting", { key })),
  item: (_none, { workbook }, key: string) => {
    const found = workbook.settings.findKey(key);
    if (found === undefined) throw itemNotFound(`setting '${key}'`);
    return createHandle("Setting", { key: found });
  },
  methods: {
    add: (_none, { workbook }, key: string, value: unknown) =>
      createHandle("Setting", { key: workbook.settings.set(key, value) }),
    getItemOrNullObject: (_none, { workbook }, key: string) => {
      const found = workbook.settings.findKey(key);
      return found === undefined ? null : createHandle("Setting", { key: found });
    },
  },
};

export const setting: Kind<{ readonly key: string }> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: { get: ({ key }, { workbook }) => workbook.settings.get(key) },
  },
  methods: { delete: ({ key }, { workbook }) => workbook.settings.delete(key) },
};
