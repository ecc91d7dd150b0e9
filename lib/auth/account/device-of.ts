/** What a browser says of itself, for a person to recognise their own machines; null where it says nothing known. */
export interface Device {
  browser: string | null;
  system: string | null;
}

type Table = ReadonlyArray<[sign: RegExp, name: string]>;

// First match counts: Edge and Opera say Chrome too, Chrome says Safari too, Android says Linux too.
const BROWSERS: Table = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: Table = [
  [/\biPhone\b|\biPad\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const nameIn = (table: Table, text: string): string | null => table.find(([sign]) => sign.test(text))?.[1] ?? null;

export const deviceOf = (userAgent: string | null): Device => ({
  browser: nameIn(BROWSERS, userAgent ?? ""),
  system: nameIn(SYSTEMS, userAgent ?? ""),
});
