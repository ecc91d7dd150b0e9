import type { ApiKeyId, HostedSessionId, OrgId, Role, Scope, SessionId, UserId } from "@/lib/contract";
import { type Permission, permissionsOfRole, permissionsOfScopes } from "./permissions";

declare const minted: unique symbol;

interface Minted {
  /** Carried by nothing that was not made in this room. */
  readonly [minted]: true;
  readonly orgId: OrgId;
  readonly permissions: ReadonlySet<Permission>;
}

/** A person at the desk, known by a live session row. */
export interface UserActor extends Minted {
  readonly kind: "user";
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly keyId: null;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  /**
   * The organisation wants a second factor and this person has none yet. Until they have, they may do nothing but set one
   * up: they carry no permission, so that no page or route has to think of it.
   */
  readonly mustEnrol: boolean;
}

/** A program with an API key. */
export interface KeyActor extends Minted {
  readonly kind: "key";
  readonly userId: null;
  readonly sessionId: null;
  readonly keyId: ApiKeyId;
  readonly scopes: readonly Scope[];
}

/**
 * Whoever has the link of a hosted session. They are not signed in and may do nothing but go on with that one session, so
 * they carry no permission and are no `Actor`: no other verb takes them.
 */
export interface HostedActor {
  readonly [minted]: true;
  readonly kind: "hosted";
  readonly orgId: OrgId;
  readonly hostedSessionId: HostedSessionId;
}

/** Who is asking. Verbs take it first; only `lib/auth` makes one. */
export type Actor = UserActor | KeyActor;

type Facts<A extends Actor> = Omit<A, typeof minted | "kind" | "permissions" | "keyId" | "userId" | "sessionId">;

export function mintUser(facts: Facts<UserActor> & Pick<UserActor, "userId" | "sessionId">): UserActor {
  return mint({
    ...facts,
    kind: "user",
    keyId: null,
    permissions: facts.mustEnrol ? new Set() : permissionsOfRole(facts.role),
  });
}

export function mintKey(facts: Facts<KeyActor> & Pick<KeyActor, "keyId">): KeyActor {
  return mint({
    ...facts,
    kind: "key",
    userId: null,
    sessionId: null,
    permissions: permissionsOfScopes(facts.scopes),
  });
}

export function mintHosted(facts: Pick<HostedActor, "orgId" | "hostedSessionId">): HostedActor {
  return mint({ ...facts, kind: "hosted" });
}

// The brand has no value at run time: this is the one place that says so.
function mint<A extends Actor | HostedActor>(facts: Omit<A, typeof minted>): A {
  return Object.freeze(facts) as A;
}
