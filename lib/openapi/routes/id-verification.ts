import { z } from "zod";
import {
  entityId,
  explanation,
  partialOptions,
  verificationAnswer,
  verificationDetail,
  verificationForm,
  verificationList,
  verificationListQuery,
} from "@/lib/contract";
import { download, json, jsonBody, mayHaveBody, type Operation, pictures, preview, type Section } from "../operation";
import { imageQuery } from "./shared";

const ONE = "/api/kyc/id-verification/verifications/{id}";

const picture = (id: string, kind: string, summary: string): Operation => ({
  ...{ id, method: "GET", path: `${ONE}/${kind}`, summary, audience: "client", permission: "image:read" },
  ...{ query: imageQuery, status: 200, answer: pictures },
});

export const idVerification: Section = {
  tag: "ID verification",
  about:
    "One document, checked at once. A declined document is an answer with status 200; errors mean that there is no verdict. Every request of a known caller is kept, refused ones too.",
  operations: [
    {
      id: "verifyDocument",
      method: "POST",
      path: "/api/kyc/id-verification",
      summary: "Check a document",
      audience: "client",
      permission: "verification:create",
      body: {
        kind: "form",
        images: [
          { name: "documentFront", required: true, note: "JPEG, PNG, WebP, TIFF or PDF, at most 5 MiB" },
          { name: "documentBack", required: false, note: "as the front; the second page of a PDF counts as the back" },
        ],
        fields: verificationForm,
        json: false,
      },
      headers: ["Idempotency-Key", "X-Progress-Id"],
      status: 200,
      answer: json(verificationAnswer),
      errors: [
        ...(["NOT_ENABLED", "NOT_CONFIGURED", "VERIFICATION_FAILED", "SERVICE_UNAVAILABLE"] as const),
        ...(["IDEMPOTENCY_CONFLICT", "IDEMPOTENCY_MISMATCH"] as const),
      ],
    },
    {
      id: "listVerifications",
      method: "GET",
      path: "/api/kyc/id-verification/verifications",
      summary: "List checks, newest first",
      audience: "client",
      permission: "verification:read",
      query: verificationListQuery,
      status: 200,
      answer: json(verificationList),
    },
    {
      id: "exportVerifications",
      method: "GET",
      path: "/api/kyc/id-verification/verifications/export",
      summary:
        "The whole filtered list as CSV: UTF-8 with its mark, RFC 4180, no cell a formula; limit and offset mean nothing",
      audience: "client",
      permission: "verification:export",
      query: verificationListQuery,
      status: 200,
      answer: download("text/csv"),
    },
    {
      id: "getVerification",
      method: "GET",
      path: ONE,
      summary: "One check with its whole reading",
      audience: "client",
      permission: "verification:read",
      status: 200,
      answer: json(verificationDetail),
    },
    {
      id: "attachEntity",
      method: "PATCH",
      path: ONE,
      summary: "Say whose document it was, once",
      audience: "client",
      permission: "verification:attach",
      body: jsonBody(z.strictObject({ entityId })),
      status: 200,
      answer: json(verificationDetail),
      errors: ["ENTITY_ALREADY_ATTACHED"],
    },
    {
      id: "explainVerification",
      method: "GET",
      path: `${ONE}/explain`,
      summary: "Why it ended as it did: rules, values, thresholds, places on the pictures",
      audience: "client",
      permission: "verification:read",
      status: 200,
      answer: json(explanation),
    },
    {
      id: "recheckVerification",
      method: "POST",
      path: `${ONE}/recheck`,
      summary: "Run the stored pictures again, as a new record of the same case",
      audience: "client",
      permission: "verification:recheck",
      body: mayHaveBody(partialOptions),
      headers: ["X-Progress-Id"],
      status: 200,
      answer: json(verificationAnswer),
      errors: ["NOT_ENABLED", "NOT_CONFIGURED", "VERIFICATION_FAILED", "SERVICE_UNAVAILABLE"],
    },
    picture("readFrontImage", "document-front-image", "The front as it is shown"),
    picture("readBackImage", "document-back-image", "The back as it is shown"),
    picture("readPortraitImage", "portrait-image", "The portrait that was found"),
    {
      id: "previewImage",
      method: "POST",
      path: "/api/kyc/id-verification/preview",
      summary: "The picture that an upload would become; nothing is kept",
      audience: "desk",
      permission: "verification:create",
      body: { kind: "bytes", types: ["application/octet-stream"] },
      status: 200,
      answer: preview,
      errors: ["SERVICE_UNAVAILABLE", "VERIFICATION_FAILED"],
    },
  ],
};
