import { z } from "zod";
import { webhookRecord } from "@/lib/contract";
import { ApiError, sendJson } from "../../_data/api";

const WEBHOOKS = "/api/webhooks";
const withSecret = z.object({ webhook: webhookRecord, secret: z.string() });
const delivery = z.object({ deliveryId: z.string() });

/** Commands of these pages, by the API. All throw ApiError. */
export const postWebhook = async (body: object) => withSecret.parse(await sendJson("POST", WEBHOOKS, body));
export const patchWebhook = (id: string, body: object) => sendJson("PATCH", `${WEBHOOKS}/${id}`, body);
export const deleteWebhook = (id: string) => sendJson("DELETE", `${WEBHOOKS}/${id}`, {});
export const rotateSecret = async (id: string, overlapHours: number) =>
  withSecret.parse(await sendJson("POST", `${WEBHOOKS}/${id}/rotate-secret`, { overlapHours }));
export const sendTest = async (id: string) =>
  delivery.parse(await sendJson("POST", `${WEBHOOKS}/${id}/test`, {})).deliveryId;
export const sendAgain = async (id: string) =>
  delivery.parse(await sendJson("POST", `${WEBHOOKS}/deliveries/${id}/redeliver`, {})).deliveryId;

/** What a refusal says of one field; `events.0` counts as `events`. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.body.details?.find(({ path }) => path.split(".")[0] === field)?.message;
}
