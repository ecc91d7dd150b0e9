import type { Operation, Section } from "./operation";
import { biometricSessions } from "./routes/biometric-sessions";
import { entities } from "./routes/entities";
import { biometric, faceMatch } from "./routes/faces";
import { hosted } from "./routes/hosted";
import { idVerification } from "./routes/id-verification";
import { audit, settings, system } from "./routes/oversight";
import { reviews } from "./routes/reviews";
import { validations } from "./routes/validations";
import { views } from "./routes/views";
import { webhooks } from "./routes/webhooks";

/** Every address of the API, in the order in which a reader meets them. */
export const SECTIONS: readonly Section[] = [
  idVerification,
  reviews,
  views,
  faceMatch,
  biometric,
  validations,
  biometricSessions,
  entities,
  webhooks,
  settings,
  audit,
  hosted,
  system,
];

export const OPERATIONS: readonly Operation[] = SECTIONS.flatMap(({ operations }) => operations);

/** Route files that are no part of the API, and why. */
export const NOT_DESCRIBED: Readonly<Record<string, string>> = {
  "/api/auth/[...nextauth]": "signing in at the desk; its shape belongs to the library that serves it",
};
