"use client";

import { FaceFacts } from "@/components/face/face-facts";
import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { Findings } from "@/components/verification/findings";
import { RawJson } from "@/components/verification/raw-json";
import { wordsAhead } from "@/components/words-ahead";
import type { FaceMatchDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { faceMatchImageUrl } from "../../_data/faces";
import { Comparison } from "../../_detail/comparison";
import { DetailHeader } from "../../_detail/detail-header";
import { DetailPage } from "../../_detail/detail-page";
import { FaceCheckFacts } from "../../_detail/face-check-facts";
import { FailedNotice } from "../../_detail/failed-notice";
import { Pictures } from "../../_detail/pictures";
import { useFaceSide } from "../../_detail/use-face-side";

wordsAhead("desk", "document", "evidence", "faces", "findings");

interface FaceMatchScreenProps {
  detail: FaceMatchDetail;
  mayRunChecks: boolean;
  mayOriginals: boolean;
}

/** One comparison: both faces, where the score lies, the pictures as they came, and why it ended as it did. */
export function FaceMatchScreen({ detail, mayRunChecks, mayOriginals }: FaceMatchScreenProps) {
  const words = useWords("faces");
  const { id, comparison, documentFace, selfieFace } = detail;
  const urlOf = (stored: string | null, kind: "document-image" | "selfie-image") =>
    stored === null ? null : faceMatchImageUrl(id, kind);
  const document = useFaceSide(
    "document",
    urlOf(detail.documentStoragePath, "document-image"),
    documentFace,
    mayOriginals,
  );
  const selfie = useFaceSide("selfie", urlOf(detail.selfieStoragePath, "selfie-image"), selfieFace, mayOriginals);
  const faces: [ShownFace, ShownFace] = [
    { label: words.pair.document, url: faceMatchImageUrl(id, "document-face"), finding: documentFace },
    { label: words.pair.selfie, url: faceMatchImageUrl(id, "selfie-face"), finding: selfieFace },
  ];
  const verdictOverBand = detail.match && comparison !== null && comparison.band !== "match";
  return (
    <DetailPage
      header={
        <DetailHeader
          id={id}
          title={detail.entityName ?? words.match.record(shortId(id))}
          status={detail.status}
          help={words.statusHelp}
          createdAt={detail.createdAt}
          durationMs={detail.durationMs}
          list="/face-matches"
        />
      }
      evidence={
        <>
          {detail.status === "failed" ? (
            <FailedNotice
              message={detail.errorMessage}
              check="face-match"
              entityId={detail.entityId}
              mayRunChecks={mayRunChecks}
            />
          ) : (
            <Comparison left={faces[0]} right={faces[1]}>
              <ScoreScale
                score={detail.score}
                comparison={comparison}
                threshold={detail.threshold}
                thresholdOrigin={detail.thresholdOrigin}
                reviewThreshold={detail.reviewThreshold}
              />
              {verdictOverBand ? <Notice tone="care">{words.scale.verdictOverBand}</Notice> : null}
            </Comparison>
          )}
          <Pictures sides={[document, selfie]} first="document" />
        </>
      }
      reasons={
        <>
          <Findings warnings={detail.warningDetails} none={words.match.noWarnings} />
          <FaceCheckFacts record={detail} />
          <FaceFacts faces={faces} />
          <StillImageLimits />
          <RawJson value={detail} />
        </>
      }
    />
  );
}
