import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { LanguageProvider } from "@/components/text";
import { loadAllWords, loadWords } from "@/lib/i18n";
import { KeyList } from "./key-help";

const root = path.resolve(import.meta.dirname, "../..");
const sources = ["components", "app/(desk)"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(root, folder, file), "utf8") })),
);

/** Hear only what every combobox or menu of the platform hears, while it is in use. */
const LIKE_ANY_WIDGET = [
  "app/(desk)/_list/search-box.tsx",
  "components/hooks/use-closing-menu.ts",
  "components/entity/entity-picker.tsx",
  "components/shell/palette-dialog.tsx",
  // Notes that somebody is there, whatever the key.
  "components/shell/desk-providers.tsx",
  // Hears the Ctrl+Z that single decisions declare on every page.
  "app/(desk)/_review/use-held-back.ts",
];

beforeAll(() => loadAllWords("en"));

describe("the help on keys", () => {
  it("lacks none: whatever hears keys binds or declares them where the help looks", () => {
    const hearing = sources.filter(({ text }) => /["'`]key(down|up|press)["'`]|\bonKey(Down|Up|Press)=/.test(text));
    const silent = hearing.filter(({ text }) => !text.includes("useKeys(") && !text.includes("layers.add("));
    expect(hearing.length).toBeGreaterThan(8);
    expect(silent.map(({ file }) => file).sort()).toEqual([...LIKE_ANY_WIDGET].sort());
  });

  it("gives every action words of its own name", async () => {
    const { sections } = await loadWords("en", "shortcuts");
    const actions = Object.values(sections).flatMap(({ does }) => Object.keys(does));
    // Two tables of words must not share a name: a binding names its action without the table.
    expect(new Set(actions).size).toBe(actions.length);
  });

  it("puts two keys for one thing in one row, and names the page behind each letter", () => {
    const markup = renderToStaticMarkup(
      <LanguageProvider language="en">
        <KeyList
          bindings={[
            { key: "j", does: "nextRow" },
            { key: "ArrowDown", does: "nextRow" },
            { key: "+", does: "zoomIn" },
            { key: "Ctrl+Z", does: "undo" },
            { key: "g e", does: "goTo", to: "Entities" },
          ]}
        />
      </LanguageProvider>,
    );
    expect(markup.match(/<dd>/g)).toHaveLength(4);
    expect(markup).toContain("<dd>Entities</dd>");
    expect(markup.match(/<kbd[^>]*>[^<]*/g)?.map((each) => each.replace(/<kbd[^>]*>/, ""))).toEqual([
      "j",
      "↓",
      "+",
      "g",
      "e",
      "Ctrl",
      "Z",
    ]);
  });

  it("gives every page a letter of its own", () => {
    const letters = ["nav-links.tsx", "desk-shell.tsx", "../../app/(desk)/layout.tsx"].flatMap((file) => [
      ...readFileSync(path.join(import.meta.dirname, file), "utf8").matchAll(/\bkey: "(\w)"/g),
    ]);
    const found = letters.map(([, letter]) => letter);
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found).size).toBe(found.length);
  });
});
