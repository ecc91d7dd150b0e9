/** Where sealed bytes lie. Files now; a bucket speaks the same five words. */
export interface ObjectStore {
  readonly provider: "local" | "s3";
  /** Durable when it resolves: a power cut does not lose it. Replaces what is there. */
  put(key: string, sealed: Uint8Array): Promise<void>;
  /** Throws StorageError `missing` when there is nothing under the key. */
  get(key: string): Promise<Buffer>;
  /** Succeeds as well when there is nothing to delete. */
  delete(key: string): Promise<void>;
  stat(key: string): Promise<{ sizeBytes: number } | null>;
  /** Remove what killed writers left half-written before `before`; returns how many. */
  removeLeftovers(before: Date): Promise<number>;
}

export class StorageError extends Error {
  override readonly name = "StorageError";
  constructor(
    /** `damaged`: the bytes are there but are not what was stored. */
    readonly code: "missing" | "damaged",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
