/** The checks a person can run, as they stand in the address. */
export const CHECK_KINDS = ["document", "biometric", "face-match"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const isCheckKind = (value: unknown): value is CheckKind => CHECK_KINDS.some((kind) => kind === value);

/** Where the record of a check stands. */
export const recordPath = {
  document: (id: string) => `/verifications/${id}` as const,
  biometric: (id: string) => `/biometric/${id}` as const,
  "face-match": (id: string) => `/face-matches/${id}` as const,
};
