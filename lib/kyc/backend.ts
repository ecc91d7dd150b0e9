import type { BackendOffer, BackendState } from "@/lib/contract";
import { env } from "@/lib/env";
import { builtin } from "./builtin";
import type { Backend } from "./capabilities";
import { remote, serverState, shadowed } from "./remote";

/** The backend in force (`KYC_BACKEND`), with a shadow behind it where one is asked for. Nothing else knows which it is. */
export function backend(): Backend {
  const isRemote = env().KYC_BACKEND === "remote";
  if (env().KYC_SHADOW === "0") return isRemote ? remote : builtin;
  return isRemote ? shadowed(remote, "builtin") : shadowed(builtin, "remote");
}

/** Which backend runs as the shadow. */
export function shadowKind(): BackendOffer["shadow"] {
  if (env().KYC_SHADOW === "0") return "off";
  return env().KYC_BACKEND === "remote" ? "builtin" : "remote";
}

/** What is known of the other server, in force or as the shadow; null when none is set. */
export const otherServer = (): Promise<BackendState["server"]> => serverState();
