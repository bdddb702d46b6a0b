/** What a build has put into which script, for the budgets. */
export const REPORT_FILE = "build/bundle.json";

/** Sources that a script is made of, and their bytes before they are minified. */
export interface BundledSource {
  /** A package, or a folder of this project. */
  readonly name: string;
  readonly bytes: number;
}

export interface BundledPart {
  /** The scripts that load when the part is first needed, those that other parts need too among them. */
  readonly files: readonly string[];
  /** What they are made of, largest first. */
  readonly sources: readonly BundledSource[];
}

/** By the name of the chunk group: "functions" is what loads first. */
export type BundleReport = Readonly<Record<string, BundledPart>>;

const PACKAGE = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*[\\/]node_modules[\\/])/;

/** The package that a file is of, or the folder of this project. */
export function nameSource(file: string, root: string): string {
  const name = PACKAGE.exec(file)?.[1];
  if (name !== undefined) return name.replaceAll("\\", "/");
  return file
    .slice(root.length + 1)
    .replaceAll("\\", "/")
    .split("/")
    .slice(0, 2)
    .join("/");
}
