"use client";

import { BookOpen, Car, IdCard, LoaderCircle, Stamp } from "lucide-react";
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { HostedDocumentType, HostedSession } from "@/lib/contract";
import { ALPHA2_CODES, countryName } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { ScreenTitle } from "../_frame/hosted-frame";
import { useHostedLanguage, useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import type { Act } from "../_session/use-act";
import { isTwoSided } from "./document-sides";

const TYPES = [
  { type: "passport", icon: BookOpen },
  { type: "identity-card", icon: IdCard },
  { type: "driver-licence", icon: Car },
  { type: "residence-permit", icon: Stamp },
] as const satisfies ReadonlyArray<{ type: HostedDocumentType; icon: unknown }>;

interface ChooseDocumentProps {
  session: HostedSession;
  api: SessionApi;
  act: Act;
  notice: ReactNode;
  onChosen: () => void;
}

/** Which document and whose: it decides how many sides are asked for and how they are read. */
export function ChooseDocument({ session, api, act, notice, onChosen }: ChooseDocumentProps) {
  const text = useHostedText().choose;
  const language = useHostedLanguage();
  const [type, setType] = useState<HostedDocumentType>(session.documentType ?? "identity-card");
  const [country, setCountry] = useState(session.countryCode ?? "");
  const select = useRef<HTMLSelectElement>(null);
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const countries = useMemo(
    () =>
      ALPHA2_CODES.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) =>
        a.name.localeCompare(b.name, language),
      ),
    [language],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(country === "");
    if (country === "") select.current?.focus();
    if (country === "" || pending) return;
    setPending(true);
    await act(async () => {
      const next = await api.chooseDocument(type, country);
      onChosen();
      return next;
    });
    setPending(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-1 flex-col gap-4">
      <ScreenTitle>{text.title}</ScreenTitle>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium text-base">{text.type}</legend>
        {TYPES.map(({ type: known, icon: Icon }) => (
          <label
            key={known}
            className={cn(
              "flex min-h-14 cursor-pointer items-center gap-3 rounded-xl border bg-surface px-4 py-2",
              "has-focus-visible:outline-2 has-focus-visible:outline-ring",
              known === type && "border-accent bg-accent-soft",
            )}
          >
            <input
              type="radio"
              name="documentType"
              value={known}
              checked={known === type}
              onChange={() => setType(known)}
              className="size-4 accent-accent"
            />
            <Icon aria-hidden className="size-5 shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-base">{text.types[known]}</span>
              <span className="block text-muted-foreground text-sm">
                {isTwoSided(known) ? text.twoSides : text.oneSide}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-col gap-1.5">
        <label htmlFor="country" className="font-medium text-base">
          {text.country}
        </label>
        <select
          ref={select}
          id="country"
          value={country}
          onChange={({ target }) => {
            setCountry(target.value);
            setMissing(false);
          }}
          aria-invalid={missing}
          aria-describedby={missing ? "country-missing" : undefined}
          className="h-12 rounded-xl border border-input/70 bg-surface px-3 text-lg aria-invalid:border-bad"
        >
          <option value="">{text.countryEmpty}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        {missing ? (
          <p id="country-missing" role="alert" className="font-medium text-bad text-sm">
            {text.countryMissing}
          </p>
        ) : null}
      </div>
      {notice ? <div className="mt-auto">{notice}</div> : null}
      <Button
        type="submit"
        variant="primary"
        className={cn("h-12 text-lg", !notice && "mt-auto")}
        aria-disabled={pending}
      >
        {pending ? <LoaderCircle aria-hidden className="motion-safe:animate-spin" /> : null}
        {text.next}
      </Button>
    </form>
  );
}
