"use client";

import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { wordsAhead } from "@/components/words-ahead";
import type { FaceMatchDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { faceMatchImageUrl } from "../../_data/faces";
import { Comparison } from "../../_detail/comparison";
import { FaceCheckPage } from "../../_detail/face-check-page";
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
    <FaceCheckPage
      record={detail}
      title={detail.entityName ?? words.match.record(shortId(id))}
      check="face-match"
      mayRunChecks={mayRunChecks}
      faces={faces}
      pictures={<Pictures sides={[document, selfie]} first="document" />}
    >
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
    </FaceCheckPage>
  );
}
