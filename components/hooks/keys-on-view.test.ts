// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hearKeys, type KeyMap, type KeyReach, keysOnView } from "./keys-on-view";

let stop: Array<() => void> = [];
let ran: string[] = [];
const hear = (keys: KeyMap, reach: KeyReach = "page") => stop.push(hearKeys(() => keys, reach));
const says = (what: string) => () => void ran.push(what);
const press = (key: string, on: EventTarget = window) =>
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  ran = [];
});
afterEach(() => {
  for (const each of stop) each();
  stop = [];
  document.body.replaceChildren();
});

describe("keys on view", () => {
  it("are exactly those that do something: one bound to nothing is neither heard nor listed", () => {
    hear({ a: undefined, n: { does: "note", run: says("note") } });
    press("a");
    press("n");
    expect(ran).toEqual(["note"]);
    expect(keysOnView().map(({ key }) => key)).toEqual(["n"]);
  });

  it("of the page come before those of the frame, whichever was heard first", () => {
    hear({ "/": { does: "search", run: says("frame") } }, "everywhere");
    hear({ "/": { does: "search", run: says("page") } });
    press("/");
    expect(ran).toEqual(["page"]);
    expect(keysOnView()).toHaveLength(1);
  });

  it("are gone with the part that brought them", () => {
    hear({ r: { does: "rotate", run: says("rotate") } });
    for (const each of stop.splice(0)) each();
    press("r");
    expect(ran).toEqual([]);
    expect(keysOnView()).toEqual([]);
  });

  it("rest in a field, under a modifier and behind an open dialog", () => {
    hear({ n: { does: "note", run: says("note") } });
    const input = document.body.appendChild(document.createElement("input"));
    press("n", input);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "n", ctrlKey: true }));
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.setAttribute("open", "");
    press("n");
    expect(ran).toEqual([]);
    dialog.remove();
    press("n");
    expect(ran).toEqual(["note"]);
  });

  it("come in twos: the second is not taken for a command of its own, even when it leads nowhere", () => {
    hear({
      e: { does: "recheck", run: says("re-check") },
      d: { does: "decline", run: says("decline") },
      "g e": { does: "goTo", to: "Entities", run: says("entities") },
    });
    for (const key of ["g", "e"]) press(key);
    expect(ran).toEqual(["entities"]);
    for (const key of ["g", "d", "d"]) press(key);
    expect(ran).toEqual(["entities", "decline"]);
  });
});
