import { inLanguages } from "./in-languages";

/** Groups of words that the list of verifications does without: it fetches neither them nor this table of their files. */
export const PAGE_SOURCES = {
  account: inLanguages(
    async () => (await import("./en/account")).account,
    async () => (await import("./es/account")).account,
    async () => (await import("./pt/account")).account,
  ),
  backend: inLanguages(
    async () => (await import("./en/backend")).backend,
    async () => (await import("./es/backend")).backend,
    async () => (await import("./pt/backend")).backend,
  ),
  batch: inLanguages(
    async () => (await import("./en/batch")).batch,
    async () => (await import("./es/batch")).batch,
    async () => (await import("./pt/batch")).batch,
  ),
  corrections: inLanguages(
    async () => (await import("./en/corrections")).corrections,
    async () => (await import("./es/corrections")).corrections,
    async () => (await import("./pt/corrections")).corrections,
  ),
  decisions: inLanguages(
    async () => (await import("./en/decisions")).decisions,
    async () => (await import("./es/decisions")).decisions,
    async () => (await import("./pt/decisions")).decisions,
  ),
  developers: inLanguages(
    async () => (await import("./en/developers")).developers,
    async () => (await import("./es/developers")).developers,
    async () => (await import("./pt/developers")).developers,
  ),
  document: inLanguages(
    async () => (await import("./en/document")).document,
    async () => (await import("./es/document")).document,
    async () => (await import("./pt/document")).document,
  ),
  entities: inLanguages(
    async () => (await import("./en/entities")).entities,
    async () => (await import("./es/entities")).entities,
    async () => (await import("./pt/entities")).entities,
  ),
  evidence: inLanguages(
    async () => (await import("./en/evidence")).evidence,
    async () => (await import("./es/evidence")).evidence,
    async () => (await import("./pt/evidence")).evidence,
  ),
  explain: inLanguages(
    async () => (await import("./en/explain")).explain,
    async () => (await import("./es/explain")).explain,
    async () => (await import("./pt/explain")).explain,
  ),
  exporting: inLanguages(
    async () => (await import("./en/exporting")).exporting,
    async () => (await import("./es/exporting")).exporting,
    async () => (await import("./pt/exporting")).exporting,
  ),
  findings: inLanguages(
    async () => (await import("./en/findings")).findings,
    async () => (await import("./es/findings")).findings,
    async () => (await import("./pt/findings")).findings,
  ),
  faceSessions: inLanguages(
    async () => (await import("./en/face-sessions")).faceSessions,
    async () => (await import("./es/face-sessions")).faceSessions,
    async () => (await import("./pt/face-sessions")).faceSessions,
  ),
  faces: inLanguages(
    async () => (await import("./en/faces")).faces,
    async () => (await import("./es/faces")).faces,
    async () => (await import("./pt/faces")).faces,
  ),
  keys: inLanguages(
    async () => (await import("./en/keys")).keys,
    async () => (await import("./es/keys")).keys,
    async () => (await import("./pt/keys")).keys,
  ),
  newCheck: inLanguages(
    async () => (await import("./en/new-check")).newCheck,
    async () => (await import("./es/new-check")).newCheck,
    async () => (await import("./pt/new-check")).newCheck,
  ),
  oversight: inLanguages(
    async () => (await import("./en/oversight")).oversight,
    async () => (await import("./es/oversight")).oversight,
    async () => (await import("./pt/oversight")).oversight,
  ),
  palette: inLanguages(
    async () => (await import("./en/palette")).palette,
    async () => (await import("./es/palette")).palette,
    async () => (await import("./pt/palette")).palette,
  ),
  policy: inLanguages(
    async () => (await import("./en/policy")).policy,
    async () => (await import("./es/policy")).policy,
    async () => (await import("./pt/policy")).policy,
  ),
  retention: inLanguages(
    async () => (await import("./en/retention")).retention,
    async () => (await import("./es/retention")).retention,
    async () => (await import("./pt/retention")).retention,
  ),
  report: inLanguages(
    async () => (await import("./en/report")).report,
    async () => (await import("./es/report")).report,
    async () => (await import("./pt/report")).report,
  ),
  sessions: inLanguages(
    async () => (await import("./en/sessions")).sessions,
    async () => (await import("./es/sessions")).sessions,
    async () => (await import("./pt/sessions")).sessions,
  ),
  settings: inLanguages(
    async () => (await import("./en/settings")).settings,
    async () => (await import("./es/settings")).settings,
    async () => (await import("./pt/settings")).settings,
  ),
  shortcuts: inLanguages(
    async () => (await import("./en/shortcuts")).shortcuts,
    async () => (await import("./es/shortcuts")).shortcuts,
    async () => (await import("./pt/shortcuts")).shortcuts,
  ),
  signIn: inLanguages(
    async () => (await import("./en/sign-in")).signIn,
    async () => (await import("./es/sign-in")).signIn,
    async () => (await import("./pt/sign-in")).signIn,
  ),
  users: inLanguages(
    async () => (await import("./en/users")).users,
    async () => (await import("./es/users")).users,
    async () => (await import("./pt/users")).users,
  ),
  views: inLanguages(
    async () => (await import("./en/views")).views,
    async () => (await import("./es/views")).views,
    async () => (await import("./pt/views")).views,
  ),
  webhooks: inLanguages(
    async () => (await import("./en/webhooks")).webhooks,
    async () => (await import("./es/webhooks")).webhooks,
    async () => (await import("./pt/webhooks")).webhooks,
  ),
};
