import type { signIn as english } from "../en/sign-in";
import { plural } from "./plural";

export const signIn: typeof english = {
  title: "Entrar",
  lead: "Mesa de revisão de verificações de identidade",
  email: "E-mail",
  password: "Senha",
  submit: "Entrar",
  submitting: "Entrando…",
  wrong: "E-mail ou senha incorretos.",
  locked: (wait) => `Tentativas demais. Tente de novo em ${wait}.`,
  lockedUnknown: "Tentativas demais. Aguarde um pouco antes de tentar de novo.",
  unavailable: "Não é possível entrar agora. Tente de novo em instantes.",
  missing: "Digite o e-mail e a senha.",
  minutes: (count) => plural(count, "minuto", "minutos"),
  seconds: (count) => plural(count, "segundo", "segundos"),
  tooLate: "Demorou demais. Entre de novo.",
  second: {
    title: "Segundo fator",
    text: "Digite o código que o seu aplicativo autenticador mostra.",
    code: "Código",
    codeHelp: "Seis dígitos, ou um código de recuperação se o aplicativo foi perdido.",
    wrong: "Esse código não vale. Espere o próximo e veja se o relógio do celular está certo.",
    missing: "Digite o código.",
    submit: "Continuar",
    anew: "Entrar com outra conta",
  },
  other: {
    with: (provider) => `Entrar com ${provider}`,
    provider: "login único",
    noAccount:
      "Seu provedor conhece você, mas este sistema não: nenhuma conta ou convite aberto tem o endereço que ele verificou. Peça a um administrador que convide você.",
    failed: "A entrada pelo seu provedor não funcionou. Tente de novo, ou use a sua senha.",
  },
  forgotten: {
    title: "Esqueceu a senha?",
    ask: "Daqui não sai e-mail. Peça a um administrador da sua organização: na sua página, em Configurações, Usuários, ele cria um link com o qual você escolhe uma nova.",
    alone: "Você é o único administrador? Na máquina em que o sistema funciona, isto define uma nova:",
  },
  reset: {
    title: "Nova senha",
    lead: (organisation) => `Para a mesa de revisão de ${organisation}.`,
    password: "Nova senha",
    passwordHelp: (min) => `Pelo menos ${min} caracteres; várias palavras são mais fáceis de lembrar.`,
    submit: "Definir a senha",
    submitting: "Definindo a senha…",
    foot: "Encerra suas sessões em todos os lugares. O segundo fator permanece como está.",
    invalid: (min) => `Informe uma senha de pelo menos ${min} caracteres.`,
    done: "Sua senha está definida.",
    doneNext: "Suas sessões foram encerradas em todos os lugares. Entre com a nova senha.",
    refused: {
      unknown: "Este link não abre nada: foi usado, retirado ou não está completo.",
      expired: "Este link é antigo demais.",
    },
    askAgain: "Peça um novo a um administrador da sua organização.",
  },
  firstTime: "Primeira vez? A senha do administrador foi mostrada uma vez no terminal.",
};
