import type { settings as english } from "../en/settings";

export const settings: typeof english = {
  title: "Configurações",
  navigation: "Seções das configurações",
  sections: {
    policy: "Política",
    users: "Usuários",
    keys: "Chaves de API",
    webhooks: "Webhooks",
    retention: "Retenção",
    backend: "Motor",
  },
};
