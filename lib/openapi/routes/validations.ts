import { z } from "zod";
import {
  type ErrorCode,
  entityKycStatus,
  validationCreate,
  validationDetail,
  validationList,
  validationListQuery,
  validationReason,
  validationRecord,
} from "@/lib/contract";
import { json, jsonBody, mayHaveBody, type Operation, pictures, type Section } from "../operation";

const ALL = "/api/kyc/validations";
const ONE = `${ALL}/{id}`;
const OF_ENTITY = "/api/kyc/entities/{entityId}";
const DECIDING: readonly ErrorCode[] = ["INVALID_STATUS", "INVALID_REASON"];

const decision = (id: string, step: string, summary: string): Operation => ({
  ...{ id, method: "POST", path: `${ONE}/${step}`, summary, audience: "client", permission: "validation:decide" },
  ...{ body: jsonBody(validationReason), status: 200, answer: json(validationDetail), errors: DECIDING },
});
const cancelling: Operation = {
  ...decision("cancelValidation", "cancel", "End an open session; its link is dead"),
  query: z.object({ reason: z.string().optional() }),
  body: mayHaveBody(validationReason),
};

export const validations: Section = {
  tag: "Validations",
  about:
    "Document, selfie, comparison and head turns in one session that the person does alone, behind the link in `providerSessionUrl`.",
  operations: [
    {
      id: "createValidation",
      method: "POST",
      path: ALL,
      summary: "Start a session for a person",
      audience: "client",
      permission: "validation:create",
      body: jsonBody(validationCreate),
      status: 201,
      answer: json(validationRecord),
      errors: ["NOT_ENABLED", "NOT_CONFIGURED", "NOT_FOUND"],
    },
    {
      id: "listValidations",
      method: "GET",
      path: ALL,
      summary: "List validations, newest first",
      audience: "client",
      permission: "validation:read",
      query: validationListQuery,
      status: 200,
      answer: json(validationList),
    },
    {
      id: "getValidation",
      method: "GET",
      path: ONE,
      summary: "One validation",
      audience: "client",
      permission: "validation:read",
      status: 200,
      answer: json(validationDetail),
    },
    decision("approveValidation", "approve", "Approve what is in review"),
    decision("rejectValidation", "reject", "Reject what is in review"),
    decision("revokeValidation", "revoke", "Withdraw an approval"),
    { ...cancelling, method: "DELETE" },
    {
      ...cancelling,
      id: "cancelValidationByPost",
      summary: "The same, for clients that cannot send DELETE with a body",
    },
    {
      id: "syncValidation",
      method: "POST",
      path: `${ONE}/sync`,
      summary: "Catch up with the session's result",
      audience: "client",
      permission: "validation:create",
      body: mayHaveBody(z.object({ force: z.boolean().optional() })),
      status: 200,
      answer: json(validationDetail),
    },
    {
      id: "readValidationImage",
      method: "GET",
      path: `${ONE}/images/{image}`,
      summary: "A picture of the session",
      audience: "client",
      permission: "image:read",
      status: 200,
      answer: pictures,
    },
    {
      id: "listEntityValidations",
      method: "GET",
      path: `${OF_ENTITY}/validations`,
      summary: "Validations of one person",
      audience: "client",
      permission: "validation:read",
      query: validationListQuery,
      status: 200,
      answer: json(validationList),
    },
    {
      id: "getCurrentValidation",
      method: "GET",
      path: `${OF_ENTITY}/current`,
      summary: "The person's current validation, or null",
      audience: "client",
      permission: "validation:read",
      status: 200,
      answer: json(validationDetail.nullable()),
    },
    {
      id: "getKycStatus",
      method: "GET",
      path: `${OF_ENTITY}/status`,
      summary: "Whether the person is verified",
      audience: "client",
      permission: "validation:read",
      status: 200,
      answer: json(entityKycStatus),
    },
  ],
};
