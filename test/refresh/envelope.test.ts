/** The signed envelope, checked with Node's own cryptography. */
import { createHash, createPublicKey, createPrivateKey, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import fc from "fast-check";
import { fromBase64, encodeUtf8 } from "../../src/refresh/bytes";
import { PAYLOAD_TYPE, computeKeyId, openEnvelope, sign } from "../../src/refresh/envelope";
import { makeKey, type KeyPair } from "../../src/tools/harness/feeds";

let key: KeyPair;
beforeAll(async () => (key = await makeKey()));

const PAYLOAD = '{"hello":"中国"}';
const encodeForSigning = (payload: string): Buffer =>
  Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${Buffer.byteLength(payload)} ${payload}`);

test("signatures are ECDSA P-256 with SHA-256 over the pre-authentication encoding of DSSE", async () => {
  const { signatures, payloadType } = await sign(encodeUtf8(PAYLOAD), [key.privateKey]);
  expect(payloadType).toBe(PAYLOAD_TYPE);
  const publicKey = createPublicKey({ key: { ...key.publicKey }, format: "jwk" });
  const sig = fromBase64(signatures[0]!.sig);
  expect(nodeVerify("sha256", encodeForSigning(PAYLOAD), { key: publicKey, dsaEncoding: "ieee-p1363" }, sig)).toBe(
    true,
  );
});

test("a signature made by other software is accepted", async () => {
  const privateKey = createPrivateKey({ key: { ...key.privateKey }, format: "jwk" });
  const sig = nodeSign("sha256", encodeForSigning(PAYLOAD), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString(
    "base64",
  );
  const envelope = {
    payload: Buffer.from(PAYLOAD).toString("base64"),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ sig }],
  };
  expect(await openEnvelope(JSON.stringify(envelope), [key.publicKey])).toBe(PAYLOAD);
});

test("the id of a key is its JWK thumbprint (RFC 7638)", async () => {
  // The key of RFC 7517, appendix A.1.
  const example = {
    kty: "EC",
    crv: "P-256",
    x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
    y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
  };
  const canonical = `{"crv":"P-256","kty":"EC","x":"${example.x}","y":"${example.y}"}`;
  expect(await computeKeyId(example)).toBe(createHash("sha256").update(canonical).digest("base64url"));
  expect(await computeKeyId({ ...example, use: "enc", kid: "1" } as JsonWebKey)).toBe(await computeKeyId(example));
  expect(await computeKeyId(key.publicKey)).not.toBe(await computeKeyId(example));
});

test("a payload of another type is rejected, even with a valid signature", async () => {
  const envelope = await sign(encodeUtf8(PAYLOAD), [key.privateKey]);
  const other = JSON.stringify({ ...envelope, payloadType: "application/json" });
  await expect(openEnvelope(other, [key.publicKey])).rejects.toMatchObject({ details: { code: "notAnIndex" } });
});

test("any change of payload or signature is detected", async () => {
  const envelope = await sign(encodeUtf8(PAYLOAD), [key.privateKey]);
  const { sig } = envelope.signatures[0]!;
  const flipped = (base64: string, at: number, bit: number): string => {
    const bytes = fromBase64(base64);
    bytes[at % bytes.length]! ^= 1 << bit;
    return Buffer.from(bytes).toString("base64");
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(200), fc.nat(7), fc.boolean(), async (at, bit, inPayload) => {
      const changed = inPayload
        ? { ...envelope, payload: flipped(envelope.payload, at, bit) }
        : { ...envelope, signatures: [{ ...envelope.signatures[0], sig: flipped(sig, at, bit) }] };
      await expect(openEnvelope(JSON.stringify(changed), [key.publicKey])).rejects.toMatchObject({
        details: { code: "badSignature" },
      });
    }),
  );
});

test("any other text is rejected with a RefreshError", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
      await expect(openEnvelope(text, [key.publicKey])).rejects.toMatchObject({ details: { code: "notAnIndex" } });
    }),
  );
});
