/** A certificate for localhost, made when it is needed and signed by itself: it is never kept. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** One value in DER: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = content.length.toString(16);
  const bytes = Buffer.from(length.length % 2 ? `0${length}` : length, "hex");
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

const [INTEGER, BITS, OCTETS, OID, TEXT, TIME, SEQUENCE, SET] = [2, 3, 4, 6, 0x0c, 0x17, 0x30, 0x31];
const oid = (hex: string): Buffer => der(OID!, Buffer.from(hex, "hex"));

const SIGNED_WITH = der(SEQUENCE!, oid("2a8648ce3d040302")); // ecdsa-with-SHA256
const COMMON_NAME = oid("550403");
const ALTERNATIVE_NAMES = oid("551d11");
const DNS_NAME = 0x82;
const VERSION_3 = der(0xa0, der(INTEGER!, Buffer.from([2])));

const HOST = Buffer.from("localhost");
const DAY = 24 * 60 * 60 * 1000;

/** YYMMDDHHMMSSZ */
const time = (at: number): Buffer =>
  der(TIME!, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export function certificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(SEQUENCE!, der(SET!, der(SEQUENCE!, COMMON_NAME, der(TEXT!, HOST))));
  const names = der(OCTETS!, der(SEQUENCE!, der(DNS_NAME, HOST)));
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = der(
    SEQUENCE!,
    VERSION_3,
    der(INTEGER!, serial),
    SIGNED_WITH,
    name,
    der(SEQUENCE!, time(Date.now() - DAY), time(Date.now() + DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(SEQUENCE!, der(SEQUENCE!, ALTERNATIVE_NAMES, names))),
  );
  const signature = der(BITS!, Buffer.from([0]), sign("sha256", body, privateKey));
  const whole = der(SEQUENCE!, body, SIGNED_WITH, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g)!.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}
