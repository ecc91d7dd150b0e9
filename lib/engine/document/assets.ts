import { type FaceFinder, loadFaceFinder } from "../face";
import { loadOcr, type Ocr } from "../ocr";
import { type AccentReader, openAccentReader } from "../viz";

/** What reading needs in memory: models, and a clock for what a date can be. */
export interface Assets {
  ocr: Ocr;
  findPortrait: FaceFinder;
  /** Starts reading a language when it is first asked for. */
  accents: AccentReader;
  /** Today as YYYY-MM-DD. */
  today(): string;
}

/** Loads every model; about a second. Throws EngineError MODEL_MISSING. */
export async function loadAssets(): Promise<Assets> {
  const [ocr, findPortrait] = [await loadOcr(), await loadFaceFinder()];
  return { ocr, findPortrait, accents: openAccentReader(), today: () => new Date().toISOString().slice(0, 10) };
}
