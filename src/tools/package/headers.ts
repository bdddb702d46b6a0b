/** The headers that a server sends with the files of the add-in, and the configuration of common servers made of them. */

/** Who may show the add-in's pages in a frame: Excel on the web. */
export const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/** The policy that a page declares for itself. */
const PAGE_POLICY = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/;

/**
 * The policy as a header, from the pane's page; a page cannot declare for itself who may frame it.
 * @throws Error when the page declares no policy.
 */
export function buildPolicyHeader(page: string): string {
  const policy = PAGE_POLICY.exec(page)?.[1];
  if (policy === undefined) throw new Error("The pane's page declares no Content-Security-Policy.");
  return `${policy}; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`;
}

type Header = readonly [name: string, value: string];

/** The page whose policy lets it ask other servers. */
export const GATEWAY_PAGE = "gateway.html";

/** The headers of every file. */
export const COMMON_HEADERS: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Strict-Transport-Security", "max-age=31536000"],
];

/** The files whose path starts and ends so, below the address of the add-in. */
interface FileSet {
  readonly start: string;
  readonly end: string;
}

interface CacheRule extends FileSet {
  readonly value: string;
}

/** How long a browser may use a file without asking. */
export const CACHE_RULES: readonly CacheRule[] = [
  { start: "data/parts/", end: "", value: "public, max-age=31536000, immutable" },
  // Office does not take icons from a server that forbids to store them.
  { start: "assets/", end: ".png", value: "public, max-age=86400" },
];
/** Of all other files. */
export const DEFAULT_CACHE = "no-cache";

/** Excel on the web reads the metadata of the functions and the keyboard shortcuts from another origin. */
const SHARED_FILES: readonly FileSet[] = [
  { start: "functions.", end: "json" },
  { start: "shortcuts.", end: "json" },
];

const isIn = ({ start, end }: FileSet, file: string): boolean => file.startsWith(start) && file.endsWith(end);

/** What the configurations are made of. */
export interface Site {
  /** By which its variables are told from those of other sites on the server. */
  readonly name: string;
  /** The path below which the files are served, such as "/tradesheet"; empty at the root. */
  readonly path: string;
  readonly policy: string;
  /** That of the gateway's page. */
  readonly gatewayPolicy: string;
  /** The files, by their paths below it. */
  readonly files: readonly string[];
}

const formatHeaders = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `  ${name}: ${value}`).join("\n");

/**
 * `_headers`, which Cloudflare Pages and Netlify read from the root of a site. They ask for changes by default, and join the values of
 * a header that several rules set, so only what differs is set, once a file.
 */
export function renderHeadersFile({ path, policy, gatewayPolicy, files }: Site): string {
  const rules: [string, readonly Header[]][] = [
    ["/*", COMMON_HEADERS],
    ...files
      .filter((file) => file.endsWith(".html"))
      .map((file): [string, readonly Header[]] => [
        `/${file}`,
        [["Content-Security-Policy", file === GATEWAY_PAGE ? gatewayPolicy : policy]],
      ]),
    ...CACHE_RULES.flatMap(({ value, ...set }) => {
      const paths = set.end === "" ? [`${set.start}*`] : files.filter((file) => isIn(set, file));
      return paths.map((file): [string, readonly Header[]] => [`/${file}`, [["Cache-Control", value]]]);
    }),
    ...files
      .filter((file) => SHARED_FILES.some((set) => isIn(set, file)))
      .map((file): [string, readonly Header[]] => [`/${file}`, [["Access-Control-Allow-Origin", "*"]]]),
  ];
  return rules.map(([pattern, headers]) => `${path}${pattern}\n${formatHeaders(headers)}\n`).join("\n");
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const toPattern = (path: string, { start, end }: FileSet): string =>
  `~^${escapePattern(`${path}/${start}`)}.*${escapePattern(end)}$`;

/** nginx: maps for the `http` block, and a location for the `server` block. A header with an empty value is not sent. */
export function renderNginx({ name, path, policy, gatewayPolicy }: Site): string {
  const cache = CACHE_RULES.map((rule) => `  "${toPattern(path, rule)}" "${rule.value}";`).join("\n");
  const shared = SHARED_FILES.map((set) => `  "${toPattern(path, set)}" "*";`).join("\n");
  const common = COMMON_HEADERS.map(([name, value]) => `  add_header ${name} "${value}" always;`).join("\n");
  return `# In the http block:
map $uri $tradesheet_${name}_cache {
  default "${DEFAULT_CACHE}";
${cache}
}
map $uri $tradesheet_${name}_policy {
  default "${policy}";
  "~^${escapePattern(`${path}/${GATEWAY_PAGE}`)}$" "${gatewayPolicy}";
}
map $uri $tradesheet_${name}_origin {
  default "";
${shared}
}

# In the server block; root is the folder in which ${path === "" ? "the files are" : `the folder${path} is`}:
location ${path}/ {
${common}
  add_header Content-Security-Policy $tradesheet_${name}_policy always;
  add_header Cache-Control $tradesheet_${name}_cache always;
  add_header Access-Control-Allow-Origin $tradesheet_${name}_origin always;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json;
}
`;
}
