import type { Language } from "../language";
import { deferModule, type DeferredModule } from "./deferred-module";

export interface TextsByLanguage<Texts> extends Readonly<Record<Language, Texts>> {
  readonly chinese: DeferredModule<Texts>;
}

/**
 * Texts whose Chinese form is a script of its own, since a formula in English needs none of it. Where the script cannot be
 * loaded, the texts are in English.
 * @param importChinese - the import that webpack makes a script of.
 */
export function deferChinese<Texts>(en: Texts, importChinese: () => Promise<Texts>): TextsByLanguage<Texts> {
  const chinese = deferModule(() =>
    importChinese().catch((error: unknown) => {
      console.error(error);
      return en;
    }),
  );
  return {
    en,
    get zh() {
      return chinese.get();
    },
    chinese,
  };
}
