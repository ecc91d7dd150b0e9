import type { retention as english } from "../en/retention";

export const retention: typeof english = {
  title: "Retenção",
  intro: "Por quanto tempo imagens e leituras são guardadas. A manutenção verifica a cada hora.",
  days: "Dias",
  daysHelp: (min) => `Pelo menos ${min}. Vazio: nada é apagado por si só.`,
  save: "Salvar",
  saving: "Salvando…",
  saved: "Salvo. O que for mais antigo some na próxima hora e não pode ser recuperado.",
  invalid: (min, max) => `Digite um número inteiro de ${min} a ${max}, ou nada.`,
  readOnly: "Somente administradores podem mudar isto.",
  goesTitle: "O que é apagado",
  goes: [
    "Imagens de verificações de identidade, comparações de rostos, verificações biométricas e sessões, com as chaves que as abrem.",
    "A leitura de uma verificação de identidade: cada campo, correção e recorte, nome, número do documento e o que foi comparado.",
    "Rostos como números de comparações de rostos e verificações biométricas.",
  ],
  staysTitle: "O que fica",
  stays: [
    "O próprio registro: quando, quem pediu, resultado, códigos de motivo, tipo e país do documento, sua própria referência.",
    "Revisões e notas de pessoas, a entidade e a auditoria, com um lançamento para cada apagamento.",
    "O que uma sessão resolveu, e seu rosto como números, com o qual verificações posteriores da pessoa são comparadas.",
    "Um caso que ainda espera por uma pessoa, até ser decidido.",
  ],
  erased: "Apagado por retenção",
  erasedText:
    "As imagens, a leitura e os valores pessoais desta verificação foram apagados, como sua organização definiu, em",
};
