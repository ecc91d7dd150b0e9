/**
 * The backend that is another server of the same API: asks it, makes our words of what it answers, and keeps nothing of it.
 * Never lets its key, its addresses or its errors' texts out, and never believes what it sends.
 *
 * A desk in front of another server differs from one with its own engine in this: records, people and sessions are the
 * other server's, and so are the pages a person opens by a link, thresholds, default options and webhooks. The audit is
 * this desk's: who looked at what here, and what was sent there (`remote.request`, then how it ended).
 *
 * Reviews, notes, corrected values and claims are this desk's too, in the same tables as those of our own records, keyed by the other
 * server's id. For each record that was seen there is a row in `remote_record` (whose, which case and run, the outcome as
 * it was last said, nothing read from a document), which those tables reference: a remark on nothing cannot be stored. A
 * record that asks for a person enters the desk's queue when it is first seen, and for a month after it was made.
 *
 * One key is one organisation there, so the desk's first organisation alone may use it.
 */

import { builtin } from "../builtin";
import { cutPicture } from "../builtin/cut-picture";
import type { Backend } from "../capabilities";
import { corrections } from "./corrections";
import { entities } from "./entities";
import { faces } from "./faces";
import { hosted } from "./hosted";
import { notOffered } from "./not-offered";
import { offer } from "./probe";
import { reviews } from "./reviews";
import { validations } from "./validations";
import { verificationPages } from "./verification-pages";
import {
  attachEntity,
  getVerification,
  listVerifications,
  readDocumentImage,
  recheckVerification,
  recordFailedRequest,
  verifyDocument,
} from "./verifications";

export { shadowed } from "./shadow";
export { serverState } from "./state";

export const remote: Backend = {
  admitDocumentCheck: async () => undefined,
  verifyDocument,
  recordFailedRequest,
  listVerifications,
  verificationPages,
  cutPicture,
  getVerification,
  readDocumentImage,
  recheckVerification,
  attachEntity,
  replayPolicy: async () => {
    throw notOffered("replayPolicy");
  },
  ...entities,
  ...faces,
  ...validations,
  ...hosted,
  ...reviews,
  ...corrections,
  offer,
  // This house's own: decoders for a look before sending, answers kept for repeats, its database and its end.
  previewImage: builtin.previewImage,
  once: builtin.once,
  health: builtin.health,
  close: builtin.close,
};
