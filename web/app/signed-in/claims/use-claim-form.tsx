import type { ReactNode } from 'react'
import { useActionData } from 'react-router'
import { Form, type FormProps } from '../form/form.tsx'
import type { StepRefused } from '../order/order-steps.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import trade from '../trade/trade.module.css'
import type { Claim } from './read-claims.ts'

/** What was typed for a step of this claim that was refused, and the refusal when it is one of the codes. */
export function useClaimTyped(step: string, claim: string, currency: string) {
  const said = useActionData<StepRefused>()
  const words = useRefusedWords(currency)
  const mine = said?.typed?.step === step && said.typed.claim === claim ? said : undefined
  return {
    isBack: mine !== undefined,
    typed: (name: string) => mine?.typed[name],
    fault: (...codes: readonly string[]) =>
      mine !== undefined && codes.includes(mine.refused.code) ? words(mine.refused) : undefined,
  } as const
}

export interface ClaimFormProps extends Omit<FormProps, 'children'> {
  readonly claim: Pick<Claim, 'id'>
  /** Left out where each button names its own. */
  readonly step?: string
  readonly children: ReactNode
}

/** A form about one claim, sent to the page on which it stands. */
export function ClaimForm({ claim, step, children, ...form }: ClaimFormProps) {
  return (
    <Form method="post" className={trade.stack} {...form}>
      <input type="hidden" name="claim" value={claim.id} />
      {step !== undefined && <input type="hidden" name="step" value={step} />}
      {children}
    </Form>
  )
}
