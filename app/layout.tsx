import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Theme } from "@/components/shell/theme";
import { LanguageProvider } from "@/components/text";
import { pageLanguage, wordsOf } from "./_language/words";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const text = await wordsOf("desk");
  const signIn = await wordsOf("signIn");
  return {
    title: { default: text.common.productName, template: `%s · ${text.common.productName}` },
    description: signIn.lead,
    icons: { icon: "/icon.svg", apple: "/icons/apple-touch-180.png" },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f8fa" },
    { media: "(prefers-color-scheme: dark)", color: "#10141c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const language = await pageLanguage();
  return (
    // The theme's script sets the class before React arrives, which is the one difference hydration may find here.
    <html lang={language} suppressHydrationWarning>
      <head>
        <noscript>
          <link rel="stylesheet" href="/no-script.css" />
        </noscript>
      </head>
      <body>
        <Theme nonce={nonce}>
          <LanguageProvider language={language}>{children}</LanguageProvider>
        </Theme>
      </body>
    </html>
  );
}
