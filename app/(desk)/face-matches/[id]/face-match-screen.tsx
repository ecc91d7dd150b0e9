"use client";

import { FaceFacts } from "@/components/face/face-facts";
import { FacePair } from "@/components/face/face-pair";
import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { StillImageLimits } from "@/components/face/still-image-limits";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Findings } from "@/components/verification/findings";
import { RawJson } from "@/components/verification/raw-json";
import type { FaceMatchDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { faceMatchImageUrl } from "../../_data/faces";
import { DetailHeader } from "../../_detail/detail-header";
import { FaceCheckFacts } from "../../_detail/face-check-facts";
import { FailedNotice } from "../../_detail/failed-notice";
import { Pictures } from "../../_detail/pictures";
import { useFaceSide } from "../../_detail/use-face-side";

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
    <div className="flex flex-1 flex-col">
      <DetailHeader
        id={id}
        title={detail.entityName ?? words.match.record(shortId(id))}
        status={detail.status}
        help={words.statusHelp}
        createdAt={detail.createdAt}
        durationMs={detail.durationMs}
        list="/face-matches"
      />
      <div className="grid flex-1 items-start gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {detail.status === "failed" ? (
            <FailedNotice
              message={detail.errorMessage}
              check="face-match"
              entityId={detail.entityId}
              mayRunChecks={mayRunChecks}
            />
          ) : (
            <div className="grid items-start gap-4 md:grid-cols-2">
              <Panel title={words.pair.title}>
                <FacePair left={faces[0]} right={faces[1]} />
              </Panel>
              <Panel title={words.scale.title} bodyClassName="flex flex-col gap-3">
                <ScoreScale
                  score={detail.score}
                  comparison={comparison}
                  threshold={detail.threshold}
                  thresholdOrigin={detail.thresholdOrigin}
                  reviewThreshold={detail.reviewThreshold}
                />
                {verdictOverBand ? <Notice tone="care">{words.scale.verdictOverBand}</Notice> : null}
              </Panel>
            </div>
          )}
          <Pictures sides={[document, selfie]} first="document" />
        </div>
        <div className="flex min-w-0 flex-col gap-2.5">
          <Findings warnings={detail.warningDetails} none={words.match.noWarnings} />
          <FaceCheckFacts record={detail} />
          <FaceFacts faces={faces} />
          <StillImageLimits />
          <RawJson value={detail} />
        </div>
      </div>
    </div>
  );
}
