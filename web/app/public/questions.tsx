import { useLingui } from '@lingui/react/macro'
import { moneyText, percentText } from '../parts/formats.ts'
import { usePage } from '../shell/page-data.ts'
import { claimNumbers } from './claim-numbers.ts'
import style from './public.module.css'
import { orderRules, transactionFee } from './rules.ts'
import { useTerm, useWorkingDays } from './terms-in-words.ts'

export interface Question {
  readonly question: string
  readonly answer: string
}

function useMoneyQuestions(): readonly Question[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const term = useTerm()
  const cap = moneyText(transactionFee.capUsd, 'USD', locale)
  return [
    {
      question: t`What does protection cost?`,
      answer: t`Nothing for the buyer beside the fee of the payment method. The supplier pays ${percentText(transactionFee.bps, locale)} of what is released to them, at most ${cap} for an order.`,
    },
    {
      question: t`When does the supplier get the money?`,
      answer: t`By the plan that both accepted with the order; unless it says otherwise, when the goods are received. What you freeze by a claim waits until the claim is closed.`,
    },
    {
      question: t`My wire arrived short. What now?`,
      answer: t`Banks on the way take their charge. The order waits for the rest and reminds you after ${term(orderRules.shortReminder)}; the supplier may also accept a shortfall of up to ${percentText(orderRules.shortfallBps, locale)} as an agreed price reduction.`,
    },
    {
      question: t`I paid too much, or twice.`,
      answer: t`Only what exceeds the whole order is too much. It can go back at once, to the account it came from.`,
    },
    {
      question: t`May I pay the supplier directly?`,
      answer: t`Money paid elsewhere is not covered, and it is never recorded as a payment of the order. If a message asks you to, tell us on the order.`,
    },
  ]
}

function useTimeQuestions(): readonly Question[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const term = useTerm()
  const grace = term(orderRules.shipGrace)
  const proof = term(orderRules.shipmentProofTime)
  return [
    {
      question: t`What counts as shipped on time?`,
      answer: t`The carrier's first scan or the on-board date, by the Incoterm of the order, in the time zone that the order names. The date stands still while something due from the buyer is late.`,
    },
    {
      question: t`The ship-by date has passed and nothing was shipped.`,
      answer: t`${grace} after that date you may cancel the quantity that was not shipped. The supplier has ${proof} to prove a shipment; otherwise all its money goes back to you, with the fee.`,
    },
    {
      question: t`What if I forget to confirm receipt?`,
      answer: t`A delivered event of the carrier counts after ${term(orderRules.receiptAfterDelivered)}, unless you say that nothing is there. Without one, receipt follows by time; each side may extend it once by ${term(orderRules.receiptExtension)}.`,
    },
    {
      question: t`Can an order still be changed?`,
      answer: t`Yes, by an amendment that both accept. After payment the amount stays, apart from freight (up to ${percentText(orderRules.freightIncreaseBps, locale)} more) and agreed reductions. Remarks never beat the fields of the order.`,
    },
  ]
}

function useClaimQuestions(): readonly Question[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const term = useTerm()
  const workingDays = useWorkingDays()
  const small = moneyText(claimNumbers.smallClaim * 100, 'USD', locale)
  return [
    {
      question: t`How long can I claim?`,
      answer: t`${term(orderRules.window)} after the delivery of each lot. Companies that the operator verified as enterprises have ${term(claimNumbers.enterpriseWindows[0])} or ${term(claimNumbers.enterpriseWindows[1])}.`,
    },
    {
      question: t`What if the supplier does not answer a claim?`,
      answer: t`Silence alone decides nothing above ${small}. Below it, with evidence attached, the refund follows by itself after ${term(claimNumbers.silence)}; the supplier may have that set aside within ${term(orderRules.cancellationAnswer)}.`,
    },
    {
      question: t`Who decides?`,
      answer: t`A mediator without interest in either side, within ${workingDays(claimNumbers.decision)} after the file is closed. The decision names the clause and the evidence. Each side may appeal once, to another mediator.`,
    },
  ]
}

interface QuestionGroup {
  readonly name: string
  readonly questions: readonly Question[]
}

/** What people ask, with the exact numbers of the rules. */
export function useQuestions(): readonly QuestionGroup[] {
  const { t } = useLingui()
  return [
    { name: t`Money`, questions: useMoneyQuestions() },
    { name: t`Dates and goods`, questions: useTimeQuestions() },
    { name: t`Claims`, questions: useClaimQuestions() },
  ]
}

/** The questions by group, each opens to its answer; without script too. */
export function Questions() {
  return (
    <div className={style.three}>
      {useQuestions().map(({ name, questions }) => (
        <div key={name} className={style.questions}>
          <h3>{name}</h3>
          {questions.map(({ question, answer }) => (
            <details key={question}>
              <summary>{question}</summary>
              <p>{answer}</p>
            </details>
          ))}
        </div>
      ))}
    </div>
  )
}
