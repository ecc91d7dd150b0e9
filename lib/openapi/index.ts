/** Says what the API serves, in one table and the OpenAPI document made of it; serves nothing and decides nothing itself. */

export { curlOf } from "./curl";
export {
  type Access,
  type DescribedAnswer,
  type DescribedOperation,
  type DocumentFacts,
  type OpenApiDocument,
  openApiDocument,
  type Parameter,
} from "./document";
export { type FieldRow, fieldRows, referredBy, typeInWords } from "./fields";
export type { JsonSchema } from "./json-schema";
export { type Audience, errorsOf, METHODS, type Method, type Operation, type Section } from "./operation";
export { NOT_DESCRIBED, OPERATIONS, SECTIONS } from "./sections";
