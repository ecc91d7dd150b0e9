"use client";

import type { ReactNode } from "react";
import { FaceFacts } from "@/components/face/face-facts";
import type { ShownFace } from "@/components/face/shown-face";
import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Findings } from "@/components/verification/findings";
import { RawJson } from "@/components/verification/raw-json";
import type { BiometricCheckDetail, FaceMatchDetail } from "@/lib/contract";
import { DetailHeader } from "./detail-header";
import { DetailPage } from "./detail-page";
import { FaceCheckFacts } from "./face-check-facts";
import { FailedNotice } from "./failed-notice";

interface FaceCheckPageProps {
  record: FaceMatchDetail | BiometricCheckDetail;
  title: string;
  check: "biometric" | "face-match";
  mayRunChecks: boolean;
  /** Those whose measures are told. */
  faces: readonly ShownFace[];
  /** As they came in. */
  pictures: ReactNode;
  /** How the faces compare; a failed check says instead why it has no answer. */
  children: ReactNode;
}

const LISTS = { biometric: "/biometric", "face-match": "/face-matches" } as const;

/** The page of a check of faces on pictures: what it compared, the pictures as they came, and why it ended as it did. */
export function FaceCheckPage({ record, title, check, mayRunChecks, faces, pictures, children }: FaceCheckPageProps) {
  const words = useWords("faces");
  return (
    <DetailPage
      header={
        <DetailHeader
          id={record.id}
          title={title}
          status={record.status}
          help={words.statusHelp}
          createdAt={record.createdAt}
          durationMs={record.durationMs}
          list={LISTS[check]}
        />
      }
      evidence={
        <>
          {record.status === "failed" ? (
            <FailedNotice
              message={record.errorMessage}
              check={check}
              entityId={record.entityId}
              mayRunChecks={mayRunChecks}
            />
          ) : (
            children
          )}
          {pictures}
        </>
      }
      reasons={
        <>
          <Findings warnings={record.warningDetails} none={words.match.noWarnings} />
          <FaceCheckFacts record={record} />
          <FaceFacts faces={faces} />
          <StillImageLimits />
          <RawJson value={record} />
        </>
      }
    />
  );
}
