"use client";

import { useWords } from "@/components/text";
import { ValidationTable } from "@/components/validation/validation-table";
import type { DeskEvent } from "@/lib/contract";
import { fetchValidations } from "../_data/faces";
import { CheckList } from "../_list/check-list";
import { ToPeople } from "../_list/to-people";
import { VALIDATIONS } from "./list-kind";

const idOf = (event: DeskEvent): string | null => (event.type === "validation" ? event.validationId : null);

export function ValidationList({ mayStart }: { mayStart: boolean }) {
  const { list } = useWords("sessions");
  return (
    <CheckList
      kind={VALIDATIONS}
      words={{
        ...list,
        filters: {
          label: list.searchLabel,
          search: { label: list.searchLabel, placeholder: list.searchPlaceholder },
          only: { label: list.currentOnly, help: list.currentOnlyHelp },
        },
      }}
      fetchPage={fetchValidations}
      idOf={idOf}
      renderTable={(shown) => <ValidationTable {...shown} />}
      emptyAction={mayStart ? <ToPeople label={list.toPeople} /> : null}
    />
  );
}
