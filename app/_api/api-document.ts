import { accessOf, PERMISSIONS } from "@/lib/auth";
import { env } from "@/lib/env";
import { type DocumentFacts, type OpenApiDocument, openApiDocument } from "@/lib/openapi";

/** Of the API, not of the product: a client that knows 1 understands every 1.x. */
const API_VERSION = "1.0";

let built: OpenApiDocument | undefined;

/** The document as this server serves it. The same until the process ends. */
export function apiDocument(): OpenApiDocument {
  built ??= documentWith("open");
  return built;
}

/** With `closed`, answers may hold nothing that is not described: what our own tests hold them against. */
export const documentWith = (answers: DocumentFacts["answers"]): OpenApiDocument =>
  openApiDocument({
    baseUrl: env().baseUrl,
    version: API_VERSION,
    answers,
    accessOf: (name) => {
      const permission = PERMISSIONS.find((each) => each === name);
      if (permission === undefined) throw new Error(`No such permission: ${name}`);
      return accessOf(permission);
    },
  });
