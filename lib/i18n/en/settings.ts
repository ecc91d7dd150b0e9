/** Words of the frame around all settings; each section brings its own file. */
export const settings = {
  title: "Settings",
  navigation: "Sections of the settings",
  sections: {
    policy: "Policy",
    users: "Users",
    keys: "API keys",
    webhooks: "Webhooks",
    retention: "Retention",
    backend: "Backend",
  },
};
