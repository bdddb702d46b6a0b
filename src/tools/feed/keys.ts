/** The keys of the feed: the development pair, and what the environment gives. */
import { existsSync, readFileSync } from "node:fs";
import { computeKeyId, toPublicKey } from "../../refresh/envelope";
import developmentPrivate from "./development-key.private.json";
import developmentPublic from "./development-key.public.json";

/** The key that signs for the playground and the tests. Its private half is in the repository, so it proves nothing. */
export const DEVELOPMENT_KEY: JsonWebKey = toPublicKey(developmentPublic);
export const DEVELOPMENT_PRIVATE_KEY: JsonWebKey = { ...DEVELOPMENT_KEY, d: developmentPrivate.d };

const KEY_COMMAND = "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out feed-key.pem";

export const isDevelopmentKey = async (key: JsonWebKey): Promise<boolean> =>
  (await computeKeyId(key)) === (await computeKeyId(DEVELOPMENT_KEY));

/** A setting's text: what it says, or what is in the file that it names. */
const readSetting = (setting: string): string => (existsSync(setting) ? readFileSync(setting, "utf8") : setting).trim();

const isPublicKey = ({ kty, crv, x, y }: JsonWebKey): boolean =>
  kty === "EC" && crv === "P-256" && [x, y].every((part) => /^[\w-]{43}$/.test(part ?? ""));

/**
 * The private key in TRADESHEET_FEED_KEY: PKCS#8 in PEM, as openssl makes it, or a JWK; the text or a file with it.
 * @throws Error that says what is missing or wrong; it never quotes the setting, which is secret.
 */
export async function readPrivateKey(setting = process.env.TRADESHEET_FEED_KEY): Promise<JsonWebKey> {
  if (!setting) {
    throw new Error(
      "TRADESHEET_FEED_KEY is not set, so the feed cannot be signed for builds that are handed on. Set it to the private key " +
        `(PKCS#8 in PEM or a JWK; the text itself or the name of a file with it). ${KEY_COMMAND} makes one. ` +
        "To sign for the playground and the tests only: npm run feed:publish -- --development.",
    );
  }
  const text = readSetting(setting);
  const key = await (text.startsWith("{") ? parseJwk(text) : parsePem(text)).catch(() => {
    throw new Error(
      `TRADESHEET_FEED_KEY holds no private key of ECDSA P-256 in PKCS#8 or JWK. ${KEY_COMMAND} makes one.`,
    );
  });
  if (await isDevelopmentKey(key)) {
    throw new Error(
      "TRADESHEET_FEED_KEY is the development key, which everybody has. Use a key of your own, or --development to sign for " +
        "the playground and the tests only.",
    );
  }
  return key;
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };

async function parseJwk(text: string): Promise<JsonWebKey> {
  const jwk = JSON.parse(text) as JsonWebKey;
  await crypto.subtle.importKey("jwk", { ...toPublicKey(jwk), d: jwk.d }, ALGORITHM, false, ["sign"]);
  return { ...toPublicKey(jwk), d: jwk.d };
}

async function parsePem(text: string): Promise<JsonWebKey> {
  const base64 = text.replace(/-----(BEGIN|END) PRIVATE KEY-----/g, "").replace(/\s/g, "");
  const key = await crypto.subtle.importKey("pkcs8", Buffer.from(base64, "base64"), ALGORITHM, true, ["sign"]);
  const jwk = await crypto.subtle.exportKey("jwk", key);
  return { ...toPublicKey(jwk), d: jwk.d };
}

/**
 * The public keys in TRADESHEET_FEED_PUBLIC_KEY: a JWK or a list of them, the text itself or the name of a file;
 * undefined where it is not set.
 * @throws Error when it is something else.
 */
export function readPublicKeys(setting = process.env.TRADESHEET_FEED_PUBLIC_KEY): JsonWebKey[] | undefined {
  if (!setting) return undefined;
  let keys: JsonWebKey[];
  try {
    keys = [JSON.parse(readSetting(setting)) as JsonWebKey | JsonWebKey[]].flat();
  } catch {
    keys = [];
  }
  if (keys.length === 0 || !keys.every(isPublicKey)) {
    throw new Error(
      "TRADESHEET_FEED_PUBLIC_KEY is no public key. Use the JWK that npm run feed:publish shows, a list of such, or the name of a file with it.",
    );
  }
  return keys.map(toPublicKey);
}
