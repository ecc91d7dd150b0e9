"use client";

import { FlaskConical, Plus, UserRoundCheck } from "lucide-react";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NothingHere } from "../_list/nothing-here";
import { activeFilters, type ChangeList, type ListState, listParsers } from "./search-params";

interface EmptyListProps {
  state: ListState;
  change: ChangeList;
  mayRunChecks: boolean;
}

/** What stands in place of the table: that nothing waits, nothing fits, or nothing is there at all. */
export function EmptyList({ state, change, mayRunChecks }: EmptyListProps) {
  const text = useWords("desk");
  if (state.tab === "review" && activeFilters(state) === 0) return <NothingWaits />;
  return (
    <NothingHere
      filtered={activeFilters(state) > 0 || state.tab !== "all"}
      clear={() => change(CLEAR)}
      title={text.list.emptyTitle}
      text={text.list.emptyText}
      action={mayRunChecks ? <FirstSteps /> : null}
    />
  );
}

const CLEAR = {
  tab: listParsers.tab.defaultValue,
  q: "",
  status: "",
  warning: "",
  type: "",
  country: "",
  entity: "",
  from: "",
  to: "",
} as const;

function NothingWaits() {
  const { queue } = useWords("reviews");
  return <EmptyState icon={UserRoundCheck} title={queue.emptyTitle} text={queue.emptyText} />;
}

/** The next step of somebody whose list is empty, for those who may take it. */
function FirstSteps() {
  const text = useWords("desk");
  return (
    <>
      <Button asChild variant="primary">
        <Link href="/verifications/new" prefetch={false}>
          <Plus aria-hidden />
          {text.shell.newCheck}
        </Link>
      </Button>
      <Button asChild>
        <Link href="/verifications/new#specimens" prefetch={false}>
          <FlaskConical aria-hidden />
          {text.list.trySpecimen}
        </Link>
      </Button>
    </>
  );
}
