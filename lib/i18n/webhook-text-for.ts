import { type WebhookDictionary, webhooks } from "./en/webhooks";
import type { Language } from "./text-for";

const dictionaries: Record<Language, WebhookDictionary> = { en: webhooks };

/** The words of the settings of webhooks and their log. Apart from the main dictionary, which every page loads. */
export const webhookTextFor = (language: Language): WebhookDictionary => dictionaries[language];
