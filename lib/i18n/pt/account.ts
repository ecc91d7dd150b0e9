import type { account as english } from "../en/account";
import { plural } from "./plural";

export const account: typeof english = {
  title: "Sua conta",
  back: "Sua conta",
  facts: "Quem é você",
  name: "Nome",
  email: "E-mail",
  role: "Perfil",
  sessions: {
    title: "Onde você está conectado",
    text: "Uma sessão termina sozinha após meia hora sem uso, e no máximo após doze horas.",
    caption: "Suas sessões, esta primeiro",
    columns: { device: "Dispositivo", address: "De", how: "Como", seen: "Última atividade", action: "Ação" },
    device: (browser, system) =>
      browser === null && system === null
        ? "Dispositivo desconhecido"
        : browser === null || system === null
          ? (browser ?? system ?? "")
          : `${browser} em ${system}`,
    here: "esta sessão",
    unknown: "desconhecido",
    methods: {
      password: "Senha",
      "password+code": "Senha e código",
      "single-sign-on": "Login único",
    },
    end: "Sair",
    endOf: (device) => `Sair em ${device}`,
    endOthers: "Sair em todos os outros",
  },
  password: {
    title: "Senha",
    text: "Uma troca encerra as suas outras sessões.",
    current: "Senha atual",
    next: "Nova senha",
    nextHelp: (min) => `Pelo menos ${min} caracteres; várias palavras são mais fáceis de lembrar.`,
    submit: "Trocar a senha",
    submitting: "Trocando…",
    invalid: (min) => `Digite a senha atual e uma nova de pelo menos ${min} caracteres.`,
    done: (ended) =>
      ended === 0
        ? "Sua senha foi trocada."
        : `Sua senha foi trocada, e você saiu de ${plural(ended, "outra sessão", "outras sessões")}.`,
  },
  factor: {
    title: "Segundo fator",
    text: "Depois da senha, a entrada pede um código que um aplicativo autenticador mostra no seu celular.",
    off: "Desativado",
    on: "Ativado",
    since: "Ativado desde",
    open: "Configurar ou trocar",
    required: "Sua organização pede um segundo fator. Configure-o e você poderá seguir.",
    beginTitle: "Configurar um aplicativo",
    begin: "Começar",
    password: "Sua senha",
    pendingTitle: "Leve para o seu aplicativo",
    scan: "Leia isto com o seu aplicativo autenticador, ou digite nele a chave. Depois informe o código que ele mostra.",
    qr: "Código QR para o seu aplicativo autenticador",
    key: "Chave",
    copyKey: "Copiar a chave",
    code: "Código",
    codeHelp: "Seis dígitos do aplicativo, ou um código de recuperação.",
    appCodeHelp: "Seis dígitos do aplicativo.",
    confirm: "Ativar",
    againText: "Comece de novo, com outra chave, se o aplicativo não aceitou esta.",
    codes: {
      title: "Seus códigos de recuperação. Eles só são mostrados desta vez.",
      text: "Cada um abre a sua conta uma vez, se o aplicativo for perdido. Imprima ou anote, e guarde longe do celular.",
      list: "Códigos de recuperação",
      copy: "Copiar os códigos de recuperação",
      left: (count) => `${plural(count, "código de recuperação disponível", "códigos de recuperação disponíveis")}.`,
      renewTitle: "Novos códigos de recuperação",
      renewText: "Cria dez novos. Os anteriores deixam de funcionar.",
      renew: "Criar novos códigos",
    },
    offTitle: "Desativar",
    offText: "A entrada passa a pedir só a sua senha.",
    remove: "Desativar",
    removed: "Seu segundo fator está desativado.",
    lost: "Perdeu o aplicativo e os códigos de recuperação? Um administrador pode redefinir o seu segundo fator.",
  },
  refused: {
    "wrong-password": "Essa não é a sua senha atual.",
    "wrong-code": "Esse código não vale. Espere o próximo e veja se o relógio do celular está certo.",
    "nothing-begun": "A configuração demorou demais. Comece de novo.",
    invalid: "Preencha todos os campos.",
    wait: (seconds) =>
      `Tentativas demais. Tente de novo em ${
        seconds >= 90 ? plural(Math.ceil(seconds / 60), "minuto", "minutos") : plural(seconds, "segundo", "segundos")
      }.`,
  },
};
