import { z } from "zod";
import {
  auditCheckpoint,
  auditPage,
  auditQuery,
  auditVerification,
  organisationSettings,
  replayAnswer,
  replayRequest,
  settingsPatch,
} from "@/lib/contract";
import { json, jsonBody, type Section } from "../operation";

export const settings: Section = {
  tag: "Settings",
  about: "What an organisation has set for itself: default options, integrations, thresholds, review.",
  operations: [
    {
      id: "readSettings",
      method: "GET",
      path: "/api/kyc/settings",
      summary: "The settings in force",
      audience: "client",
      permission: "settings:read",
      status: 200,
      answer: json(organisationSettings),
    },
    {
      id: "changeSettings",
      method: "PATCH",
      path: "/api/kyc/settings",
      summary: "Change what is named, and nothing else",
      audience: "client",
      permission: "settings:write",
      body: jsonBody(settingsPatch),
      status: 200,
      answer: json(organisationSettings),
    },
    {
      id: "replayPolicy",
      method: "POST",
      path: "/api/kyc/settings/replay",
      summary: "Which of the newest checks would end otherwise under other options",
      audience: "client",
      permission: "settings:read",
      body: jsonBody(replayRequest),
      status: 200,
      answer: json(replayAnswer),
    },
  ],
};

export const audit: Section = {
  tag: "Audit",
  about: "Who saw or did what. Entries form a chain: none can be changed or left out without the chain showing it.",
  operations: [
    {
      id: "listAudit",
      method: "GET",
      path: "/api/audit",
      summary: "Entries, newest first",
      audience: "client",
      permission: "audit:read",
      query: auditQuery,
      status: 200,
      answer: json(auditPage),
    },
    {
      id: "verifyAudit",
      method: "GET",
      path: "/api/audit/verification",
      summary: "Whether the whole chain holds",
      audience: "client",
      permission: "audit:read",
      status: 200,
      answer: json(auditVerification),
    },
    {
      id: "makeAuditCheckpoint",
      method: "POST",
      path: "/api/audit/checkpoint",
      summary: "The head of the chain, signed, to be kept elsewhere",
      audience: "client",
      permission: "audit:read",
      status: 201,
      answer: json(auditCheckpoint),
    },
  ],
};

const part = z.enum(["ok", "down"]);
export const system: Section = {
  tag: "System",
  about: "What watches the server, and what tells programs about it.",
  operations: [
    {
      id: "health",
      method: "GET",
      path: "/api/health",
      summary: "Whether everything is up; 503 with the same body when it is not",
      audience: "operator",
      permission: null,
      status: 200,
      alsoAt: [503],
      answer: json(
        z.object({
          ok: z.boolean(),
          ...{ database: part, storage: part },
          engine: z.enum(["ok", "starting", "failing", "closed"]),
        }),
      ),
    },
    {
      id: "listenToEvents",
      method: "GET",
      path: "/api/events",
      summary: "Live events of the organisation: ids and stages, never personal data",
      audience: "desk",
      permission: "event:read",
      status: 200,
      answer: { kind: "events" },
      errors: ["SERVICE_UNAVAILABLE"],
    },
    {
      id: "openApiDocument",
      method: "GET",
      path: "/api/openapi.json",
      summary: "This document",
      audience: "client",
      permission: null,
      status: 200,
      answer: json(z.looseObject({ openapi: z.string() })),
    },
  ],
};
