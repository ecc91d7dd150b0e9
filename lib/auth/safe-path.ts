/** `proxy.ts` tells pages their own address in this header, since Next does not. */
export const PATH_HEADER = "x-kyc-path";

/** A path of this site to go back to; anything else becomes "/", so that a link cannot lead a new session elsewhere. */
export function safePath(path: string | null | undefined): string {
  return path != null && /^\/(?![/\\])[^\\\s]{0,2000}$/.test(path) && !path.startsWith("/sign-in") ? path : "/";
}
