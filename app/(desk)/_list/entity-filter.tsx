"use client";

import { useQuery } from "@tanstack/react-query";
import { EntityPicker } from "@/components/entity/entity-picker";
import { useWords } from "@/components/text";
import { fetchEntity, searchEntities } from "../_data/api";

interface EntityFilterProps {
  /** Entity id, or empty. */
  value: string;
  onChange: (id: string) => void;
}

/** The URL holds the id alone; its name is asked for when the page is opened with one. */
export function EntityFilter({ value, onChange }: EntityFilterProps) {
  const text = useWords("desk");
  const named = useQuery({
    queryKey: ["entities", "one", value],
    queryFn: ({ signal }) => fetchEntity(value, signal),
    enabled: value !== "",
  });
  return (
    <EntityPicker
      id="filter-entity"
      label={text.list.entity}
      placeholder={text.list.anyEntity}
      chosen={value === "" ? null : { id: value, name: named.data?.name ?? value }}
      onChoose={(entity) => onChange(entity?.id ?? "")}
      search={searchEntities}
      className="w-34 max-sm:w-full"
    />
  );
}
