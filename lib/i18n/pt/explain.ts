import type { SettingOrigin } from "@/lib/contract";
import type { explain as english } from "../en/explain";

const origins: Record<SettingOrigin, string> = {
  request: "definido por esta verificação",
  organization: "definido pela sua organização",
  default: "o padrão do produto",
  fixed: "parte da regra",
};

export const explain: typeof english = {
  origins,
  thresholdFrom: "O limite é",
  actionFrom: "O efeito é",
  askedFrom: "Procurado porque",
  asked: (option, origin) => `${option}: ${origin}`,
  evidence: "Na imagem",
  crop: (what, side) => `Recorte de ${what}, ${side.toLowerCase()}`,
  wholePicture: "a imagem inteira",
  searched: (sides) => `Procurado sem encontrar: ${sides.toLowerCase()}`,
  more: (count) => `e mais ${count}`,
};
