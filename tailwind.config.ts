import type { Config } from "tailwindcss";

/** Loaded by `@config` in `app/globals.css`. Colours are CSS variables there, once for light and once for dark. */
const config: Config = {
  darkMode: "class",
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    extend: {
      colors: {
        background: "var(--background)",
        foreground: "var(--foreground)",
        surface: { DEFAULT: "var(--surface)", raised: "var(--surface-raised)", sunken: "var(--surface-sunken)" },
        muted: { DEFAULT: "var(--muted)", foreground: "var(--muted-foreground)" },
        border: "var(--border)",
        input: "var(--input)",
        ring: "var(--ring)",
        accent: { DEFAULT: "var(--accent)", foreground: "var(--accent-foreground)", soft: "var(--accent-soft)" },
        good: { DEFAULT: "var(--good)", soft: "var(--good-soft)" },
        bad: { DEFAULT: "var(--bad)", soft: "var(--bad-soft)", solid: "var(--bad-solid)" },
        care: { DEFAULT: "var(--care)", soft: "var(--care-soft)" },
      },
      fontFamily: {
        sans: [
          "system-ui",
          "-apple-system",
          "Segoe UI",
          "Roboto",
          "Noto Sans",
          "Helvetica Neue",
          "Arial",
          "sans-serif",
        ],
        mono: ["ui-monospace", "SF Mono", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"],
      },
      fontSize: {
        "2xs": ["0.6875rem", { lineHeight: "1rem" }],
        xs: ["0.75rem", { lineHeight: "1rem" }],
        sm: ["0.8125rem", { lineHeight: "1.25rem" }],
        base: ["0.875rem", { lineHeight: "1.375rem" }],
        lg: ["1rem", { lineHeight: "1.5rem" }],
        xl: ["1.1875rem", { lineHeight: "1.625rem" }],
      },
      borderRadius: { sm: "4px", md: "6px", lg: "8px", xl: "12px" },
      boxShadow: {
        raised: "0 1px 2px rgb(0 0 0 / 0.05)",
        overlay: "0 12px 32px -8px rgb(0 0 0 / 0.25), 0 2px 8px rgb(0 0 0 / 0.08)",
      },
    },
  },
};

export default config;
