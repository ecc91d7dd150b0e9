import type { SettingOrigin } from "@/lib/contract";
import type { explain as english } from "../en/explain";

const origins: Record<SettingOrigin, string> = {
  request: "fijado por esta verificación",
  organization: "fijado por su organización",
  default: "el valor del producto",
  fixed: "parte de la regla",
};

export const explain: typeof english = {
  origins,
  thresholdFrom: "El umbral es",
  actionFrom: "El efecto es",
  askedFrom: "Se buscó porque",
  asked: (option, origin) => `${option}: ${origin}`,
  evidence: "En la imagen",
  crop: (what, side) => `Recorte de ${what}, ${side.toLowerCase()}`,
  wholePicture: "toda la imagen",
  searched: (sides) => `Se buscó sin encontrarlo: ${sides.toLowerCase()}`,
  more: (count) => `y ${count} más`,
};
