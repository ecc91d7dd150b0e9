"use client";

import { Aperture, CameraOff, Check, LoaderCircle, RotateCcw } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { cn } from "@/lib/utils";
import type { PictureKind } from "./accepted-file";
import type { CameraTrouble } from "./camera-trouble-of";
import { useCamera } from "./use-camera";

interface CameraProps {
  subject: PictureKind;
  open: boolean;
  onClose: () => void;
  /** A JPEG as the camera sees it, not mirrored. */
  onPicture: (file: File) => void;
}

const JPEG_QUALITY = 0.92;

/** Takes one picture of a face or a document with the computer's camera. The camera runs only while its picture is on the page. */
export function Camera({ subject, open, onClose, onPicture }: CameraProps) {
  const { camera: words } = useWords("faces");
  return (
    <Dialog open={open} onClose={onClose} title={words.title} className="max-w-xl">
      <Shutter
        subject={subject}
        onPicture={(file) => {
          onPicture(file);
          onClose();
        }}
      />
    </Dialog>
  );
}

interface Taken {
  file: File;
  url: string;
}

function Shutter({ subject, onPicture }: Pick<CameraProps, "subject" | "onPicture">) {
  const { camera: words } = useWords("faces");
  const video = useRef<HTMLVideoElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const camera = useCamera(video, taken === null, subject);
  const url = taken?.url;
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );

  const take = async () => {
    if (video.current === null) return;
    const file = await frameOf(video.current, words.fileName);
    setTaken({ file, url: URL.createObjectURL(file) });
  };
  const failed = camera.state === "failed" && taken === null ? camera : null;
  return (
    <div className="flex flex-col gap-3">
      {failed ? <Failed trouble={failed.trouble} retry={failed.retry} /> : null}
      {/* The picture's place stays on the page: a camera that answers at once must find it. */}
      <div
        hidden={failed !== null}
        className="relative aspect-[4/3] w-full overflow-hidden rounded-md bg-surface-sunken"
      >
        {taken ? (
          // biome-ignore lint/performance/noImgElement: a local blob; there is nothing to optimise
          <img src={taken.url} alt={words.taken} className="size-full object-contain" />
        ) : (
          <>
            <video
              ref={video}
              muted
              playsInline
              aria-label={words.viewfinder}
              // Mirrored as people know themselves; print would be hard to aim at, and the picture that is taken is not.
              className={cn("size-full object-contain", subject === "face" && "-scale-x-100")}
            />
            <Aim subject={subject} />
            {camera.state === "starting" ? (
              <p
                role="status"
                className="absolute inset-0 flex items-center justify-center gap-2 text-muted-foreground text-sm"
              >
                <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />
                {words.starting}
              </p>
            ) : null}
          </>
        )}
      </div>
      <p hidden={failed !== null} className="text-muted-foreground text-xs">
        {subject === "face" ? words.hint : words.hintDocument}
      </p>
      <div hidden={failed !== null} className="flex flex-wrap justify-end gap-2">
        {taken ? (
          <>
            <Button onClick={() => setTaken(null)}>
              <RotateCcw aria-hidden />
              {words.again}
            </Button>
            <Button variant="primary" onClick={() => onPicture(taken.file)}>
              <Check aria-hidden />
              {words.use}
            </Button>
          </>
        ) : (
          <Button variant="primary" disabled={camera.state !== "live"} onClick={() => void take()}>
            <Aperture aria-hidden />
            {words.take}
          </Button>
        )}
      </div>
    </div>
  );
}

const LINE = { className: "fill-none stroke-accent", strokeWidth: "2.5", strokeDasharray: "7 6" } as const;

/** Where the face or the document should be: large enough to judge, with room around it. */
function Aim({ subject }: { subject: PictureKind }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 400 300" className="pointer-events-none absolute inset-0 size-full">
      {subject === "face" ? (
        <ellipse cx="200" cy="148" rx="84" ry="112" {...LINE} />
      ) : (
        // Of a card (ISO/IEC 7810 ID-1, 85.6 × 54 mm); a passport's page is a little taller and fits within the picture.
        <rect x="28" y="41" width="344" height="217" rx="12" {...LINE} />
      )}
    </svg>
  );
}

function Failed({ trouble, retry }: { trouble: CameraTrouble; retry: () => void }) {
  const text = useWords("desk");
  const { camera: words } = useWords("faces");
  return (
    <div role="alert" className="flex flex-col items-center gap-2 py-8 text-center">
      <CameraOff aria-hidden className="size-7 text-muted-foreground" />
      <p className="font-semibold text-sm">{words[trouble]}</p>
      <p className="max-w-sm text-muted-foreground text-sm">{words[`${trouble}Next`]}</p>
      <Button variant="primary" onClick={retry} className="mt-1">
        {text.common.retry}
      </Button>
    </div>
  );
}

/** The present frame of a running video. */
async function frameOf(video: HTMLVideoElement, name: string): Promise<File> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
  if (blob === null) throw new Error("The frame could not be encoded.");
  return new File([blob], name, { type: "image/jpeg" });
}
