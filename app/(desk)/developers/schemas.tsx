import { wordsOf } from "@/app/_language/words";
import { fieldRows, type OpenApiDocument, typeInWords } from "@/lib/openapi";
import { schemaAnchor } from "./anchor";
import { FieldTable } from "./field-table";

/** Every named schema, each with its fields. */
export async function Schemas({ document }: { document: OpenApiDocument }) {
  const words = await wordsOf("developers");
  const { schemas } = document.components;
  return (
    <section aria-labelledby="schemas" className="flex min-w-0 flex-col gap-2">
      <h2 id="schemas" className="scroll-mt-16 pt-2 font-semibold text-lg tracking-tight">
        {words.schemas.title}
      </h2>
      <p className="text-muted-foreground text-sm">{words.schemas.intro}</p>
      {Object.entries(schemas).map(([name, schema]) => {
        const rows = fieldRows(schema, schemas);
        return (
          <section
            key={name}
            aria-labelledby={schemaAnchor(name)}
            className="min-w-0 scroll-mt-16 rounded-lg border bg-surface p-3"
          >
            <h3 id={schemaAnchor(name)} className="mb-1 scroll-mt-16 font-semibold text-sm">
              {name}
            </h3>
            {rows.length > 0 ? (
              <FieldTable label={words.tableOf(words.schemas.title, name)} rows={rows} />
            ) : (
              <p className="text-sm">{typeInWords(schema)}</p>
            )}
          </section>
        );
      })}
    </section>
  );
}
