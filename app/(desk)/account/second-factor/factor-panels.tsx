"use client";

import { useActionState } from "react";
import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { OwnSecondFactor } from "@/lib/auth";
import { begin, confirm, type OwnState, renewCodes, switchOff } from "../actions";
import { ProofForm } from "./proof-form";
import { RecoveryCodes } from "./recovery-codes";
import { TakeIn } from "./take-in";

const IDLE: OwnState = { state: "idle" };

/**
 * Every step of a second factor. The answers are kept here, above the panels, because the panel that asked is gone when
 * the answer has changed how the factor stands.
 */
export function FactorPanels({ factor }: { factor: OwnSecondFactor }) {
  const words = useWords("account").factor;
  const [begun, onBegin, beginning] = useActionState(begin, IDLE);
  const [confirmed, onConfirm, confirming] = useActionState(confirm, IDLE);
  const [renewed, onRenew, renewing] = useActionState(renewCodes, IDLE);
  const [removed, onRemove, removing] = useActionState(switchOff, IDLE);
  const codes = [renewed, confirmed].find((answer) => answer.state === "done" && answer.recoveryCodes !== undefined);
  const beginForm = (
    <ProofForm id="begin" state={begun} action={onBegin} pending={beginning} submit={words.begin} ask="password" />
  );
  if (factor.state !== "on") {
    return (
      <>
        {removed.state === "done" ? (
          <Notice tone="good" role="status">
            {words.removed}
          </Notice>
        ) : null}
        {factor.state === "pending" ? (
          <Panel title={words.pendingTitle} id="factor-pending" bodyClassName="flex flex-col gap-3">
            <TakeIn secret={factor.secret} uri={factor.uri} />
            <ProofForm
              id="confirm"
              state={confirmed}
              action={onConfirm}
              pending={confirming}
              submit={words.confirm}
              ask="app-code"
            />
          </Panel>
        ) : null}
        <Panel title={words.beginTitle} id="factor-begin" bodyClassName="flex flex-col gap-3">
          {factor.state === "pending" ? <p className="text-muted-foreground text-sm">{words.againText}</p> : null}
          {beginForm}
        </Panel>
      </>
    );
  }
  return (
    <>
      {codes?.state === "done" && codes.recoveryCodes ? <RecoveryCodes codes={codes.recoveryCodes} /> : null}
      <Panel title={words.title} id="factor-on">
        <p className="text-sm">
          {words.since} <Time iso={factor.since} />. {words.codes.left(factor.recoveryCodesLeft)}
        </p>
        <p className="text-muted-foreground text-sm">{words.lost}</p>
      </Panel>
      <Panel title={words.codes.renewTitle} id="factor-renew" bodyClassName="flex flex-col gap-3">
        <p className="text-muted-foreground text-sm">{words.codes.renewText}</p>
        <ProofForm
          id="renew"
          state={renewed}
          action={onRenew}
          pending={renewing}
          submit={words.codes.renew}
          ask="both"
        />
      </Panel>
      <Panel title={words.offTitle} id="factor-off" bodyClassName="flex flex-col gap-3">
        <p className="text-muted-foreground text-sm">{words.offText}</p>
        <ProofForm
          id="remove"
          state={removed}
          action={onRemove}
          pending={removing}
          submit={words.remove}
          ask="both"
          tone="danger"
        />
      </Panel>
    </>
  );
}
