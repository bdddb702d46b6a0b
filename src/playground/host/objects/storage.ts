import { itemNotFound } from "../model/errors";
import { readNamespace, type XmlPart } from "../model/storage";
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
    getCount: (_none, { workbook }) => workbook.settings.keys.length,
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
    value: {
      get: ({ key }, { workbook }) => workbook.settings.get(key),
      set: ({ key }, value, { workbook }) => void workbook.settings.set(key, value),
    },
  },
  methods: { delete: ({ key }, { workbook }) => workbook.settings.delete(key) },
};

const createXmlHandle = (part: XmlPart | undefined) => (part ? createHandle("CustomXmlPart", part) : null);

export const customXmlPartCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.xml.all.map((part) => createHandle("CustomXmlPart", part)),
  item: (_none, { workbook }, id: string) => {
    const part = workbook.xml.get(id);
    if (!part) throw itemNotFound(`custom XML part '${id}'`);
    return createHandle("CustomXmlPart", part);
  },
  methods: {
    add: (_none, { workbook }, xml: string) => createHandle("CustomXmlPart", workbook.xml.add(xml)),
    getCount: (_none, { workbook }) => workbook.xml.all.length,
    getItemOrNullObject: (_none, { workbook }, id: string) => createXmlHandle(workbook.xml.get(id)),
    getByNamespace: (_none, _scope, uri: string) => createHandle("CustomXmlPartScopedCollection", uri),
  },
};

export const customXmlPartScopedCollection: Kind<string> = {
  items: (uri, { workbook }) => workbook.xml.findByNamespace(uri).map((part) => createHandle("CustomXmlPart", part)),
  methods: {
    getCount: (uri, { workbook }) => workbook.xml.findByNamespace(uri).length,
    // Excel gives it only where there is exactly one.
    getOnlyItemOrNullObject: (uri, { workbook }) => {
      const [only, ...more] = workbook.xml.findByNamespace(uri);
      return more.length === 0 ? createXmlHandle(only) : null;
    },
  },
};

export const customXmlPart: Kind<XmlPart> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ xml }) => readNamespace(xml) },
  },
  methods: {
    getXml: ({ xml }) => xml,
    setXml: (part, { workbook }, xml: string) => workbook.xml.replace(part, xml),
    delete: (part, { workbook }) => workbook.xml.delete(part),
  },
};
