import type { DocumentReading as StoredReading } from "@/lib/contract";
import { type DocumentReading, FIELD_NAMES } from "@/lib/engine/reading";

const FIELDS: readonly string[] = FIELD_NAMES;

/** Whether this engine's rules can take a stored reading: one of a newer or older engine may name fields that they do not know. */
export const isOurReading = (stored: StoredReading): stored is StoredReading & DocumentReading =>
  stored.fields.every(
    ({ field, reads }) => FIELDS.includes(field) && reads.every((read) => FIELDS.includes(read.field)),
  );
