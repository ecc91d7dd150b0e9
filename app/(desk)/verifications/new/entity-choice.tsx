"use client";

import { type ChosenEntity, EntityPicker } from "@/components/entity/entity-picker";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { searchEntities } from "../../_data/api";

interface EntityChoiceProps {
  chosen: ChosenEntity | null;
  people: readonly ChosenEntity[];
  onChoose: (entity: ChosenEntity | null) => void;
  /** Null for those who may not create people. */
  onCreate: ((words: string) => void) | null;
  hint: string;
  required?: boolean;
}

/** A search over everybody; before scripts have arrived, and without them, a plain list of the newest people. */
export function EntityChoice({ chosen, people, onChoose, onCreate, hint, required = false }: EntityChoiceProps) {
  const text = useWords("desk");
  const hydrated = useHydrated();
  const listed = chosen && !people.some((person) => person.id === chosen.id) ? [chosen, ...people] : people;
  return (
    <Field
      id="entity"
      label={text.list.entity}
      hint={hint}
      mark={required ? text.common.required : text.common.optional}
    >
      {hydrated ? (
        <EntityPicker
          id="entity"
          name="entityId"
          chosen={chosen}
          onChoose={onChoose}
          search={searchEntities}
          {...(onCreate ? { onCreate } : {})}
        />
      ) : (
        <Select
          id="entity"
          name="entityId"
          required={required}
          defaultValue={chosen?.id ?? ""}
          aria-describedby="entity-hint"
        >
          <option value="">{text.picker.none}</option>
          {listed.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
