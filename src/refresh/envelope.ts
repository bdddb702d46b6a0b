/**
 * The signed envelope of the index: DSSE (Dead Simple Signing Envelope, v1.0.0), which signs the exact bytes of the
 * payload with their type, so that no canonical form is needed. Signatures are ECDSA over P-256 with SHA-256, as the 64
 * bytes r || s of WebCrypto: the only kind that all web views of Office can verify.
 */
import * as v from "valibot";
import { formatIssue } from "../dataset/format-issue";
import { concatBytes } from "../http";
import { fromBase64, decodeUtf8, toBase64, encodeUtf8 } from "./bytes";
import { fail } from "./errors";

export const PAYLOAD_TYPE = "application/vnd.tradesheet.feed+json";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" } as const;

export interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

const envelopeSchema = v.object({
  payload: v.pipe(v.string(), v.base64()),
  payloadType: v.string(),
  signatures: v.pipe(
    v.array(v.object({ keyid: v.optional(v.string(), ""), sig: v.pipe(v.string(), v.base64()) })),
    v.minLength(1),
    // Each signature is tried with each key, so their number is limited.
    v.maxLength(8),
  ),
});

/** The bytes that are signed: the pre-authentication encoding (PAE) of type and payload. */
const encodeForSigning = (payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes([
    encodeUtf8(`DSSEv1 ${encodeUtf8(PAYLOAD_TYPE).length} ${PAYLOAD_TYPE} ${payload.length} `),
    payload as Uint8Array<ArrayBuffer>,
  ]);

/** The public part of a key. */
export const toPublicKey = ({ kty, crv, x, y }: JsonWebKey): JsonWebKey => ({ kty, crv, x, y });

/** The id of a key: its JWK thumbprint (RFC 7638), which no two keys share. */
export async function computeKeyId({ crv, kty, x, y }: JsonWebKey): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", encodeUtf8(JSON.stringify({ crv, kty, x, y })));
  return toBase64(new Uint8Array(digest)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/** Wraps the payload in an envelope that is signed with each of the private keys. */
export async function sign(payload: Uint8Array<ArrayBuffer>, privateKeys: readonly JsonWebKey[]): Promise<Envelope> {
  const signatures = privateKeys.map(async (jwk) => {
    const key = await crypto.subtle.importKey("jwk", { ...toPublicKey(jwk), d: jwk.d }, ALGORITHM, false, ["sign"]);
    const sig = await crypto.subtle.sign(SIGNATURE, key, encodeForSigning(payload));
    return { keyid: await computeKeyId(jwk), sig: toBase64(new Uint8Array(sig)) };
  });
  return { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: await Promise.all(signatures) };
}

function parseEnvelope(text: string): Envelope {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail("notAnIndex", { why: "it is not JSON" });
  }
  const read = v.safeParse(envelopeSchema, json);
  if (!read.success) {
    return fail("notAnIndex", { why: formatIssue(read.issues[0]) });
  }
  if (read.output.payloadType !== PAYLOAD_TYPE)
    return fail("notAnIndex", { why: `payloadType is '${read.output.payloadType}'` });
  return read.output;
}

/**
 * The payload of an envelope, verified with any one of the keys. All keys are tried, since the key ids in an envelope are
 * not signed; they only serve to tell an unknown key from a wrong signature.
 * @throws RefreshError with the code `notAnIndex`, `unknownKey`, `badSignature` or `noCrypto`.
 */
export async function openEnvelope(text: string, keys: readonly JsonWebKey[]): Promise<string> {
  if (!globalThis.crypto?.subtle) fail("noCrypto", {});
  const { payload, signatures } = parseEnvelope(text);
  const bytes = fromBase64(payload);
  for (const jwk of keys) {
    const key = await crypto.subtle.importKey("jwk", toPublicKey(jwk), ALGORITHM, false, ["verify"]);
    for (const { sig } of signatures)
      if (await crypto.subtle.verify(SIGNATURE, key, fromBase64(sig), encodeForSigning(bytes)))
        return decodeUtf8(bytes);
  }
  const knownIds = new Set(await Promise.all(keys.map(computeKeyId)));
  const keyIds = signatures.map(({ keyid }) => keyid);
  return keyIds.some((id) => knownIds.has(id))
    ? fail("badSignature", { keys: keyIds })
    : fail("unknownKey", { keys: keyIds });
}
