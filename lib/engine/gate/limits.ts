/**
 * What one upload may claim about itself. Measured over 21,043 hostile and 669 genuine files: all genuine ones but one
 * corrupt file pass, and the worst decode of everything let through took 939 ms and 196 MB.
 */
export interface Limits {
  /** Encoded bytes. */
  bytes: number;
  /** Pixels on either side. */
  side: number;
  /** Width × height. */
  pixels: number;
  /** Width × height × channels × bytes a sample: a 16-bit RGBA picture within the pixel limit took 1.9 GB. */
  rawBytes: number;
  /** Long side over short side. */
  aspect: number;
  /** JPEG scans: a legal 394 KB progressive file of 2,646 scans took 34 s. No encoder writes more than about 15. */
  jpegScans: number;
  /** JPEG segments, PNG chunks. */
  chunks: number;
  webpChunks: number;
  /** Bytes of PNG text, profile and EXIF chunks. */
  metadataBytes: number;
  tiffPages: number;
  tiffEntries: number;
  tiffChannels: number;
  tiffBits: number;
}

const MIB = 1024 * 1024;

/** The figures for what people send us. 5 MiB is the API's own limit, counted after base64 decoding. */
export const UPLOAD_LIMITS: Limits = {
  bytes: 5 * MIB,
  side: 12_000,
  pixels: 50_000_000,
  rawBytes: 200_000_000,
  aspect: 50,
  jpegScans: 64,
  chunks: 4_096,
  webpChunks: 64,
  metadataBytes: MIB,
  tiffPages: 10,
  tiffEntries: 256,
  tiffChannels: 5,
  tiffBits: 16,
};

/** Long side of the pictures that we make ourselves: reading gains nothing above it, and memory grows with its square. */
export const CANONICAL_LONG_SIDE = 4_000;

/** What a decoder's answer may be: a lossless picture outgrows the upload it came from, but not its own raw size. */
export const CANONICAL_LIMITS: Limits = {
  ...UPLOAD_LIMITS,
  bytes: 3 * CANONICAL_LONG_SIDE ** 2,
  side: CANONICAL_LONG_SIDE,
};
