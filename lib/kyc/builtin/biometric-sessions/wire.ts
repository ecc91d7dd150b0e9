import { type BiometricSessionRecord, biometricSessionRecord } from "@/lib/contract";
import type * as db from "@/lib/db";
import { sessionUrlOf } from "../validations/wire";

export const toRecord = (stored: db.StoredBiometricSession): BiometricSessionRecord =>
  biometricSessionRecord.parse({
    ...stored,
    mode: "face_match",
    sessionUrl: sessionUrlOf(stored.token),
    iframeAllow: "camera; fullscreen",
  });
