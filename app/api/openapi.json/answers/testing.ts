import Ajv, { type ValidateFunction } from "ajv/dist/2020";
import formats from "ajv-formats";
import { documentWith } from "@/app/_api/api-document";
import type { DescribedOperation, Method } from "@/lib/openapi";

/** Closed: a field that no schema names is a finding. */
export const DOCUMENT = documentWith("closed");
const ROOT = "https://desk.example/openapi.json";

const ajv = new Ajv({ strict: false, allErrors: false });
formats(ajv);
ajv.addSchema(DOCUMENT, ROOT);

/** Where a part of the document stands, as JSON Pointer in a fragment. */
const pointer = (...parts: string[]): string =>
  `${ROOT}#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

const compiled = new Map<string, ValidateFunction>();
function validatorAt(at: string): ValidateFunction {
  const validator = compiled.get(at) ?? ajv.compile({ $ref: at });
  compiled.set(at, validator);
  return validator;
}

/** What is wrong with an answer: a 5xx, a status or type that is not described, or a body that misses its schema; else null. */
export async function faultOf(
  response: Response,
  { method, path, described }: { method: Method; path: string; described: DescribedOperation },
): Promise<string | null> {
  const { status } = response;
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  if (type === "text/event-stream") {
    await response.body?.cancel();
    return described.responses["200"]?.content?.[type] === undefined ? "events are not described" : null;
  }
  const body = await response.text();
  if (status >= 500) return `answered ${status}: ${body.slice(0, 300)}`;
  const answer = described.responses[String(status)];
  if (answer === undefined) return `${status} is not described: ${body.slice(0, 300)}`;
  if (response.headers.get("x-request-id") === null) return "the answer does not name its request";
  if (answer.content === undefined) return body === "" ? null : `${status} should have no body`;
  if (answer.content[type] === undefined) return `${type || "no type"} is not described for ${status}`;
  if (type !== "application/json") return null;
  const at = pointer("paths", path, method.toLowerCase(), "responses", String(status), "content", type, "schema");
  const validate = validatorAt(at);
  if (validate(JSON.parse(body))) return null;
  return `${status} misses its schema: ${ajv.errorsText(validate.errors)} in ${body.slice(0, 400)}`;
}
