/** A picture as it lies in the store, opened. */
export interface StoredImage {
  bytes: Uint8Array;
  mime: string;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
}
