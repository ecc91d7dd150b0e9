import type { Scope } from "@/lib/contract";
import type { keys as english } from "../en/keys";

const scopes: Record<Scope, string> = { read: "Ler", write: "Escrever", admin: "Administrar" };
const scopeHelp: Record<Scope, string> = {
  read: "listas, registros e imagens",
  write: "faz verificações, cria pessoas e sessões, decide; não lê",
  admin: "configurações, webhooks, auditoria, originais de imagens; não lê nem escreve registros",
};

export const keys: typeof english = {
  title: "Chaves de API",
  intro:
    "Com o que os programas se identificam. Uma chave pode fazer o que suas permissões dizem, e nada sobre pessoas ou chaves. Envie-a como “Authorization: Bearer …”; em um endereço ela não é considerada.",
  caption: "Chaves de API, as vigentes primeiro",
  emptyTitle: "Ainda não há chaves",
  emptyText: "Crie uma para o programa que vai chamar a API.",
  columns: {
    name: "Nome",
    scopes: "Permissões",
    by: "Criada por",
    lastUsed: "Último uso",
    expires: "Válida até",
    state: "Situação",
    action: "Ação",
  },
  commandLine: "linha de comando",
  never: "nunca",
  noEnd: "sem vencimento",
  scopes,
  scopeHelp,
  states: { active: "Vigente", expired: "Vencida", revoked: "Revogada" },
  create: {
    title: "Criar uma chave",
    name: "Nome",
    nameHelp: "O que a usa, para um dia revogar a certa.",
    scopes: "Permissões",
    days: "Válida por",
    periods: { "30": "30 dias", "90": "90 dias", "365": "1 ano", "": "sem vencimento" },
    submit: "Criar a chave",
    submitting: "Criando a chave…",
    invalid: "Dê um nome à chave e escolha pelo menos uma permissão.",
    made: (name) => `Chave “${name}”. Ela só é mostrada desta vez.`,
    madeNext: "Coloque-a agora nas configurações do programa; aqui ninguém pode lê-la de novo.",
    key: "Chave de API",
    copy: "Copiar a chave",
  },
  revoke: {
    open: "Revogar",
    openOf: (name) => `Revogar a chave “${name}”`,
    text: "Os programas que a usam serão recusados a partir da próxima solicitação. Não pode ser desfeito.",
    submit: "Revogar de vez",
  },
};
