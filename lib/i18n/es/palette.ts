import type { palette as english } from "../en/palette";

export const palette: typeof english = {
  title: "Comandos",
  label: "Comando",
  placeholder: "Escriba un comando, o lo que quiere buscar",
  keys: "Mostrar las teclas",
  goTo: (page) => `Ir a ${page}`,
  search: (words) => `Buscar “${words}” en las verificaciones`,
};
