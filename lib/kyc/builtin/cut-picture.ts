import type { Actor } from "@/lib/auth";
import type { Quad } from "@/lib/contract";
import { checkCanonical } from "@/lib/engine/gate";
import type { CutPicture } from "../capabilities";
import { engine } from "./engine";
import { refusalOf } from "./engine-refusals";

/**
 * In the engine's fenced process, as every decoding is; at most 1,200 pixels on the long side. SERVICE_UNAVAILABLE when its
 * queue is full: one report asks for up to thirteen pieces at once.
 */
export async function cutPicture(
  actor: Actor,
  { picture, quad }: { picture: Uint8Array; quad: Quad | null },
): Promise<CutPicture> {
  const cut = await engine()
    .cutOut(picture, quad ?? wholeOf(picture), { fairnessKey: actor.orgId })
    .catch((error: unknown) => {
      throw refusalOf(error);
    });
  return { jpeg: cut.bytes, width: cut.width, height: cut.height };
}

function wholeOf(picture: Uint8Array): Quad {
  const { width, height } = checkCanonical(picture);
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}
