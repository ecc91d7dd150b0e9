import { type SettingsDictionary, settings } from "./en/settings";
import type { Language } from "./text-for";

const dictionaries: Record<Language, SettingsDictionary> = { en: settings };

/** The words of the frame around the settings. Apart from the main dictionary, which every page loads. */
export const settingsTextFor = (language: Language): SettingsDictionary => dictionaries[language];
