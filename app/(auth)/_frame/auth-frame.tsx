import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

interface AuthFrameProps {
  productName: string;
  /** One line under the product's name. */
  lead: string;
  title: string;
  /** Small print under the card. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One card in the middle of the window: where people come in. */
export function AuthFrame({ productName, lead, title, foot, children }: AuthFrameProps) {
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="w-full max-w-sm">
        <div className="mb-5 flex items-center gap-2.5">
          <Logo className="size-8" />
          <div className="min-w-0">
            <p className="font-semibold text-lg leading-tight tracking-tight">{productName}</p>
            <p className="text-muted-foreground text-sm">{lead}</p>
          </div>
        </div>
        <div className="rounded-xl border bg-surface p-5 shadow-raised">
          <h1 className="mb-4 font-semibold text-lg">{title}</h1>
          {children}
        </div>
        {foot ? <p className="mt-3 text-center text-muted-foreground text-xs">{foot}</p> : null}
      </div>
    </main>
  );
}
