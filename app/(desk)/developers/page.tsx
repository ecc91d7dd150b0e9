import { FileJson } from "lucide-react";
import type { Metadata } from "next";
import { apiDocument } from "@/app/_api/api-document";
import { wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { SECTIONS } from "@/lib/openapi";
import { anchorOf } from "./anchor";
import { Basics } from "./basics";
import { ErrorCodes } from "./error-codes";
import { OperationFold } from "./operation-fold";
import { Schemas } from "./schemas";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("developers")).title };
}

/** The API as a person reads it. Everything on it comes from the document that programs read. */
export default async function DevelopersPage() {
  await requireActor();
  const words = await wordsOf("developers");
  const document = apiDocument();
  const contents = [
    [words.basics.title, "basics"] as const,
    ...SECTIONS.map(({ tag }) => [tag, anchorOf(tag)] as const),
    [words.errorCodes.title, "errors"] as const,
    [words.schemas.title, "schemas"] as const,
  ];
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-4 px-4 py-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="max-w-3xl text-muted-foreground text-sm">{words.intro}</p>
        <p className="mt-2 text-sm">
          <a href="/api/openapi.json" className="inline-flex items-center gap-1.5 text-accent underline">
            <FileJson aria-hidden className="size-4" />
            {words.document}
          </a>
        </p>
      </header>
      <nav aria-label={words.contents}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {contents.map(([title, anchor]) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="text-accent underline-offset-4 hover:underline">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Panel title={words.basics.title} id="basics">
        <Basics document={document} />
      </Panel>
      {SECTIONS.map(({ tag, about, operations }) => (
        <section key={tag} aria-labelledby={anchorOf(tag)} className="flex min-w-0 flex-col gap-2">
          <h2 id={anchorOf(tag)} className="scroll-mt-16 pt-2 font-semibold text-lg tracking-tight">
            {tag}
          </h2>
          <p className="max-w-3xl text-muted-foreground text-sm">{about}</p>
          {operations.map((operation) => (
            <OperationFold key={operation.id} operation={operation} document={document} />
          ))}
        </section>
      ))}
      <ErrorCodes />
      <Schemas document={document} />
    </div>
  );
}
