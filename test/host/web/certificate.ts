/** A certificate for localhost, made when it is needed and signed by itself: it is never kept. */
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** One value in DER: its tag, its length, its content. */
function encodeDer(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = content.length.toString(16);
  const bytes = Buffer.from(length.length % 2 ? `0${length}` : length, "hex");
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

const [INTEGER, BITS, OCTETS, OID, TEXT, TIME, SEQUENCE, SET] = [2, 3, 4, 6, 0x0c, 0x17, 0x30, 0x31];
const encodeOid = (hex: string): Buffer => encodeDer(OID!, Buffer.from(hex, "hex"));

const SIGNATURE_ALGORITHM = encodeDer(SEQUENCE!, encodeOid("2a8648ce3d040302")); // ecdsa-with-SHA256
const COMMON_NAME = encodeOid("550403");
const ALTERNATIVE_NAMES = encodeOid("551d11");
const DNS_NAME = 0x82;
const VERSION_3 = encodeDer(0xa0, encodeDer(INTEGER!, Buffer.from([2])));

const HOST = Buffer.from("localhost");
const DAY = 24 * 60 * 60 * 1000;

/** YYMMDDHHMMSSZ */
const encodeTime = (at: number): Buffer =>
  encodeDer(TIME!, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export function createCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = encodeDer(SEQUENCE!, encodeDer(SET!, encodeDer(SEQUENCE!, COMMON_NAME, encodeDer(TEXT!, HOST))));
  const names = encodeDer(OCTETS!, encodeDer(SEQUENCE!, encodeDer(DNS_NAME, HOST)));
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const body = encodeDer(
    SEQUENCE!,
    VERSION_3,
    encodeDer(INTEGER!, serial),
    SIGNATURE_ALGORITHM,
    name,
    encodeDer(SEQUENCE!, encodeTime(Date.now() - DAY), encodeTime(Date.now() + DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    encodeDer(0xa3, encodeDer(SEQUENCE!, encodeDer(SEQUENCE!, ALTERNATIVE_NAMES, names))),
  );
  const signature = encodeDer(BITS!, Buffer.from([0]), sign("sha256", body, privateKey));
  const whole = encodeDer(SEQUENCE!, body, SIGNATURE_ALGORITHM, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g)!.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}
