"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { BiometricTable } from "@/components/face/biometric-table";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { DeskEvent } from "@/lib/contract";
import { fetchBiometricChecks } from "../_data/faces";
import { CheckList } from "../_list/check-list";
import { BiometricTabs } from "./biometric-tabs";
import { BIOMETRIC_CHECKS } from "./list-kind";

const idOf = (event: DeskEvent): string | null => (event.type === "biometric-check" ? event.biometricCheckId : null);

interface BiometricListProps {
  mayRunChecks: boolean;
  mayReadSessions: boolean;
}

export function BiometricList({ mayRunChecks, mayReadSessions }: BiometricListProps) {
  const words = useWords("faces");
  return (
    <CheckList
      kind={BIOMETRIC_CHECKS}
      words={{ ...words.lists.biometric, filters: { label: words.lists.biometric.title } }}
      fetchPage={fetchBiometricChecks}
      idOf={idOf}
      renderTable={(shown) => <BiometricTable {...shown} />}
      tabs={mayReadSessions ? <BiometricTabs here="checks" /> : null}
      emptyAction={
        mayRunChecks ? (
          <Button asChild variant="primary">
            <Link href="/verifications/new?check=biometric" prefetch={false}>
              <Plus aria-hidden />
              {words.forms.kinds.biometric}
            </Link>
          </Button>
        ) : null
      }
    />
  );
}
