/** Tells the outside world: outbox, signatures, guarded connections, retries. Never decides what happened, and never follows where a receiver points. */

export { enqueueEvent } from "./enqueue-event";
export { openExchange } from "./exchange-log";
export { openMessage, sealMessage } from "./message";
export { removeOldMessages } from "./remove-old-messages";
export { requestWebhook } from "./request-webhook";
export { newSecret, sealSecret } from "./secret";
export { startDeliveries } from "./start-deliveries";
export { targetProblem } from "./target-url";
export { verifySignature } from "./verify-signature";
