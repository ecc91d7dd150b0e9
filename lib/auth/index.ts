/**
 * Knows who is asking: sessions, API keys, roles. The only place that makes an `Actor`, and the only room of lib that
 * knows Next. Never decides what a record says.
 */

export type { Actor, HostedActor, KeyActor, UserActor } from "./actor";
export { createApiKey } from "./create-api-key";
export { createUser } from "./create-user";
export { authHandlers } from "./next-auth";
export { generatePassword, hashPassword, PASSWORD_LENGTH } from "./password";
export { PERMISSIONS, type Permission } from "./permissions";
export { currentActor, requireActor } from "./require-actor";
export { checkOrganization, identifyCaller, requireApiActor, stillSignedIn } from "./require-api-actor";
export { requireHostedActor } from "./require-hosted-actor";
export { PATH_HEADER, safePath } from "./safe-path";
export { type SignInResult, signIn, signOut, signOutEverywhere } from "./sign-in";
