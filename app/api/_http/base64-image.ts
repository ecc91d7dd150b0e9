const PREFIX = /^data:[\w.+/-]{0,100}(?:;[\w.+=-]{0,100}){0,4};base64,/i;

/** Bytes of base64 text, with or without a data-URL prefix and line breaks; null when it is not base64. */
export function decodeBase64Image(text: string): Uint8Array | null {
  const compact = text.trim().replace(PREFIX, "").replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact)) return null;
  const bare = compact.replace(/=+$/, "");
  // One left-over character holds no whole byte: the text was cut.
  if (bare.length % 4 === 1) return null;
  return Buffer.from(bare, "base64url");
}
