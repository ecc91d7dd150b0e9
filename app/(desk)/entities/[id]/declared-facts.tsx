import { wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { EntityRecord } from "@/lib/contract";
import { humanise } from "@/lib/format";
import type { Words } from "@/lib/i18n";

/** What the organisation says of a person; documents are held against it. */
export async function DeclaredFacts({ entity }: { entity: EntityRecord }) {
  const words = await wordsOf("entities");
  return (
    <Panel title={words.declared}>
      <dl className="tnum flex flex-col gap-2 text-sm">
        {factsOf(entity, words, await wordsOf("document")).map(([label, value]) => (
          <div key={`${label}\n${value}`}>
            <dt className="text-muted-foreground text-xs">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
        <div>
          <dt className="text-muted-foreground text-xs">{words.columns.added}</dt>
          <dd>
            <Time iso={entity.createdAt} />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

/** What is known of a person, label by label; keys of the open parts get a readable label. */
function factsOf(
  entity: EntityRecord,
  words: Words["entities"],
  { fields }: Words["document"],
): Array<readonly [string, string]> {
  // A map: the keys are the caller's, and every object has a "constructor" of its own.
  const labels = new Map<string, string | undefined>(
    Object.entries({
      ...{ firstName: fields.givenNames, lastName: fields.surname, dateOfBirth: fields.dateOfBirth },
      ...{ gender: fields.sex, nationality: words.nationality, address: fields.address },
      ...{ email: words.email, phone: words.phone },
    }),
  );
  const { person, ...otherData } = entity.entityData;
  const known = typeof person === "object" && person !== null ? person : {};
  const open = [...Object.entries(known), ...Object.entries(otherData), ...Object.entries(entity.attributes)]
    .filter(([, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    .filter(([, value]) => value !== "")
    .map(([key, value]) => [labels.get(key) ?? humanise(key), String(value)] as const);
  const named: Array<readonly [string, string | null]> = [
    [words.columns.taxId, entity.taxId],
    [words.columns.externalId, entity.externalId],
    [words.nationality, entity.nationality],
    [words.id, entity.id],
  ];
  const facts = [...open, ...named.flatMap(([label, value]) => (value ? [[label, value] as const] : []))];
  // A nationality may stand in both places with the same value; where they differ, both are told.
  return [...new Map(facts.map((fact) => [fact.join("\n"), fact])).values()];
}
