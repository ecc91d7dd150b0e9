import type { Look } from "./portrait";

const FAIR = ["#f6d9c6", "#e6b99d", "#a8755c"] as const;
const ROSY = ["#f4cfba", "#dfa98d", "#9a624c"] as const;
const OLIVE = ["#e5bd97", "#cb9a70", "#87593a"] as const;
const TAN = ["#d6a47b", "#b67f56", "#6f452b"] as const;
const BROWN = ["#a9734e", "#855335", "#482a1a"] as const;
const DEEP = ["#7d5138", "#5d3826", "#2f1a12"] as const;
const STUDIO = ["#eef1f3", "#cfd6dc"] as const;
const CREAM = ["#f3f1ea", "#d8d4c8"] as const;

/** Invented people, by the name that specimens use for them. */
export const LOOKS = {
  aurelia: { skin: FAIR, hair: "#5a3a24", hairStyle: "long", eyes: "#5b7553", clothes: ["#39455e", "#1d2536"], cheek: 21.4, jaw: 14.2, brow: 1.9, lips: "#b8605a", backdrop: STUDIO },
  belen: { skin: OLIVE, hair: "#241811", hairStyle: "bob", eyes: "#4b2f1c", clothes: ["#7d2f3c", "#4a1822"], cheek: 21.8, jaw: 14.6, brow: 2.2, lips: "#a94f4b", backdrop: CREAM },
  inacio: { skin: TAN, hair: "#1b1310", hairStyle: "short", eyes: "#3b2414", clothes: ["#2c3540", "#14191f"], cheek: 22.8, jaw: 17.4, brow: 2.9, lips: "#97594c", beard: 0.5, backdrop: STUDIO },
  malgorzata: { skin: ROSY, hair: "#a8813f", hairStyle: "parted", eyes: "#5a7ea0", clothes: ["#4c6b66", "#2c423f"], cheek: 22.2, jaw: 15, brow: 1.7, lips: "#b75f5f", backdrop: STUDIO },
  rehor: { skin: FAIR, hair: "#7b5b3d", hairStyle: "parted", eyes: "#5f7f9a", clothes: ["#50545c", "#26292f"], cheek: 22.6, jaw: 17.2, brow: 2.6, lips: "#a8655c", beard: 0.18, backdrop: CREAM },
  ipek: { skin: OLIVE, hair: "#2a1a12", hairStyle: "long", eyes: "#4a3018", clothes: ["#d7b54c", "#a5822c"], cheek: 22, jaw: 14, brow: 1.7, lips: "#b9645e", age: "child", backdrop: STUDIO },
  joerg: { skin: ROSY, hair: "#8c8a88", hairStyle: "thin", eyes: "#5c7486", clothes: ["#3d4a3f", "#1f2821"], cheek: 23.2, jaw: 17.8, brow: 2.4, lips: "#a5655d", age: "old", backdrop: STUDIO },
  solene: { skin: BROWN, hair: "#17100d", hairStyle: "bun", eyes: "#2f1c10", clothes: ["#e7e2d6", "#b9b19f"], cheek: 21.8, jaw: 14.6, brow: 2.2, lips: "#8a443f", backdrop: CREAM },
  martin: { skin: OLIVE, hair: "#2b1d15", hairStyle: "short", eyes: "#40301c", clothes: ["#345678", "#1c3148"], cheek: 22.6, jaw: 16.6, brow: 2.6, lips: "#a15f53", backdrop: STUDIO },
  dwayne: { skin: DEEP, hair: "#120d0b", hairStyle: "short", eyes: "#24150d", clothes: ["#54677a", "#2b3743"], cheek: 22.8, jaw: 17, brow: 2.5, lips: "#6c3a35", beard: 0.35, backdrop: STUDIO },
  heloise: { skin: FAIR, hair: "#8f3f22", hairStyle: "bob", eyes: "#4f7a68", clothes: ["#3f3a55", "#221f31"], cheek: 21.2, jaw: 14, brow: 1.8, lips: "#b65c58", backdrop: CREAM },
  tomas: { skin: TAN, hair: "#3a2718", hairStyle: "parted", eyes: "#46301c", clothes: ["#8f9aa3", "#58626a"], cheek: 22, jaw: 15, brow: 1.9, lips: "#a8635a", age: "child", backdrop: CREAM },
} as const satisfies Record<string, Look>;
export type LookName = keyof typeof LOOKS;
