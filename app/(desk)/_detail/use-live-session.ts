"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveEvents } from "@/components/shell/live";
import type { HostedStep } from "@/lib/contract";

/** The step a running session was last heard to be at; every news of it also renders the page's server part again. */
export function useLiveSession(id: string): HostedStep | null {
  const router = useRouter();
  const [step, setStep] = useState<HostedStep | null>(null);
  useLiveEvents((event) => {
    if (event.type !== "validation" && event.type !== "biometric-session") return;
    if (id !== (event.type === "validation" ? event.validationId : event.biometricSessionId)) return;
    setStep(event.step);
    router.refresh();
  });
  return step;
}
