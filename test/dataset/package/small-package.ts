/** A small package: two releases of reports, a month of customs' tables, BACI and HS names, with the schemas of the real one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { formatFinding, readPackage, type PackageContents } from "../../../src/dataset/package";

const SOURCE = "src/data";
const DESCRIPTOR = "datapackage.json";
const OBSERVATION = "schemas/observation.json";
const OBSERVATION_HEADER =
  "period,flow,partner,product,regime,enterprise,measure,printed,unit,qualifier,status,source,also,note";

/** The files of the package by their paths. */
export const FILES = {
  "releases.csv": `release,month,headline,delivery
2023-12-07,2023-11,2023-01/2023-11,bundled
2025-12-08,2025-11,2025-01/2025-11,feed`,
  "releases/2023-12-07.csv": `${OBSERVATION_HEADER}
2023-01/2023-11,total,WORLD,all,all,all,value,37.96,CNY trn,,published,wire-2023,,the text says so; checked
2023-01/2023-11,total,ASEAN,all,all,all,value,5.8,CNY trn,about,published,wire-2023,,`,
  "releases/2025-12-08.csv": `${OBSERVATION_HEADER}
2025-01/2025-11,total,WORLD,all,all,all,value,41.21,CNY trn,,published,daily-2025,wire-2025,Wire reports 41.2 CNY trn
2025-01/2025-11,total,WORLD,all,processing,all,value,7.5,CNY trn,,published,daily-2025,,
2025-01/2025-11,exports,WORLD,phones,all,all,value,0.8,CNY trn,,published,daily-2025,,`,
  "calendar.csv": `date,month,source
2026-01-14,2025-12,daily-2025
2026-02-09,2026-01,daily-2025`,
  "partners.csv": `partner,kind,ranked,alpha2,m49,en,zh,aliases,changing,compares_from,continent,listed,note
WORLD,world,no,,,World,世界,all partners; 全球,no,,,yes,
ASIA,continent,no,,142,Asia,亚洲,,no,,,yes,
ASEAN,group,yes,,,ASEAN,东盟,,yes,2025-10,,yes,checked
JPN,country,yes,JP,392,Japan,日本,,no,,ASIA,yes,
VNM,country,no,VN,704,Viet Nam,越南,Vietnam;,no,,ASIA,no,`,
  "members.csv": `group,member,counted_from,source
ASEAN,VNM,2025-10,customs' footnote`,
  "products.csv": `product,en,zh,hs,aliases,part_of,ranked,note
all,All goods,全部商品,,total,,no,
machines,Machines,机电产品,84;85,,,yes,
phones,Phones,手机,8517,mobiles,machines,yes,with parts`,
  "regimes.csv": `regime,en,zh,aliases,part_of,note
all,All regimes,全部贸易方式,,,
processing,Processing trade,加工贸易,,,`,
  "enterprises.csv": `enterprise,en,zh,aliases,part_of,note
all,All enterprises,全部企业,,,
private,Private enterprises,民营企业,,,`,
  "sources.csv": `source,publisher,title,date,address,weight,described
wire-2023,Wire,Trade in 2023,2023-12-07,,press,yes
daily-2025,Daily,Trade in 2025,2025-12-08,https://daily.example/trade,state media,no
wire-2025,Wire,Trade in 2025,2025-12-08,,press,yes
gazette-2025,Gazette,Tariffs of 2025,2025-06,,official,no`,
  "notes.csv": `en,zh
checked,已核对
the text says so,正文如此
Zero tariffs,零关税
all partners of Africa,非洲各国`,
  "events.csv": `date,event,scope,source
2025-06,Zero tariffs,all partners of Africa,gazette-2025`,
  "bulletins.csv": `month,release,headline,delivery
2025-10,2025-11,,bundled
2025-11,2025-12,2025-01/2025-11,feed`,
  "partner-lines.csv": `line,partner,continent
WLD,WORLD,
R_ASIA,ASIA,
JPN,JPN,ASIA`,
  "definitions.csv": `partner,flow,first,last,note
JPN,,,,with Okinawa`,
  "commodity-lines.csv": `commodity,product,counted_in,note
手机,phones,,
机电产品,machines,,`,
  "commodity-exclusions.csv": `table,commodity,month,reason
export-main,机电产品,2025-10,a wider group`,
  "gacc/partners-monthly.csv": `period,flow,partner,printed
2025-10,exports,WLD,20.0000
2025-10,exports,R_ASIA,20.0000
2025-10,exports,JPN,20.0000`,
  "gacc/partners-ytd.csv": `period,flow,partner,measure,printed
2025-01/2025-11,exports,WLD,yoy,5.4`,
  "gacc/commodities-key.csv": `published,period,flow,commodity,measure,printed,unit,table
2025-11-07,2025-10,exports,手机,value,1.5,CNY 100 mn,export`,
  "gacc/commodities-main.csv": `published,period,flow,commodity,measure,printed,unit,table
,2025-10,exports,手机,value,15012,CNY 10 th,export-main
,2025-10,exports,机电产品,value,90000,CNY 10 th,export-main`,
  "sum-exceptions.csv": `check,period,flow,subject,measure,reason
world,2025-10,exports,WORLD,value,the table prints more than its lines`,
  "hs-names.csv": `code,level,parent,section,name_en,name_zh
TOTAL,0,,,All,全部
01,2,TOTAL,I,Animals; live,活动物
0101,4,01,I,"Horses, asses",
010121,6,0101,I,Pure-bred horses,
85,2,TOTAL,XVI,Machines/electric,电机`,
  "baci/china-hs2-annual.csv": `reporter,partner,product,flow,period,measure,value,unit,source
CHN,WLD,TOTAL,exports,2024,value,900,USD,baci-hs17-v202601
CHN,WLD,HS85,exports,2024,value,300,USD,baci-hs17-v202601
CHN,USA,HS01,exports,2024,value,100,USD,baci-hs17-v202601
USA,WLD,HS01,exports,2024,value,200,USD,baci-hs17-v202601`,
} as const satisfies Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(path.join(SOURCE, file), "utf8");

/** The descriptor of the package, which lists these files. */
export function describeFiles(files: readonly string[]): string {
  const { resources } = JSON.parse(read(DESCRIPTOR)) as { resources: { path: string }[] };
  const listed = files.map((file) => {
    const release = /^releases\/(.+)\.csv$/.exec(file)?.[1];
    const ofRelease = { name: `observations-${release}`, path: file, schema: OBSERVATION };
    return release === undefined ? resources.find((resource) => resource.path === file) : ofRelease;
  });
  return JSON.stringify({ resources: listed });
}

/** What is written in place of the file of that path; undefined leaves the file out, where it stays listed. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** A file with a text in it replaced, as a change. */
export function change(file: keyof typeof FILES, before: string, after: string): Changes {
  const text: string = FILES[file];
  expect(text).toContain(before);
  return { [file]: text.replace(before, after) };
}

/** A file with further lines, as a change. */
export const append = (file: keyof typeof FILES, ...lines: string[]): Changes => ({
  [file]: [FILES[file], ...lines].join("\n"),
});

/** Reads the package from a folder; its findings as lines of text, in which files are named by their paths in it. */
export function readSmallPackage(changes: Changes = {}): { contents?: PackageContents; findings: string[] } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
  const files: Changes = {
    [OBSERVATION]: read(OBSERVATION),
    [DESCRIPTOR]: describeFiles(Object.keys(FILES)),
    ...FILES,
    ...changes,
  };
  try {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) continue;
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const { contents, findings } = readPackage(folder);
    return { contents, findings: findings.map((one) => formatFinding(one).replaceAll(`${folder}${path.sep}`, "")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with the package after a change. */
export const findAfter = (changes: Changes): string[] => readSmallPackage(changes).findings;

/** The contents of the package, which is in order. */
export function readSmallContents(changes: Changes = {}): PackageContents {
  const { contents, findings } = readSmallPackage(changes);
  expect(findings).toEqual([]);
  return contents!;
}
