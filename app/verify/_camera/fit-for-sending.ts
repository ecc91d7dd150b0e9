/** What the server takes. */
const MAX_BYTES = 5 * 1024 * 1024;
const TAKEN = ["image/jpeg", "image/png", "image/webp"];
const LONGEST_SIDE = 3000;

export type UnfitFile = "too-large" | "wrong-type";
type Fit = { image: Blob; problem: null } | { image: null; problem: UnfitFile };

/**
 * A chosen file as the server takes it. Phones make pictures of ten megabytes, and some in formats only they can open:
 * those are made anew as JPEG, turned upright as their maker said.
 */
export async function fitForSending(file: Blob): Promise<Fit> {
  if (TAKEN.includes(file.type) && file.size <= MAX_BYTES) return { image: file, problem: null };
  if (file.type !== "" && !file.type.startsWith("image/")) return { image: null, problem: "wrong-type" };
  // Not every browser can open every picture; then only files that the server takes as they are can be sent.
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return { image: null, problem: TAKEN.includes(file.type) ? "too-large" : "wrong-type" };
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d", { alpha: false })?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
  return image && image.size <= MAX_BYTES ? { image, problem: null } : { image: null, problem: "too-large" };
}
