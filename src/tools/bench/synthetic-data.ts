/**
 * Synthetic figures, for sizes that customs has not published yet. They have the form of customs' tables by country: ten
 * years of months, exports and imports in yuan, to four decimals of 10 thousand. A larger set has more subjects in every
 * month: the total, then partners, then products, then products by partner. Every month has a release; one figure in ten
 * is revised by the next. The same count gives the same figures.
 */
import { compileColumns, type CompiledPart, type Observation, type Release } from "../../dataset";
import type { PackageContents } from "../../dataset/package";

const MONTHS = 120;
const FIRST_YEAR = 2016;
const REVISED = 10;
const FLOWS = ["exports", "imports"] as const;
const toMonth = (at: number): string => `${FIRST_YEAR + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
const toRelease = (month: number): string => `${toMonth(month + 1)}-20`;

interface SyntheticSubject {
  readonly partner: string;
  readonly product: string;
}

function listSubjects({ partners, products }: PackageContents, count: number): SyntheticSubject[] {
  const partnerIds = ["WORLD", ...partners.filter(({ kind }) => kind === "country").map(({ id }) => id)];
  const productIds = ["all", ...products.filter(({ id }) => id !== "all").map(({ id }) => id)];
  return productIds.flatMap((product) => partnerIds.map((partner) => ({ partner, product }))).slice(0, count);
}

/** A fraction below 1, the same for the same number. */
const scatter = (seed: number): number => (Math.imul(seed + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/** A value that grows from year to year and scatters by a tenth, as printed; a revision differs by up to a hundredth. */
function printValue(month: number, subject: number, flow: number, isRevised: boolean): string {
  const size = subject === 0 ? 1.5e12 : 10 ** (8 + 3 * scatter(subject));
  const growth = 1 + month / 200;
  const season = 1 + scatter(month * 8191 + subject * 131 + flow) / 10;
  const revision = isRevised ? 1 + scatter(month + subject) / 100 : 1;
  return ((size * growth * season * revision) / 10_000).toFixed(4);
}

/** @returns a part with so many observations, revisions among them, and the catalogues of the data that ships. */
export function createSyntheticPart(contents: PackageContents, count: number): CompiledPart {
  const subjects = listSubjects(contents, Math.ceil(count / (MONTHS * FLOWS.length * (1 + 1 / REVISED))));
  const template = {
    regime: "all",
    enterprise: "all",
    measure: "value",
    unit: "CNY 10 th",
    qualifier: "",
    status: "published",
    source: contents.sources[0]!.id,
    also: "",
    note: "",
  } as const;
  const observations: Observation[] = [];
  for (let month = MONTHS - 1; month >= 0; month -= 1)
    for (const [at, subject] of subjects.entries())
      for (const [flowAt, flow] of FLOWS.entries()) {
        const figure = { ...template, ...subject, period: toMonth(month), flow };
        observations.push({ ...figure, release: toRelease(month), printed: printValue(month, at, flowAt, false) });
        if ((at + month) % REVISED === 0 && month < MONTHS - 1)
          observations.push({ ...figure, release: toRelease(month + 1), printed: printValue(month, at, flowAt, true) });
      }
  const releases = Array.from({ length: MONTHS }, (_, month): Release => ({
    id: toRelease(month),
    month: toMonth(month),
    headline: toMonth(month),
  }));
  return {
    format: 3,
    releases,
    partners: contents.partners,
    products: contents.products,
    regimes: contents.regimes,
    enterprises: contents.enterprises,
    sources: contents.sources,
    events: [],
    observations: compileColumns(observations.slice(0, count)),
  };
}
