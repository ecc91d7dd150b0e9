import { z } from "zod";
import { role } from "./roles";

/** Lower case: one address, one account. */
const email = z.string().trim().toLowerCase().max(320).pipe(z.email());
const personName = z.string().trim().min(1).max(120);

/** Characters of a password that somebody chooses (NIST SP 800-63B counts length, not kinds of characters). */
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;
export const newPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);

export const invitationCreate = z.strictObject({ email, role });

export const invitationAccept = z.strictObject({ name: personName, password: newPassword });

export const roleChange = z.strictObject({ role });

/** The password that a person chooses by the link they were given. */
export const passwordResetTake = z.strictObject({ password: newPassword });

const password = z.string().min(1).max(1024);
const code = z.string().trim().min(1).max(64);
/** What a signed-in person shows again before the way they sign in changes. */
export const ownPassword = z.strictObject({ password });
export const ownCode = z.strictObject({ code });
export const ownProof = z.strictObject({ password, code });
export const ownPasswordChange = z.strictObject({ current: password, next: newPassword });
