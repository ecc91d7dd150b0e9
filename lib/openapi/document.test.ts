import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { ERROR_STATUS } from "@/lib/contract";
import { type DocumentFacts, openApiDocument } from "./document";
import { errorsOf, pathParameters } from "./operation";
import { OPERATIONS } from "./sections";

const FACTS: DocumentFacts = {
  ...{ baseUrl: "https://desk.example", version: "1", answers: "open" },
  accessOf: () => ({ role: "viewer", scope: "read" }),
};
const document = openApiDocument(FACTS);

/** Every object of a JSON value, with where it stands. */
function objectsIn(value: unknown, at = ""): Array<{ at: string; object: object }> {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : [{ at, object: value }];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => objectsIn(part, `${at}/${key}`))];
}
const refsIn = (value: unknown): string[] =>
  objectsIn(value).flatMap(({ object }) => ("$ref" in object ? [String(object.$ref)] : []));

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe("3.1");
  });

  it("points only at schemas that it has, and has none that nothing points at", () => {
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const refs = new Set(refsIn(document));
    expect([...refs].filter((ref) => !names.includes(ref))).toEqual([]);
    expect(names.filter((name) => !refs.has(name))).toEqual([]);
  });

  it("names each operation once, and each method of a path once", () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("describes every parameter of a path, and a schema for every answer and body of JSON", () => {
    for (const { path, method } of OPERATIONS) {
      const operation = document.paths[path]?.[method.toLowerCase()];
      const inPath = operation?.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect([path, inPath]).toEqual([path, pathParameters(path)]);
      const bodies = [operation?.requestBody, ...Object.values(operation?.responses ?? {})];
      for (const body of bodies) {
        const schema = body?.content?.["application/json"]?.schema;
        if (body?.content && "application/json" in body.content) expect([path, schema]).not.toEqual([path, {}]);
      }
    }
  });

  it("names every error code of the contract that an operation can answer, under its own status", () => {
    for (const operation of OPERATIONS) {
      const described = document.paths[operation.path]?.[operation.method.toLowerCase()];
      for (const code of errorsOf(operation)) {
        const answer = described?.responses[String(ERROR_STATUS[code])];
        expect([operation.id, code, answer !== undefined]).toEqual([operation.id, code, true]);
      }
    }
  });

  it("lets answers grow, and closes them when they are held against the code", () => {
    const closedIn = (form: DocumentFacts["answers"]) =>
      objectsIn(openApiDocument({ ...FACTS, answers: form }).components.schemas).filter(
        ({ object }) => "additionalProperties" in object && object.additionalProperties === false,
      ).length;
    expect(closedIn("open")).toBe(0);
    expect(closedIn("closed")).toBeGreaterThan(50);
  });
});
