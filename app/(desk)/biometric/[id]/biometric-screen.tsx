"use client";

import Link from "next/link";
import { Candidates } from "@/components/face/candidates";
import { ScoreScale } from "@/components/face/score-scale";
import type { ShownFace } from "@/components/face/shown-face";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { wordsAhead } from "@/components/words-ahead";
import type { BiometricCandidate, BiometricCheckDetail } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { biometricImageUrl, validationImageUrl } from "../../_data/faces";
import { Comparison } from "../../_detail/comparison";
import { FaceCheckPage } from "../../_detail/face-check-page";
import { Pictures } from "../../_detail/pictures";
import { useFaceSide } from "../../_detail/use-face-side";
import { NoMatchNotice } from "./no-match-notice";

wordsAhead("desk", "document", "evidence", "faces", "findings", "sessions");

interface BiometricScreenProps {
  detail: BiometricCheckDetail;
  may: { runChecks: boolean; originals: boolean; readValidations: boolean };
}

const byScore = (a: BiometricCandidate, b: BiometricCandidate): number => b.comparison.score - a.comparison.score;

/** One face against the approved sessions of a person: the best of them beside it, all of them below. */
export function BiometricScreen({ detail, may }: BiometricScreenProps) {
  const words = useWords("faces");
  const { statusHelp } = useWords("sessions");
  const { id, face } = detail;
  const ranked = [...detail.candidates].sort(byScore);
  const best = ranked.find((candidate) => candidate.ofEntity) ?? null;
  const elsewhere = ranked.find((candidate) => !candidate.ofEntity && candidate.comparison.band !== "no-match");
  const image = detail.imageStoragePath === null ? null : biometricImageUrl(id, "image");
  const selfie = useFaceSide("selfie", image, face, may.originals);
  const probe: ShownFace = { label: words.pair.probe, url: biometricImageUrl(id, "face"), finding: face };
  const stored: ShownFace = {
    label: words.candidates.stored,
    url: best && may.readValidations ? validationImageUrl(best.validationId, "selfie-face") : null,
    finding: best ? "elsewhere" : null,
  };
  return (
    <FaceCheckPage
      record={detail}
      title={detail.entityName ?? words.biometric.record(shortId(id))}
      check="biometric"
      mayRunChecks={may.runChecks}
      faces={[probe]}
      pictures={<Pictures sides={[selfie]} first="selfie" />}
    >
      {detail.status === "not_matched" ? (
        <NoMatchNotice detail={detail} best={best} mayRunChecks={may.runChecks} />
      ) : null}
      {elsewhere ? (
        <Notice tone="care" title={words.candidates.crossTitle}>
          <p>{words.candidates.crossText}</p>
          <Link
            href={`/entities/${elsewhere.entityId}`}
            prefetch={false}
            className="font-medium text-accent underline underline-offset-4"
          >
            {words.candidates.openOther}
          </Link>
        </Notice>
      ) : null}
      <Comparison left={probe} right={stored}>
        <ScoreScale score={detail.score} comparison={best?.comparison ?? null} threshold={detail.threshold} />
      </Comparison>
      <Panel title={words.candidates.title} bodyClassName="p-0">
        <Candidates candidates={ranked} statusHelp={statusHelp} />
      </Panel>
    </FaceCheckPage>
  );
}
