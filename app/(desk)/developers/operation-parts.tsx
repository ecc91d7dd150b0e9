import type { ReactNode } from "react";
import { wordsOf } from "@/app/_language/words";
import {
  type DescribedOperation,
  fieldRows,
  type JsonSchema,
  type OpenApiDocument,
  referredBy,
  typeInWords,
} from "@/lib/openapi";
import { FieldTable, SchemaLink } from "./field-table";

interface PartProps {
  described: DescribedOperation;
  /** Method and path: tells the many tables of the page apart. */
  name: string;
}
type Schemas = OpenApiDocument["components"]["schemas"];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 font-medium text-muted-foreground text-xs">{title}</h4>
      {children}
    </div>
  );
}

export async function ParameterTable({ described, name }: PartProps) {
  const words = await wordsOf("developers");
  const { parameters } = described;
  if (parameters.length === 0) return null;
  const rows = parameters.map((parameter) => ({
    ...{ name: parameter.name, required: parameter.required, where: parameter.in },
    ...{ type: typeInWords(parameter.schema), refers: null, note: parameter.description ?? null },
  }));
  return (
    <Part title={words.parameters}>
      <FieldTable label={words.tableOf(words.parameters, name)} rows={rows} places="shown" />
    </Part>
  );
}

export async function BodyTables({ described, name, schemas }: PartProps & { schemas: Schemas }) {
  const words = await wordsOf("developers");
  const body = described.requestBody;
  if (body === undefined) return null;
  return Object.entries(body.content).map(([type, { schema }]) => {
    const title = body.required ? words.body(type) : words.optionalBody(type);
    const rows = schema === undefined ? [] : fieldRows(schema, schemas);
    return (
      <Part key={type} title={title}>
        {rows.length > 0 ? <FieldTable label={words.tableOf(title, name)} rows={rows} /> : null}
      </Part>
    );
  });
}

/** What comes back when all is well. */
export async function AnswerTable({ described, name, schemas }: PartProps & { schemas: Schemas }) {
  const words = await wordsOf("developers");
  const good = Object.entries(described.responses).filter(([status]) => Number(status) < 400);
  return good.map(([status, { content, description }]) => {
    const [type, body] = Object.entries(content ?? {})[0] ?? [];
    const title = words.answer(status, type ?? words.noBody);
    return (
      <Part key={status} title={title}>
        {type === undefined ? <p className="text-sm">{description}</p> : null}
        {body?.schema ? (
          <AnswerFields schema={body.schema} schemas={schemas} label={words.tableOf(title, name)} />
        ) : null}
      </Part>
    );
  });
}

/** A schema with a name is shown once, below; here it is enough to lead there. */
async function AnswerFields({ schema, schemas, label }: { schema: JsonSchema; schemas: Schemas; label: string }) {
  const words = await wordsOf("developers");
  const name = schema.properties === undefined ? referredBy(schema) : null;
  if (name !== null) {
    return (
      <p className="text-sm">
        {words.whole} <SchemaLink name={name}>{typeInWords(schema)}</SchemaLink>
      </p>
    );
  }
  const rows = fieldRows(schema, schemas);
  return rows.length > 0 ? <FieldTable label={label} rows={rows} /> : <p className="text-sm">{typeInWords(schema)}</p>;
}

/** Codes by status; what each means stands in the table of all codes. */
export async function ErrorList({ described }: { described: DescribedOperation }) {
  const words = await wordsOf("developers");
  const errors = Object.entries(described.responses).filter(([status]) => Number(status) >= 400);
  return (
    <Part title={words.errorsOf}>
      <dl className="tnum grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
        {errors.map(([status, { description }]) => (
          <div key={status} className="contents">
            <dt className="text-muted-foreground">{status}</dt>
            <dd className="min-w-0 break-words">
              <code>{description}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
