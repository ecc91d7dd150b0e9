import { ChevronRight } from "lucide-react";
import { wordsOf } from "@/app/_language/words";
import { Badge } from "@/components/ui/badge";
import { curlOf, type DescribedOperation, type OpenApiDocument, type Operation } from "@/lib/openapi";
import { Call } from "./call";
import { AnswerTable, BodyTables, ErrorList, ParameterTable } from "./operation-parts";

interface OperationFoldProps {
  operation: Operation;
  document: OpenApiDocument;
}

/** One method of one address; a native `details`, so that a page of seventy reads without scripts. */
export async function OperationFold({ operation, document }: OperationFoldProps) {
  const words = await wordsOf("developers");
  const { method, path, id } = operation;
  const described = document.paths[path]?.[method.toLowerCase()];
  if (described === undefined) return null;
  const name = `${method} ${path}`;
  return (
    <details id={id} className="group/fold min-w-0 scroll-mt-16 rounded-lg border bg-surface">
      <summary className="flex min-h-9 list-none flex-wrap items-center gap-x-2 gap-y-1 rounded-lg px-3 py-1.5">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 text-muted-foreground transition-transform group-open/fold:rotate-90"
        />
        <Badge tone="accent" className="font-mono">
          {method}
        </Badge>
        <code className="min-w-0 break-all text-sm">{path}</code>
        <h3 className="min-w-0 text-muted-foreground text-sm">{operation.summary}</h3>
      </summary>
      <div className="flex min-w-0 flex-col gap-3 border-t p-3">
        <Rights described={described} />
        <ParameterTable described={described} name={name} />
        <BodyTables described={described} name={name} schemas={document.components.schemas} />
        <Call title={words.call} label={words.tableOf(words.call, name)}>
          {curlOf(document.servers[0]?.url ?? "", method, path, described)}
        </Call>
        <AnswerTable described={described} name={name} schemas={document.components.schemas} />
        <ErrorList described={described} />
      </div>
    </details>
  );
}

async function Rights({ described }: { described: DescribedOperation }) {
  const words = await wordsOf("developers");
  const audience = words.audiences[described["x-audience"]];
  const [scope, role] = [described["x-scope"], described["x-role"]];
  return (
    <p className="flex flex-wrap gap-1.5">
      {scope === null ? <Badge>{words.open}</Badge> : <Badge>{words.scope(scope)}</Badge>}
      {role === null ? null : <Badge>{words.role(role)}</Badge>}
      {audience ? <Badge tone="care">{audience}</Badge> : null}
    </p>
  );
}
