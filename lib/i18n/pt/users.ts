import type { Role } from "@/lib/contract";
import type { users as english } from "../en/users";

const roles: Record<Role, string> = {
  viewer: "Consulta",
  analyst: "Analista",
  lead: "Responsável",
  administrator: "Administrador",
};
const roleHelp: Record<Role, string> = {
  viewer: "vê verificações e pessoas, não altera nada",
  analyst: "faz verificações e decide casos",
  lead: "também confirma decisões contrárias ao motor, atribui casos, lê a auditoria e as configurações",
  administrator: "também altera configurações, pessoas, chaves e webhooks",
};

export const users: typeof english = {
  title: "Usuários",
  intro:
    "Quem pode entrar, e com que perfil. Uma mudança vale a partir da próxima solicitação, e a auditoria a guarda com quem a fez.",
  caption: "Usuários, por nome",
  columns: {
    name: "Nome",
    role: "Perfil",
    secondFactor: "Segundo fator",
    lastSignIn: "Última entrada",
    state: "Situação",
  },
  factor: { on: "Ativado", off: "Desativado" },
  roles,
  roleHelp,
  never: "nunca",
  you: "você",
  states: { active: "Ativa", disabled: "Desativada" },
  invite: {
    title: "Convidar uma pessoa",
    text: "Cria um link que funciona uma vez, por sete dias. Nenhum e-mail é enviado: entregue você o link, só a essa pessoa.",
    email: "E-mail",
    role: "Perfil",
    submit: "Criar o link",
    submitting: "Criando o link…",
    made: (email) => `Link para ${email}. Ele só é mostrado desta vez.`,
    madeNext: "Quem o tiver pode ficar com a conta: envie por um canal de confiança.",
    link: "Link do convite",
    copy: "Copiar o link",
    until: "Funciona até",
    refused: {
      "has-account": "Este endereço já tem uma conta.",
      invalid: "Informe um e-mail e escolha um perfil.",
    },
  },
  open: {
    title: "Convites abertos",
    caption: "Convites abertos, os mais recentes primeiro",
    none: "Nenhum convite está aberto.",
    columns: { email: "E-mail", role: "Perfil", by: "Convidado por", until: "Funciona até", action: "Ação" },
    expired: "vencido",
    revoke: "Retirar",
    revokeOf: (email) => `Retirar o convite de ${email}`,
  },
  required: {
    title: "Entrada",
    label: "Todos precisam de um segundo fator",
    text: "Quem não tem é levado a configurá-lo, e antes disso não pode fazer mais nada; você também, se não tiver. Quem entra por login único fica por conta do seu provedor.",
    save: "Salvar",
    saved: "Salvo. Vale a partir da próxima solicitação de cada um.",
  },
  person: {
    back: "Usuários",
    facts: "Conta",
    email: "E-mail",
    since: "Desde",
    role: {
      title: "Perfil",
      label: "Perfil desta pessoa",
      text: "Vale a partir da próxima solicitação dela.",
      save: "Mudar o perfil",
      saved: "O perfil foi mudado.",
    },
    factor: {
      title: "Segundo fator",
      on: "Ao entrar, é pedido um código do aplicativo dela.",
      off: "Ao entrar, é pedida só a senha.",
      text: "Redefina quando ela perdeu o aplicativo e os códigos de recuperação, e quando você tem certeza de que é ela quem pede. Encerra as sessões dela em todos os lugares.",
      reset: "Redefinir o segundo fator",
      done: "O segundo fator foi redefinido, e as sessões dela terminaram.",
    },
    sessions: {
      title: "Onde tem sessões abertas",
      text: "Aqui se encerra só a sessão de um equipamento perdido ou esquecido; as outras continuam.",
      none: "Não tem nenhuma sessão aberta.",
      caption: "Sessões desta pessoa, primeiro as usadas mais recentemente",
    },
    access: {
      title: "Acesso",
      active: "Esta pessoa pode entrar.",
      disabled: "Esta pessoa não pode entrar. O que ela fez fica registrado com o nome dela.",
      disable: "Desativar a conta",
      disableText:
        "Encerra as sessões dela em todos os lugares na hora. As chaves de API que ela criou continuam valendo: revogue-as à parte.",
      enable: "Ativar a conta",
      disabledNow: "A conta está desativada, e suas sessões terminaram.",
      enabledNow: "A conta está ativa de novo.",
    },
    refused: {
      "own-account":
        "Esta é a sua própria conta. Outro administrador pode alterá-la, para que ninguém deixe todos sem acesso.",
      forbidden: "Você já não pode fazer isso: alguém mudou o seu perfil.",
      gone: "Esta conta já não existe.",
    },
  },
  accept: {
    title: "Sua conta",
    lead: (organisation) => `Você foi convidado para a mesa de revisão de ${organisation}.`,
    as: (role) => `Seu perfil será: ${role}.`,
    name: "Seu nome",
    nameHelp: "Aparece ao lado do que você decide.",
    email: "E-mail",
    password: "Senha",
    passwordHelp: (min) => `Pelo menos ${min} caracteres; várias palavras são mais fáceis de lembrar.`,
    submit: "Criar minha conta",
    submitting: "Criando sua conta…",
    invalid: (min) => `Informe seu nome e uma senha de pelo menos ${min} caracteres.`,
    refused: {
      unknown: "Este link não abre nada: foi usado, retirado ou não está completo.",
      expired: "Este link é antigo demais.",
      "has-account": "Este e-mail já tem uma conta.",
    },
    askAgain: "Peça outro a quem convidou você.",
    signIn: "Para a página de entrada",
  },
};
