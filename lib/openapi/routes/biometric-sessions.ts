import { z } from "zod";
import {
  biometricSessionCreate,
  biometricSessionDetail,
  biometricSessionList,
  biometricSessionListQuery,
  biometricSessionRecord,
  currentBiometricSession,
} from "@/lib/contract";
import { json, jsonBody, mayHaveBody, pictures, type Section } from "../operation";

const ALL = "/api/kyc/biometric/sessions";

export const biometricSessions: Section = {
  tag: "Biometric sessions",
  about: "A live selfie against the portrait of a person's approved validation, on a page of its own or in an iframe.",
  operations: [
    {
      id: "createBiometricSession",
      method: "POST",
      path: ALL,
      summary: "Start a biometric session",
      audience: "client",
      permission: "validation:create",
      body: jsonBody(biometricSessionCreate),
      status: 201,
      answer: json(biometricSessionRecord),
      errors: [
        ...(["NOT_ENABLED", "NOT_CONFIGURED", "NOT_FOUND", "NO_PORTRAIT"] as const),
        ...(["BIOMETRIC_WORKFLOW_NOT_CONFIGURED", "ACTIVE_SESSION_EXISTS"] as const),
      ],
    },
    {
      id: "listBiometricSessions",
      method: "GET",
      path: ALL,
      summary: "List biometric sessions, newest first",
      audience: "client",
      permission: "validation:read",
      query: biometricSessionListQuery,
      status: 200,
      answer: json(biometricSessionList),
    },
    {
      id: "getBiometricSession",
      method: "GET",
      path: `${ALL}/{id}`,
      summary: "One biometric session",
      audience: "client",
      permission: "validation:read",
      status: 200,
      answer: json(biometricSessionDetail),
    },
    {
      id: "cancelBiometricSession",
      method: "POST",
      path: `${ALL}/{id}/cancel`,
      summary: "End an open session; its link is dead",
      audience: "client",
      permission: "validation:decide",
      body: mayHaveBody(z.object({ reason: z.string().max(2_000).optional() })),
      status: 200,
      answer: json(biometricSessionRecord),
      errors: ["INVALID_STATUS"],
    },
    {
      id: "readBiometricSessionImage",
      method: "GET",
      path: `${ALL}/{id}/images/{image}`,
      summary: "A picture of the session",
      audience: "client",
      permission: "image:read",
      status: 200,
      answer: pictures,
    },
    {
      id: "getCurrentBiometricSession",
      method: "GET",
      path: "/api/kyc/biometric/entities/{entityId}/current",
      summary: "The person's newest biometric session, or null",
      audience: "client",
      permission: "validation:read",
      status: 200,
      answer: json(currentBiometricSession.nullable()),
    },
  ],
};
