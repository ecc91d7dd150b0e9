import { type WebhookDeliveryStatus, webhookDeliveryStatus } from "@/lib/contract";

export interface LogState {
  status: WebhookDeliveryStatus | null;
  /** From 1. */
  page: number;
}

export const LOG_PAGE = 25;

type Params = Record<string, string | string[] | undefined>;

/** What an address says about the log; what it cannot mean counts as not said. */
export function logState(params: Params): LogState {
  const status = webhookDeliveryStatus.safeParse(params.status);
  const page = typeof params.page === "string" && /^[1-9]\d{0,4}$/.test(params.page) ? Number(params.page) : 1;
  return { status: status.success ? status.data : null, page };
}

export function logQuery({ status, page }: LogState): Record<string, string> {
  return { ...(status ? { status } : {}), ...(page > 1 ? { page: String(page) } : {}) };
}
