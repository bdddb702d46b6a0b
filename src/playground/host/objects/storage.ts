import { itemNotFound } from "../model/errors";
import { namespaceOf, type XmlPart } from "../model/storage";
import { handle, type Kind } from "../protocol/kinds";

export const settingCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.settings.keys.map((key) => handle("Setting", { key })),
  item: (_none, { workbook }, key: string) => {
    const found = workbook.settings.key(key);
    if (found === undefined) throw itemNotFound(`setting '${key}'`);
    return handle("Setting", { key: found });
  },
  methods: {
    add: (_none, { workbook }, key: string, value: unknown) =>
      handle("Setting", { key: workbook.settings.set(key, value) }),
    getCount: (_none, { workbook }) => workbook.settings.keys.length,
    getItemOrNullObject: (_none, { workbook }, key: string) => {
      const found = workbook.settings.key(key);
      return found === undefined ? null : handle("Setting", { key: found });
    },
  },
};

export const setting: Kind<{ readonly key: string }> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ key }, { workbook }) => workbook.settings.value(key),
      set: ({ key }, value, { workbook }) => void workbook.settings.set(key, value),
    },
  },
  methods: { delete: ({ key }, { workbook }) => workbook.settings.delete(key) },
};

const xmlHandle = (part: XmlPart | undefined) => (part ? handle("CustomXmlPart", part) : null);

export const customXmlPartCollection: Kind<null> = {
  items: (_none, { workbook }) => workbook.xml.all.map((part) => handle("CustomXmlPart", part)),
  item: (_none, { workbook }, id: string) => {
    const part = workbook.xml.get(id);
    if (!part) throw itemNotFound(`custom XML part '${id}'`);
    return handle("CustomXmlPart", part);
  },
  methods: {
    add: (_none, { workbook }, xml: string) => handle("CustomXmlPart", workbook.xml.add(xml)),
    getCount: (_none, { workbook }) => workbook.xml.all.length,
    getItemOrNullObject: (_none, { workbook }, id: string) => xmlHandle(workbook.xml.get(id)),
    getByNamespace: (_none, _scope, uri: string) => handle("CustomXmlPartScopedCollection", uri),
  },
};

export const customXmlPartScopedCollection: Kind<string> = {
  items: (uri, { workbook }) => workbook.xml.ofNamespace(uri).map((part) => handle("CustomXmlPart", part)),
  methods: {
    getCount: (uri, { workbook }) => workbook.xml.ofNamespace(uri).length,
    // Excel gives it only where there is exactly one.
    getOnlyItemOrNullObject: (uri, { workbook }) => {
      const [only, ...more] = workbook.xml.ofNamespace(uri);
      return more.length === 0 ? xmlHandle(only) : null;
    },
  },
};

export const customXmlPart: Kind<XmlPart> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    getXml: ({ xml }) => xml,
    setXml: (part, { workbook }, xml: string) => workbook.xml.replace(part, xml),
    delete: (part, { workbook }) => workbook.xml.delete(part),
  },
};
