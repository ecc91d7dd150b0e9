import Ajv from "ajv/dist/2020";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { curlOf } from "./curl";
import { type DescribedOperation, openApiDocument } from "./document";
import { exampleOf } from "./example";
import { fieldRows, referredBy, typeInWords } from "./fields";
import { OPERATIONS } from "./sections";

const document = openApiDocument({
  ...{ baseUrl: "https://desk.example", version: "1", answers: "open" },
  accessOf: () => ({ role: "viewer", scope: "read" }),
});
const described = (id: string): DescribedOperation => {
  const operation = OPERATIONS.find((each) => each.id === id);
  const found = operation && document.paths[operation.path]?.[operation.method.toLowerCase()];
  if (!found) throw new Error(`no operation ${id}`);
  return found;
};

describe("tables of fields", () => {
  it("tell types, limits and choices in words", () => {
    expect(typeInWords({ type: "string", format: "uuid", pattern: "^x$" })).toBe("string, uuid");
    expect(typeInWords({ type: "integer", minimum: 1, maximum: 120 })).toBe("integer, 1 to 120");
    expect(typeInWords({ enum: ["a", "b"] })).toBe('"a" | "b"');
    expect(
      typeInWords({
        anyOf: [
          { type: "string", format: "date" },
          { type: "string", const: "" },
        ],
      }),
    ).toBe("string, date");
    expect(typeInWords({ type: "array", items: { $ref: "#/components/schemas/Quad" }, maxItems: 3 })).toBe(
      "list of Quad, at most 3",
    );
    expect(typeInWords({ anyOf: [{ $ref: "#/components/schemas/Quad" }, { type: "null" }] })).toBe("Quad or null");
    expect(typeInWords({})).toBe("any value");
  });

  it("say which fields a check takes, and which it must have", () => {
    const form = described("verifyDocument").requestBody?.content["multipart/form-data"]?.schema ?? {};
    const rows = fieldRows(form, document.components.schemas);
    expect(rows.filter(({ required }) => required).map(({ name }) => name)).toEqual(["documentFront"]);
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["documentBack", "minimumAge", "entityId"]));
    expect(rows.find(({ name }) => name === "invalidMrzAction")?.type).toBe('"NO_ACTION" | "DECLINE"');
  });

  it("follow a name to its schema", () => {
    const answer = described("listVerifications").responses["200"]?.content?.["application/json"]?.schema ?? {};
    expect(referredBy(answer)).toBe("VerificationList");
    const rows = fieldRows(answer, document.components.schemas);
    expect(rows.map(({ name, refers }) => [name, refers])).toEqual([
      ["verifications", "VerificationRecord"],
      ["pagination", "Pagination"],
    ]);
  });
});

describe("examples", () => {
  const ajv = new Ajv({ strict: false });
  formats(ajv);

  it.each(OPERATIONS.filter(({ body }) => body?.kind === "json").map(({ id }) => id))(
    "of %s is a request that its schema accepts",
    (id) => {
      const schema = described(id).requestBody?.content["application/json"]?.schema ?? {};
      const valid = ajv.compile(schema);
      valid(exampleOf(schema));
      expect(valid.errors).toBeNull();
    },
  );

  it("are calls of curl with the key left to the shell", () => {
    const call = curlOf("https://desk.example", "POST", "/api/kyc/id-verification", described("verifyDocument"));
    expect(call).toBe(
      "curl -X POST \\\n  'https://desk.example/api/kyc/id-verification' \\\n" +
        '  -H "Authorization: Bearer $KYC_KEY" \\\n  -F documentFront=@documentFront.jpg',
    );
    const hosted = curlOf("https://desk.example", "GET", "/api/verify/{token}", described("openHostedSession"));
    expect(hosted).toBe("curl \\\n  'https://desk.example/api/verify/TOKEN'");
  });
});
