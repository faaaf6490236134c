import { useLingui } from '@lingui/react/macro'
import { useMoneyText } from '../../parts/money.tsx'

/** A code of the API with its data. */
export interface Said {
  readonly code: string
  readonly data: Readonly<Record<string, unknown>>
  /** What the API says in English. */
  readonly text: string
}

/** What to do next, in the reader's language; a code that has no words yet is said as the API says it. */
export function useNextWords(): (step: Said) => string {
  const { t } = useLingui()
  const money = useMoneyText()
  return ({ code, data, text }) => {
    const of = (name: string) => String(data[name] ?? '')
    const amount = () => money({ amount: Number(data.amount ?? 0), currency: of('currency') })
    const words: Readonly<Record<string, () => string>> = {
      'nothing-left': () => t`Nothing is left to do.`,
      ended: () => t`The order has ended.`,
      'answer-proposal': () => t`Read version ${of('version')} of the terms. Accept it, or answer with your own.`,
      'send-draft': () => t`Send your draft. Until then only your company sees it.`,
      'wait-for-answer': () => t`The other side reads your terms. If nobody answers in time, they lapse.`,
      pay: () => t`Pay ${amount()}, instalment ${of('instalment')}, here. Money paid elsewhere is not covered.`,
      'cancel-late': () => t`The goods are late. You may cancel what is not shipped and get its money back.`,
      'look-for-lot': () => t`A shipment is on its way. Confirm it when it is there, or say that it is not.`,
      'wait-for-review': () => t`Our staff look into a shipment that is held up. You need not do anything.`,
      'check-goods': () => t`Check the goods. If something is not as agreed, claim in time.`,
      'wait-for-supplier': () => t`The supplier makes and ships the goods. Nothing for you to do.`,
      'do-not-produce-yet': () => t`Wait with production until the first payment is held.`,
      'say-goods-ready': () => t`Say when the goods are ready. Then instalment ${of('instalment')} is to be paid.`,
      ship: () => t`Ship the goods and bring the proof.`,
      'wait-for-payment': () => t`Instalment ${of('instalment')} is to be paid. To ship before is your own risk.`,
      'waive-or-default': () => t`Instalment ${of('instalment')} is long overdue. You may give the rest up.`,
      'wait-for-buyer': () => t`The buyer receives and checks the goods. Nothing for you to do.`,
    }
    return words[code]?.() ?? text
  }
}
