/** What an upload may be; the contract's own list would bring its parser into the browser. */
const TYPES = ["image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf"];
const ENDINGS = [".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".pdf"];
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** For the `accept` of a file input: types and endings, since phones know the one and desktops the other. */
export const ACCEPT = [...TYPES, ...ENDINGS].join(",");

export type FileProblem = "too-large" | "wrong-type" | "empty";

/** What speaks against a file before it is sent. The server decides by the bytes; this only spares people the wait. */
export function problemOf(file: Pick<File, "name" | "type" | "size">): FileProblem | null {
  const name = file.name.toLowerCase();
  const known = TYPES.includes(file.type) || (file.type === "" && ENDINGS.some((ending) => name.endsWith(ending)));
  if (!known) return "wrong-type";
  if (file.size === 0) return "empty";
  return file.size > MAX_FILE_BYTES ? "too-large" : null;
}

/** Whether an `img` can show it: browsers agree on these three alone. */
export const isShowable = (file: Pick<File, "type">): boolean =>
  file.type === "image/jpeg" || file.type === "image/png" || file.type === "image/webp";
