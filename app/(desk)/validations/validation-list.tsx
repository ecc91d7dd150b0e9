"use client";

import { Users } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { ValidationTable } from "@/components/validation/validation-table";
import type { DeskEvent } from "@/lib/contract";
import { fetchValidations } from "../_data/faces";
import { CheckList } from "../_list/check-list";
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
      emptyAction={
        mayStart ? (
          <Button asChild variant="primary">
            <Link href="/entities" prefetch={false}>
              <Users aria-hidden />
              {list.toPeople}
            </Link>
          </Button>
        ) : null
      }
    />
  );
}
