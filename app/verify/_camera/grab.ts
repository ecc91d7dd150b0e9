import type { Frame } from "@/lib/capture";

/** Width over height of what is shown and sent: the same cut of the video, so that hints speak of what the person sees. */
const ASPECT = { face: 3 / 4, document: 4 / 3 } as const;
export type Aspect = keyof typeof ASPECT;

/** Size of the frames that are measured. */
const MEASURED: Record<Aspect, { width: number; height: number }> = {
  face: { width: 360, height: 480 },
  document: { width: 480, height: 360 },
};
/** Longest side of what is sent. A document's small print needs more than a face. */
const SENT: Record<Aspect, number> = { face: 1280, document: 2400 };
const JPEG_QUALITY = 0.92;

export const measuredSize = (aspect: Aspect) => MEASURED[aspect];

/** The still picture of one moment, and a small copy of it to measure: both must show the same. */
export interface Grabber {
  /** Takes the video's present picture; null before the camera gave one. */
  grab(video: HTMLVideoElement): Frame | null;
  /** The picture of the last `grab` as JPEG, not mirrored. */
  still(): Promise<Blob>;
}

export function createGrabber(aspect: Aspect): Grabber {
  const still = document.createElement("canvas");
  const small = document.createElement("canvas");
  Object.assign(small, MEASURED[aspect]);
  const full = still.getContext("2d", { alpha: false });
  const reduced = small.getContext("2d", { alpha: false, willReadFrequently: true });
  return {
    grab(video) {
      const { videoWidth, videoHeight } = video;
      if (!full || !reduced || videoWidth === 0 || videoHeight === 0) return null;
      const width = Math.min(videoWidth, videoHeight * ASPECT[aspect]);
      const height = width / ASPECT[aspect];
      const scale = Math.min(1, SENT[aspect] / Math.max(width, height));
      const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
      if (still.width !== size.width || still.height !== size.height) Object.assign(still, size);
      const [left, top] = [(videoWidth - width) / 2, (videoHeight - height) / 2];
      full.drawImage(video, left, top, width, height, 0, 0, still.width, still.height);
      reduced.drawImage(still, 0, 0, small.width, small.height);
      const { data } = reduced.getImageData(0, 0, small.width, small.height);
      return { data: new Uint8ClampedArray(data), width: small.width, height: small.height };
    },
    still: () =>
      new Promise((resolve, reject) => {
        const give = (blob: Blob | null) =>
          blob ? resolve(blob) : reject(new Error("the picture could not be packed"));
        still.toBlob(give, "image/jpeg", JPEG_QUALITY);
      }),
  };
}
