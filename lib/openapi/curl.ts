import type { DescribedOperation } from "./document";
import { exampleOf, exampleOfPath } from "./example";
import type { JsonSchema } from "./json-schema";
import type { Method } from "./operation";

/** A call that can be pasted into a shell, with the key in a variable so that it stays out of the history. */
export function curlOf(baseUrl: string, method: Method, path: string, operation: DescribedOperation): string {
  const words = [method === "GET" ? "curl" : `curl -X ${method}`, quoted(baseUrl + exampleOfPath(path))];
  if (operation.security.length > 0) words.push('-H "Authorization: Bearer $KYC_KEY"');
  const content = operation.requestBody?.content ?? {};
  const form = content["multipart/form-data"]?.schema;
  const json = content["application/json"]?.schema;
  if (form !== undefined) words.push(...formWords(form));
  else if (json !== undefined) {
    const body = operation.requestBody?.required ? exampleOf(json) : {};
    words.push("-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`);
  } else if (operation.requestBody !== undefined) {
    words.push("--data-binary @picture.jpg");
  }
  const file = Object.keys(operation.responses["200"]?.content ?? {}).find((type) => !type.includes("json"));
  if (file === "text/event-stream") words.push("-N");
  else if (file !== undefined) words.push(`-o ${FILES[file] ?? "answer.bin"}`);
  return words.join(" \\\n  ");
}

const FILES: Readonly<Record<string, string>> = {
  "image/jpeg": "picture.jpg",
  "text/csv": "verifications.csv",
  "application/pdf": "report.pdf",
};

function formWords({ properties = {}, required = [] }: JsonSchema): string[] {
  return required.map((name) => {
    const field = properties[name] ?? {};
    const value = field.contentMediaType === undefined ? String(exampleOf(field)) : `@${name}.jpg`;
    return `-F ${name}=${value}`;
  });
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
