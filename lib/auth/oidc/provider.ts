import type { OIDCConfig } from "next-auth/providers";
import { z } from "zod";
import type { OidcSettings } from "@/lib/env";

export const OIDC_PROVIDER = "oidc";

const profile = z.looseObject({ sub: z.string() });

/**
 * The operator's provider for next-auth: authorisation code with PKCE, state and nonce. The ID token comes from the
 * provider's own address over TLS, which stands for its signature (OpenID Connect Core, 3.1.3.7, step 6).
 */
export const oidcProvider = ({ issuer, clientId, clientSecret }: OidcSettings): OIDCConfig<unknown> => ({
  id: OIDC_PROVIDER,
  name: OIDC_PROVIDER,
  type: "oidc",
  issuer,
  clientId,
  clientSecret,
  checks: ["pkce", "state", "nonce"],
  authorization: { params: { scope: "openid email profile" } },
  // Nothing of the provider's words about a person is kept: who they are here is looked up.
  profile: (said) => ({ id: profile.parse(said).sub }),
});
