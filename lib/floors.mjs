/**
 * The law of the house: who may import whom. Checked by `npm run law`; there is no list of exceptions.
 * Rooms and floors are told in `lib/README.md`.
 */
const TESTS = "\\.test\\.tsx?$|/testing\\.ts$";

const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from, pathNot: TESTS },
  to: { path: "^(app|components|lib|e2e)/", pathNot: allowed },
});

const ENV = "^lib/(env|log)\\.ts$";
const BELOW_KYC = "^lib/(contract|engine|policy|db|storage|vault|webhooks|report)/";

export const forbidden = [
  { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
  {
    name: "no-unresolvable",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^(\\.next|\\.build)/|^bun:" },
  },
  only("contract-imports-nothing", "^lib/contract/", ["^lib/contract/"], "the vocabulary stands on zod alone"),
  only("engine-knows-only-itself", "^lib/engine/", ["^lib/engine/"], "bytes in, readings out"),
  only("vault-floor", "^lib/vault/", ["^lib/vault/", "^lib/contract/index\\.ts$", ENV], "the only room that sees keys"),
  only(
    "policy-floor",
    "^lib/policy/",
    ["^lib/(policy|contract)/", "^lib/engine/(reading|face-reading|face-match/index)\\.ts$"],
    "pure rules",
  ),
  only(
    "face-match-floor",
    "^lib/engine/face-match/",
    ["^lib/engine/face-match/", "^lib/engine/(error|reading|face-reading)\\.ts$"],
    "arithmetic over templates, for every room that decides",
  ),
  only(
    "report-floor",
    "^lib/report/",
    ["^lib/(report|contract)/", "^lib/i18n/index\\.ts$", "^lib/format\\.ts$"],
    "writes a case down",
  ),
  only("openapi-floor", "^lib/openapi/", ["^lib/(openapi|contract)/"], "says what the API serves"),
  only("db-floor", "^lib/db/", ["^lib/(db|contract|vault)/", ENV], "remembers rows"),
  only("storage-floor", "^lib/storage/", ["^lib/(storage|contract|vault)/", ENV], "keeps image bytes"),
  only("auth-floor", "^lib/auth/", ["^lib/(auth|contract|db|vault)/", ENV], "knows who is asking"),
  only(
    "capture-floor",
    "^lib/capture/",
    ["^lib/capture/", "^lib/engine/(face-geometry|face-match)/index\\.ts$"],
    "runs in the person's browser: the engine's pure arithmetic, never its models' processes",
  ),
  only("webhooks-floor", "^lib/webhooks/", ["^lib/(webhooks|contract|db|vault)/", ENV], "tells the outside world"),
  // The wire carries states' names in English; the dictionaries are where names are.
  only("kyc-floor", "^lib/kyc/", ["^lib/(kyc|auth)/", BELOW_KYC, "^lib/i18n/index\\.ts$", ENV], "what one may do"),
  only(
    "components-floor",
    "^components/",
    ["^components/", "^lib/(contract|i18n)/", "^lib/(utils|format)\\.ts$"],
    "pages' parts know the vocabulary, never a server room",
  ),
  only(
    "app-floor",
    "^app/",
    ["^app/", "^components/", "^lib/(contract|kyc|auth|i18n|capture|openapi)/", "^lib/(utils|format|env|log)\\.ts$"],
    "routes call verbs",
  ),
  {
    name: "pure-rooms-use-no-node",
    severity: "error",
    from: {
      path: "^lib/(policy|contract|openapi|i18n|capture|engine/face-match|engine/face-geometry)/",
      pathNot: TESTS,
    },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "policy-sees-engine-types-only",
    severity: "error",
    from: { path: "^lib/policy/", pathNot: TESTS },
    to: { path: "^lib/engine/(?!face-match/index\\.ts$)", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "kyc-sees-auth-types-only",
    severity: "error",
    from: { path: "^lib/kyc/", pathNot: TESTS },
    to: { path: "^lib/auth/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "framework-stays-upstairs",
    severity: "error",
    from: { path: "^lib/", pathNot: "^lib/auth/" },
    to: { path: "node_modules/(next|react|react-dom|next-auth)/" },
  },
  {
    name: "next-auth-in-auth-alone",
    severity: "error",
    from: { path: "^(app|components|e2e)/" },
    to: { path: "node_modules/(next-auth|@auth)/" },
  },
  {
    name: "rooms-have-one-door",
    severity: "error",
    from: { path: "^(?:app|components|lib/([^/]+))/", pathNot: TESTS },
    to: {
      path: "^lib/([^/]+)/.+",
      pathNot: [
        "^lib/$1/",
        "^lib/[^/]+/index\\.ts$",
        "^lib/engine/(reading|face-reading|pixels|error)\\.ts$",
        "^lib/engine/[^/]+/index\\.ts$",
      ],
    },
  },
  {
    name: "engine-rooms-have-one-door",
    severity: "error",
    from: { path: "^lib/engine/([^/]+)/", pathNot: TESTS },
    to: { path: "^lib/engine/[^/]+/.+", pathNot: ["^lib/engine/$1/", "^lib/engine/[^/]+/index\\.ts$"] },
  },
  {
    name: "web-never-runs-the-engine",
    severity: "error",
    comment: "the web process talks to the engine through its processes; models and decoders never load there",
    from: { path: "^lib/(kyc|policy|db|storage|auth|vault|webhooks)/|^app/|^components/", pathNot: TESTS },
    to: { path: "^lib/engine/(?!(process|gate|face-match)/index\\.ts$|(reading|face-reading|error)\\.ts$)" },
  },
  {
    name: "backend-choice-is-hidden",
    severity: "error",
    from: { pathNot: "^lib/kyc/(backend\\.ts|builtin/|remote/)" },
    to: { path: "^lib/kyc/(builtin|remote)/" },
  },
];

export const options = {
  doNotFollow: { path: "node_modules" },
  exclude: { path: "^(\\.next|\\.build|node_modules/\\.cache)" },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: "tsconfig.json" },
  enhancedResolveOptions: {
    exportsFields: ["exports"],
    conditionNames: ["import", "require", "node", "default", "types"],
  },
};
