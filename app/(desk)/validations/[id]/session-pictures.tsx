"use client";

import { Images } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { ViewerSide } from "@/components/verification/document-viewer";
import type { Absence } from "@/components/verification/picture-state";
import { usePicture, type ViewName } from "@/components/verification/use-picture";
import type { ValidationDetail, ValidationImage } from "@/lib/contract";
import { validationImageUrl } from "../../_data/faces";
import { Pictures } from "../../_detail/pictures";
import { useFaceSide } from "../../_detail/use-face-side";
import { awaitedPictures, newsOf } from "./awaited-pictures";

interface SessionPicturesProps {
  detail: ValidationDetail;
}

/**
 * Document, portrait and selfie of a session under the magnifier. Which of them exist only the server knows, and every view
 * is written down: of a session that ended early they are asked for by a press alone.
 */
export function SessionPictures({ detail }: SessionPicturesProps) {
  const words = useWords("sessions").detail;
  const [asked, setAsked] = useState(detail.automaticStatus !== null || detail.status === "in_progress");
  if (asked) return <Viewer detail={detail} />;
  return (
    <p>
      <Button onClick={() => setAsked(true)}>
        <Images aria-hidden />
        {words.picturesOfUnfinished}
      </Button>
    </p>
  );
}

function Viewer({ detail }: SessionPicturesProps) {
  const url = (image: ValidationImage) => validationImageUrl(detail.id, image);
  const front = usePicture(url("document-front"), newsOf(detail, "front"));
  // A passport is asked for one side: its back is neither fetched nor waited for.
  const oneSided = detail.sidesAsked !== null && !detail.sidesAsked.includes("back");
  const back = usePicture(oneSided ? null : url("document-back"), newsOf(detail, "back"));
  const portrait = useFaceSide("portrait", url("portrait"), null, false, newsOf(detail, "portrait"));
  const selfie = useFaceSide("selfie", url("selfie"), detail.selfieFace, false, newsOf(detail, "selfie"));
  const plain = (name: "front" | "back", picture: ViewerSide["picture"]): ViewerSide => ({
    name,
    picture,
    uprightTurn: 0,
    outline: null,
    originalUrl: null,
  });
  const awaited = awaitedPictures(detail);
  const sides = [plain("front", front), plain("back", back), portrait, selfie];
  const absenceOf = (name: ViewName): Absence =>
    awaited.has(name) ? "awaited" : name === "back" && oneSided ? "not-asked" : "absent";
  return <Pictures sides={sides.map((side) => ({ ...side, absence: absenceOf(side.name) }))} first="front" />;
}
