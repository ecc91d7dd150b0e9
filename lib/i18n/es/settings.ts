import type { settings as english } from "../en/settings";

export const settings: typeof english = {
  title: "Configuración",
  navigation: "Secciones de la configuración",
  sections: {
    policy: "Política",
    users: "Usuarios",
    keys: "Claves de API",
    webhooks: "Webhooks",
    retention: "Conservación",
    backend: "Motor",
  },
};
