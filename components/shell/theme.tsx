"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";

interface ThemeProps {
  nonce: string | undefined;
  children: ReactNode;
}

/** Light, dark or the system's choice, as a class on `html`. The nonce lets its one inline script pass the CSP. */
export function Theme({ nonce, children }: ThemeProps) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem {...(nonce ? { nonce } : {})}>
      {children}
    </ThemeProvider>
  );
}
