"use client";

import { useMemo } from "react";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { ALPHA3_CODES, countryName, warningLabel } from "@/lib/i18n";
import { FilterSelect } from "../_list/filter-select";
import type { ChangeList, ListState } from "./search-params";

interface FilterSelectsProps {
  state: ListState;
  change: ChangeList;
}

export function FilterSelects({ state, change }: FilterSelectsProps) {
  const text = useWords("desk");
  // Three hundred options are left out of the first HTML; the chosen one is always there.
  const hydrated = useHydrated();
  const countries = useMemo(
    () =>
      hydrated
        ? ALPHA3_CODES.map((code) => ({ value: code, label: `${countryName(code, text.language)} (${code})` })).sort(
            (a, b) => a.label.localeCompare(b.label, text.language),
          )
        : chosenOnly(state.country, state.country),
    [hydrated, state.country, text],
  );
  const codes = hydrated ? Object.keys(text.warnings) : [];
  const warnings = codes.includes(state.warning) || state.warning === "" ? codes : [...codes, state.warning];
  const types = Object.entries(text.documentTypes).filter(([value]) => value !== "unknown");

  return (
    <>
      <FilterSelect
        name="status"
        label={text.list.status}
        value={state.status}
        className="w-24"
        onChange={(value) =>
          change({ status: value === "approved" || value === "declined" || value === "failed" ? value : "" })
        }
        options={Object.entries(text.status).map(([value, label]) => ({ value, label }))}
      />
      {state.tab === "review" ? null : (
        <FilterSelect
          name="warning"
          label={text.list.warning}
          value={state.warning}
          className="w-30"
          onChange={(warning) => change({ warning })}
          options={warnings.map((value) => ({ value, label: warningLabel(value, text) }))}
        />
      )}
      <FilterSelect
        name="type"
        label={text.list.documentType}
        value={state.type}
        className="w-36"
        onChange={(type) => change({ type })}
        options={types.map(([value, label]) => ({ value, label }))}
      />
      <FilterSelect
        name="country"
        label={text.list.country}
        value={state.country}
        className="w-32"
        onChange={(country) => change({ country })}
        options={countries}
      />
    </>
  );
}

const chosenOnly = (value: string, label: string) => (value === "" ? [] : [{ value, label }]);
