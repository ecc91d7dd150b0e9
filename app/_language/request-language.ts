import { isLanguage, type Language, preferredLanguage } from "@/lib/i18n";
import { LANGUAGE_COOKIE } from "./language-cookie";

/** As `pageLanguage`, for a route that answers with something to be read. */
export function requestLanguage(request: Request): Language {
  const cookies = request.headers.get("cookie") ?? "";
  const [chosen] = cookies.split(";").flatMap((pair) => {
    const [name, value] = pair.trim().split("=");
    return name === LANGUAGE_COOKIE && isLanguage(value) ? [value] : [];
  });
  return chosen ?? preferredLanguage(request.headers.get("accept-language") ?? "");
}
