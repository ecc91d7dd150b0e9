import {
  biometricAnswer,
  biometricCheckDetail,
  biometricCheckList,
  biometricCheckListQuery,
  biometricForm,
  faceMatchAnswer,
  faceMatchDetail,
  faceMatchForm,
  faceMatchList,
  faceMatchListQuery,
} from "@/lib/contract";
import { json, type Operation, pictures, type Section } from "../operation";
import { imageQuery } from "./shared";

const CHECK_ERRORS = [
  ...(["NOT_ENABLED", "NOT_CONFIGURED", "VERIFICATION_FAILED", "SERVICE_UNAVAILABLE"] as const),
  ...(["IDEMPOTENCY_CONFLICT", "IDEMPOTENCY_MISMATCH"] as const),
];
const FACE_PICTURE = "JPEG, PNG, WebP or TIFF, at most 5 MiB";

const MATCHES = "/api/kyc/face-match/verifications";
const BIOMETRIC = "/api/kyc/biometric/verifications";

const picture = (id: string, path: string, summary: string): Operation => ({
  ...{ id, method: "GET", path, summary, audience: "client", permission: "image:read" },
  ...{ query: imageQuery, status: 200, answer: pictures },
});

export const faceMatch: Section = {
  tag: "Face match",
  about:
    "Two pictures, one score from 0 to 100: at 80 about one pair in 10,000 of different people scores as high. No face is a declined match, not an error.",
  operations: [
    {
      id: "matchFaces",
      method: "POST",
      path: "/api/kyc/face-match",
      summary: "Compare two faces",
      audience: "client",
      permission: "face:check",
      body: {
        kind: "form",
        images: [
          { name: "documentImage", required: true, note: FACE_PICTURE },
          { name: "selfieImage", required: true, note: FACE_PICTURE },
        ],
        fields: faceMatchForm,
        json: true,
      },
      headers: ["Idempotency-Key", "X-Progress-Id"],
      status: 200,
      answer: json(faceMatchAnswer),
      errors: CHECK_ERRORS,
    },
    {
      id: "listFaceMatches",
      method: "GET",
      path: MATCHES,
      summary: "List face matches, newest first",
      audience: "client",
      permission: "face:read",
      query: faceMatchListQuery,
      status: 200,
      answer: json(faceMatchList),
    },
    {
      id: "getFaceMatch",
      method: "GET",
      path: `${MATCHES}/{id}`,
      summary: "One face match, with what was seen on each picture",
      audience: "client",
      permission: "face:read",
      status: 200,
      answer: json(faceMatchDetail),
    },
    picture("readMatchDocument", `${MATCHES}/{id}/document-image`, "The reference picture as it is shown"),
    picture("readMatchSelfie", `${MATCHES}/{id}/selfie-image`, "The selfie as it is shown"),
    picture("readMatchDocumentFace", `${MATCHES}/{id}/document-face`, "The reference face as it was compared"),
    picture("readMatchSelfieFace", `${MATCHES}/{id}/selfie-face`, "The selfie's face as it was compared"),
  ],
};

export const biometric: Section = {
  tag: "Biometric check",
  about:
    "One face against a person's approved validations. `match` is the verdict; `faceSearch.status` only says that the search ran.",
  operations: [
    {
      id: "checkBiometric",
      method: "POST",
      path: "/api/kyc/biometric",
      summary: "Look for a face among a person's approved validations",
      audience: "client",
      permission: "face:check",
      body: {
        kind: "form",
        images: [{ name: "userImage", required: true, note: `${FACE_PICTURE}; in JSON also as user_image` }],
        // A refinement hides the fields of a schema; which of the two ids must be there is told in the summary.
        fields: biometricForm,
        json: true,
      },
      headers: ["Idempotency-Key", "X-Progress-Id"],
      status: 200,
      answer: json(biometricAnswer),
      errors: ["NOT_FOUND", ...CHECK_ERRORS],
    },
    {
      id: "listBiometricChecks",
      method: "GET",
      path: BIOMETRIC,
      summary: "List biometric checks, newest first",
      audience: "client",
      permission: "face:read",
      query: biometricCheckListQuery,
      status: 200,
      answer: json(biometricCheckList),
    },
    {
      id: "getBiometricCheck",
      method: "GET",
      path: `${BIOMETRIC}/{id}`,
      summary: "One biometric check with the faces it was compared with",
      audience: "client",
      permission: "face:read",
      status: 200,
      answer: json(biometricCheckDetail),
    },
    picture("readBiometricImage", `${BIOMETRIC}/{id}/image`, "The picture as it is shown"),
    picture("readBiometricFace", `${BIOMETRIC}/{id}/face`, "The face as it was compared"),
  ],
};
