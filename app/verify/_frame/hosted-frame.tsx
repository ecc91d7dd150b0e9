"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Logo } from "@/components/shell/logo";
import { hostedTextFor, LANGUAGES, type Language } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { useHostedLanguage, useHostedText } from "./hosted-language";

export type ShownStep = "consent" | "document" | "selfie" | "challenge";

interface HostedFrameProps {
  /** Null until the server told it. */
  organization: string | null;
  steps: readonly ShownStep[];
  /** Null when there is nothing to walk through (any more). */
  step: ShownStep | null;
  onLanguage: (language: Language) => void;
  children: ReactNode;
}

/** Head and foot around every screen: who asks, how far it is, and the language. */
export function HostedFrame({ organization, steps, step, onLanguage, children }: HostedFrameProps) {
  const text = useHostedText();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-4 pt-3 pb-5">
      <header className="flex h-10 items-center gap-2.5">
        <Logo className="size-6 shrink-0" />
        <p className="min-w-0 flex-1 truncate font-semibold text-base">{organization ?? text.title}</p>
        <LanguageChoice onLanguage={onLanguage} />
      </header>
      {step ? <Steps steps={steps} step={step} /> : null}
      <main className="flex flex-1 flex-col py-4">{children}</main>
      {organization ? (
        <footer className="text-center text-muted-foreground text-sm">{text.footer(organization)}</footer>
      ) : null}
    </div>
  );
}

function LanguageChoice({ onLanguage }: Pick<HostedFrameProps, "onLanguage">) {
  const text = useHostedText();
  const language = useHostedLanguage();
  return (
    <select
      aria-label={text.language}
      value={language}
      onChange={({ target }) => {
        const chosen = LANGUAGES.find((known) => known === target.value);
        if (chosen) onLanguage(chosen);
      }}
      // Safari on phones zooms into fields whose letters are under 16 px.
      className="h-11 rounded-md border border-input/70 bg-surface px-2 text-lg"
    >
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {hostedTextFor(known).name}
        </option>
      ))}
    </select>
  );
}

function Steps({ steps, step }: { steps: readonly ShownStep[]; step: ShownStep }) {
  const text = useHostedText().steps;
  const at = steps.indexOf(step);
  return (
    <nav aria-label={text.label} className="pt-3">
      <ol className="flex gap-1.5">
        {steps.map((name, i) => (
          <li
            key={name}
            aria-current={i === at ? "step" : undefined}
            className={cn("h-1.5 flex-1 rounded-full", i <= at ? "bg-accent" : "bg-border")}
          >
            <span className="sr-only">{text[name]}</span>
          </li>
        ))}
      </ol>
      <p aria-hidden className="pt-1.5 text-muted-foreground text-sm">
        {text.of(at + 1, steps.length)} · {text[step]}
      </p>
    </nav>
  );
}

/** What to do on this screen. Smaller on low phones, where it must leave the room to the camera's picture. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="text-lg leading-snug [@media(max-height:700px)]:text-base">{children}</p>;
}

/**
 * The heading of a screen. When the screen appears it is in view and takes the focus, so that a screen reader starts there and
 * a phone that was scrolled down to the last screen's button does not stay down. A new `key` says that the screen is another.
 */
export function ScreenTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which an effect must not return.
    void window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="font-semibold text-xl tracking-tight outline-none">
      {children}
    </h1>
  );
}
