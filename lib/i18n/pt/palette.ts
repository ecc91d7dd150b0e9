import type { palette as english } from "../en/palette";

export const palette: typeof english = {
  title: "Comandos",
  label: "Comando",
  placeholder: "Digite um comando, ou o que quer buscar",
  keys: "Mostrar as teclas",
  goTo: (page) => `Ir para ${page}`,
  search: (words) => `Buscar “${words}” nas verificações`,
};
