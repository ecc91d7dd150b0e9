import { wordsOf } from "@/app/_language/words";
import { Wide } from "@/components/ui/wide";
import type { FieldRow } from "@/lib/openapi";
import { schemaAnchor } from "./anchor";

const cell = "px-2 py-1 align-top first:pl-0";

interface FieldTableProps {
  /** Says whose fields they are; no two tables of the page have the same. */
  label: string;
  rows: ReadonlyArray<FieldRow & { where?: string }>;
  /** Whether rows say where they are sent. */
  places?: "shown" | "none";
}

/** Fields with their types; a type that has a name leads to its schema. */
export async function FieldTable({ label, rows, places = "none" }: FieldTableProps) {
  const words = await wordsOf("developers");
  const { columns } = words;
  const noted = rows.some(({ note }) => note !== null);
  const titles = [columns.name, ...(places === "shown" ? [columns.where] : []), columns.type];
  return (
    <Wide label={label}>
      <table className="w-full min-w-lg text-sm">
        <thead>
          <tr className="border-b">
            {[...titles, ...(noted ? [columns.note] : [])].map((title) => (
              <th key={title} scope="col" className={`${cell} text-left font-medium text-muted-foreground text-xs`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.where} ${row.name}`} className="border-b last:border-b-0">
              <th scope="row" className={`${cell} whitespace-nowrap text-left font-normal`}>
                <code>{row.name}</code>
                {row.required ? <span className="ml-1.5 text-care text-xs">{words.required}</span> : null}
              </th>
              {places === "shown" ? <td className={cell}>{words.places[row.where ?? ""] ?? row.where}</td> : null}
              <td className={`${cell} break-words`}>
                {row.refers === null ? row.type : <SchemaLink name={row.refers}>{row.type}</SchemaLink>}
              </td>
              {noted ? <td className={`${cell} text-muted-foreground`}>{row.note}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

export function SchemaLink({ name, children }: { name: string; children: string }) {
  return (
    <a href={`#${schemaAnchor(name)}`} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}
