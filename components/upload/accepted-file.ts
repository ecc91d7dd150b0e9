/** What an upload shows. A face may not be a PDF (API pages "biometric" and "face-match"). */
export type PictureKind = "document" | "face";

/** What an upload may be; the contract's own list would bring its parser into the browser. */
const PICTURES = {
  types: ["image/jpeg", "image/png", "image/webp", "image/tiff"],
  endings: [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"],
};
const ACCEPTED: Record<PictureKind, { types: readonly string[]; endings: readonly string[] }> = {
  document: { types: [...PICTURES.types, "application/pdf"], endings: [...PICTURES.endings, ".pdf"] },
  face: PICTURES,
};
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** For the `accept` of a file input: types and endings, since phones know the one and desktops the other. */
const acceptOf = (kind: PictureKind): string => [...ACCEPTED[kind].types, ...ACCEPTED[kind].endings].join(",");
export const ACCEPT: Record<PictureKind, string> = { document: acceptOf("document"), face: acceptOf("face") };

export type FileProblem = "too-large" | "wrong-type" | "empty";

/** What speaks against a file before it is sent. The server decides by the bytes; this only spares people the wait. */
export function problemOf(
  file: Pick<File, "name" | "type" | "size">,
  kind: PictureKind = "document",
): FileProblem | null {
  const name = file.name.toLowerCase();
  const { types, endings } = ACCEPTED[kind];
  const known = types.includes(file.type) || (file.type === "" && endings.some((ending) => name.endsWith(ending)));
  if (!known) return "wrong-type";
  if (file.size === 0) return "empty";
  return file.size > MAX_FILE_BYTES ? "too-large" : null;
}

/** Whether an `img` can show it: browsers agree on these three alone. */
export const isShowable = (file: Pick<File, "type">): boolean =>
  file.type === "image/jpeg" || file.type === "image/png" || file.type === "image/webp";
