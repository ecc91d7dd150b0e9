import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AuditState } from "./search-params";

/** A plain form: it fills the address, with or without scripts. */
export async function AuditFilters({ state }: { state: AuditState }) {
  const { audit } = await wordsOf("oversight");
  const words = audit.filters;
  const outcomes = Object.entries(audit.outcomes);
  const { before: _before, ...filters } = state;
  return (
    <form action="/audit" aria-label={words.label} className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap">
      <Field id="audit-action" label={words.action} className="sm:w-44">
        <Input
          id="audit-action"
          name="action"
          defaultValue={state.action}
          placeholder={words.actionPlaceholder}
          maxLength={60}
        />
      </Field>
      <Field id="audit-object" label={words.object} className="sm:w-72">
        <Input id="audit-object" name="object" defaultValue={state.object} maxLength={60} autoComplete="off" />
      </Field>
      <Field id="audit-outcome" label={words.outcome} className="sm:w-32">
        <Select id="audit-outcome" name="outcome" defaultValue={state.outcome ?? ""}>
          <option value="">{words.anyOutcome}</option>
          {outcomes.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="audit-from" label={words.from}>
        <Input id="audit-from" type="date" name="from" defaultValue={state.from} />
      </Field>
      <Field id="audit-to" label={words.to}>
        <Input id="audit-to" type="date" name="to" defaultValue={state.to} />
      </Field>
      <div className="flex items-center gap-2">
        <Button type="submit">{words.apply}</Button>
        {Object.keys(filters).length > 0 ? (
          <Link href="/audit" className="text-sm">
            {words.clear}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
