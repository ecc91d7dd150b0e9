import { LABEL_WORDS } from "../label-words";
import type { Layout } from "../layout";

/** Used when no layout is recognised: every language's longer labels, no rule of any state. */
export const GENERIC: Layout = {
  id: "generic",
  state: null,
  type: "unknown",
  marks: [],
  dateOrder: "DMY",
  languages: Object.keys(LABEL_WORDS),
};
