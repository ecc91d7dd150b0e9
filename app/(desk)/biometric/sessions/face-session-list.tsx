"use client";

import { useWords } from "@/components/text";
import { FaceSessionTable } from "@/components/validation/face-session-table";
import type { DeskEvent } from "@/lib/contract";
import { fetchFaceSessions } from "../../_data/faces";
import { CheckList } from "../../_list/check-list";
import { ToPeople } from "../../_list/to-people";
import { BiometricTabs } from "../biometric-tabs";
import { FACE_SESSIONS } from "./list-kind";

const idOf = (event: DeskEvent): string | null =>
  event.type === "biometric-session" ? event.biometricSessionId : null;

interface FaceSessionListProps {
  mayStart: boolean;
  mayReadChecks: boolean;
}

export function FaceSessionList({ mayStart, mayReadChecks }: FaceSessionListProps) {
  const { list } = useWords("faceSessions");
  return (
    <CheckList
      kind={FACE_SESSIONS}
      words={{ ...list, filters: { label: list.title } }}
      fetchPage={fetchFaceSessions}
      idOf={idOf}
      renderTable={(shown) => <FaceSessionTable {...shown} />}
      tabs={mayReadChecks ? <BiometricTabs here="sessions" /> : null}
      emptyAction={mayStart ? <ToPeople label={list.toPeople} /> : null}
    />
  );
}
