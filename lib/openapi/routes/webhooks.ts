import { z } from "zod";
import {
  webhookCreate,
  webhookDeliveryDetail,
  webhookDeliveryId,
  webhookDeliveryList,
  webhookDeliveryListQuery,
  webhookPatch,
  webhookRecord,
  webhookRotation,
} from "@/lib/contract";
import { json, jsonBody, mayHaveBody, type Section } from "../operation";
import { successWith } from "./shared";

const ALL = "/api/webhooks";
const ONE = `${ALL}/{id}`;
const LOG = `${ALL}/deliveries`;
const shared = { audience: "client", permission: "webhook:manage" } as const;
const started = json(successWith({ deliveryId: webhookDeliveryId }));
const withSecret = json(successWith({ webhook: webhookRecord, secret: z.string() }));

export const webhooks: Section = {
  tag: "Webhooks",
  about:
    "Who is told what happened. Each message is signed; a secret can be read once, when it is made. A receiver that answers 410 is switched off.",
  operations: [
    {
      ...shared,
      id: "createWebhook",
      method: "POST",
      path: ALL,
      summary: "Add a receiver",
      body: jsonBody(webhookCreate),
      status: 201,
      answer: withSecret,
      errors: ["QUOTA_EXCEEDED"],
    },
    {
      ...shared,
      id: "listWebhooks",
      method: "GET",
      path: ALL,
      summary: "List receivers",
      status: 200,
      answer: json(successWith({ webhooks: z.array(webhookRecord) })),
    },
    {
      ...shared,
      id: "getWebhook",
      method: "GET",
      path: ONE,
      summary: "One receiver",
      status: 200,
      answer: json(successWith({ webhook: webhookRecord })),
    },
    {
      ...shared,
      id: "updateWebhook",
      method: "PATCH",
      path: ONE,
      summary: "Change what is named, and nothing else",
      body: jsonBody(webhookPatch),
      status: 200,
      answer: json(successWith({ webhook: webhookRecord })),
    },
    {
      ...shared,
      id: "removeWebhook",
      method: "DELETE",
      path: ONE,
      summary: "Remove a receiver",
      status: 200,
      answer: json(successWith({})),
      errors: ["INVALID_REQUEST"],
    },
    {
      ...shared,
      id: "testWebhook",
      method: "POST",
      path: `${ONE}/test`,
      summary: "Send it a test message",
      status: 202,
      answer: started,
      errors: ["INVALID_REQUEST"],
    },
    {
      ...shared,
      id: "rotateWebhookSecret",
      method: "POST",
      path: `${ONE}/rotate-secret`,
      summary: "Make a new secret; the former one counts on for a while",
      body: mayHaveBody(webhookRotation),
      status: 200,
      answer: withSecret,
    },
    {
      ...shared,
      id: "listWebhookDeliveries",
      method: "GET",
      path: LOG,
      summary: "What was sent, newest first",
      query: webhookDeliveryListQuery,
      status: 200,
      answer: json(webhookDeliveryList),
    },
    {
      ...shared,
      id: "getWebhookDelivery",
      method: "GET",
      path: `${LOG}/{id}`,
      summary: "One delivery with every attempt",
      status: 200,
      answer: json(successWith({ delivery: webhookDeliveryDetail })),
    },
    {
      ...shared,
      id: "redeliverWebhook",
      method: "POST",
      path: `${LOG}/{id}/redeliver`,
      summary: "Send it again",
      status: 202,
      answer: started,
      errors: ["INVALID_STATUS"],
    },
  ],
};
