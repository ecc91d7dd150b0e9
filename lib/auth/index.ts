/**
 * Knows who is asking: sessions, API keys, roles. The only place that makes an `Actor`, and the only room of lib that
 * knows Next. Never decides what a record says.
 */

export { beginSecondFactor } from "./account/begin-second-factor";
export { changeOwnPassword } from "./account/change-own-password";
export { type Confirmed, confirmSecondFactor } from "./account/confirm-second-factor";
export { endOtherSessions } from "./account/end-other-sessions";
export { endOwnSession } from "./account/end-own-session";
export { listOwnSessions, type OwnSession } from "./account/list-own-sessions";
export type { LivingSession } from "./account/living-sessions";
export type { ProofRefusal } from "./account/prove";
export { type OwnSecondFactor, readSecondFactor } from "./account/read-second-factor";
export { removeSecondFactor } from "./account/remove-second-factor";
export { renewOwnRecoveryCodes } from "./account/renew-own-recovery-codes";
export type { Actor, HostedActor, KeyActor, UserActor } from "./actor";
export { createApiKey } from "./create-api-key";
export { createUser } from "./create-user";
export { acceptInvitation } from "./invitations/accept-invitation";
export type { InvitationRefusal } from "./invitations/find-invitation";
export { type Invited, inviteUser } from "./invitations/invite-user";
export { listInvitations, type OpenInvitation } from "./invitations/list-invitations";
export { type OpenedInvitation, openInvitation } from "./invitations/open-invitation";
export { revokeInvitation } from "./invitations/revoke-invitation";
export { issueApiKey } from "./keys/issue-api-key";
export { type KeyRecord, listApiKeys } from "./keys/list-api-keys";
export { revokeApiKey } from "./keys/revoke-api-key";
export { authHandlers } from "./next-auth";
export { singleSignOn, startSingleSignOn } from "./oidc/start-single-sign-on";
export { generatePassword, hashPassword } from "./password";
export type { PasswordResetRefusal } from "./password-resets/find-password-reset";
export { makePasswordReset } from "./password-resets/make-password-reset";
export { openPasswordReset } from "./password-resets/open-password-reset";
export { takePasswordReset } from "./password-resets/take-password-reset";
export { accessOf, PERMISSIONS, type Permission } from "./permissions";
export { currentActor, requireActor } from "./require-actor";
export { checkOrganization, identifyCaller, requireApiActor, stillSignedIn } from "./require-api-actor";
export { requireHostedActor } from "./require-hosted-actor";
export { resetPasswordByEmail } from "./reset-password-by-email";
export { resetSecondFactorByEmail } from "./reset-second-factor-by-email";
export { PATH_HEADER, safePath } from "./safe-path";
export { type SignInResult, signIn, signInWithCode, signOut, signOutEverywhere } from "./sign-in";
export type { ColleagueChange, ColleagueRefusal } from "./users/change-colleague";
export { changeUserRole } from "./users/change-user-role";
export { disableUser } from "./users/disable-user";
export { enableUser } from "./users/enable-user";
export { endUserSession } from "./users/end-user-session";
export { getUser } from "./users/get-user";
export { listUserSessions } from "./users/list-user-sessions";
export { type Colleague, listUsers } from "./users/list-users";
export { resetSecondFactor } from "./users/reset-second-factor";
