"use client";

import { useWords } from "@/components/text";
import { humanise } from "@/lib/format";

/** Why a biometric session was rejected, in a few words; a code of another server gets a readable form of its own. */
export function RejectionLabel({ code }: { code: string }) {
  const { rejections } = useWords("faceSessions");
  const known = Object.hasOwn(rejections, code) ? rejections[code] : undefined;
  return (
    <span className="block truncate" title={code}>
      {known?.title ?? humanise(code)}
    </span>
  );
}
