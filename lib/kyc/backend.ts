import { env } from "@/lib/env";
import { builtin } from "./builtin";
import type { Backend } from "./capabilities";
import { remote } from "./remote";

/** The backend in force (`KYC_BACKEND`). Verbs ask here; nothing else knows which one it is. */
export const backend = (): Backend => (env().KYC_BACKEND === "remote" ? remote : builtin);
