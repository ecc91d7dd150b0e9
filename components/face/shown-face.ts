import type { FaceFinding } from "@/lib/contract";

/** A face with its name on the page and the address of its cut-out. */
export interface ShownFace {
  label: string;
  url: string | null;
  /** Null: no face was found on the picture. `elsewhere`: found by another check, whose page tells more. */
  finding: FaceFinding | "elsewhere" | null;
}
