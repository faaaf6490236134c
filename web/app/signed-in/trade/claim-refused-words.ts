import { useLingui } from '@lingui/react/macro'
import { useMoneyText } from '../../parts/money.tsx'
import type { Refused } from './session.ts'

/** Why a step of a claim was not taken, and what to do. */
export function useClaimRefusedWords(
  currency: string,
): (data: Refused['data']) => Readonly<Record<string, () => string>> {
  const [asking, deciding] = [useAskingWords(currency), useDecidingWords(currency)]
  const vouchers = useVoucherWords(currency)
  return (data) => ({ ...asking(data), ...deciding(data), ...vouchers(data) })
}

type Words = (data: Refused['data']) => Readonly<Record<string, () => string>>

/** Of paying with a voucher. */
function useVoucherWords(currency: string): Words {
  const { t } = useLingui()
  const money = useMoneyText()
  return (data) => ({
    'above-voucher': () => t`${money({ amount: Number(data.most ?? 0), currency })} is left of this voucher.`,
    'voucher-over': () => t`Nothing is left of this voucher, or its time is over.`,
    'voucher-not-here': () => t`This voucher pays other orders, in its own currency.`,
    'voucher-unknown': () => t`Your company has no such voucher.`,
    'own-funds-short': () =>
      t`Vouchers cannot be used this moment; your voucher is untouched. Try again later, or pay in another way.`,
  })
}

/** Of claiming, answering and settling. */
function useAskingWords(currency: string): Words {
  const { t } = useLingui()
  const money = useMoneyText()
  return (data) => {
    const amount = (value: unknown) => money({ amount: Number(value ?? 0), currency })
    return {
      'above-ceiling': () =>
        t`You can claim at most ${amount(data.most)} for this quantity of line ${String(data.line)}.`,
      'above-quantity': () => t`Less of line ${String(data.line)} is there to be claimed than you named.`,
      'above-claim': () => t`Line ${String(data.line)} brings at most ${amount(data.most)}: that is what is asked.`,
      'freight-above-most': () => t`For the way back you get at most ${amount(data.most)}.`,
      'above-decision': () => t`After the decision an offer settles for what it gives, or for less.`,
      'claimed-already': () => t`A claim for these goods is open already.`,
      'filed-too-often': () => t`These goods were claimed and given up before. Once more is not possible.`,
      'window-over': () => t`The time to claim for this shipment is over.`,
      'not-claimable-yet': () => t`This cannot be claimed yet.`,
      'cancel-late-instead': () =>
        t`You need no claim: the goods are late, and you may cancel what is not shipped and get its money back.`,
      'remedy-not-for-reason': () => t`What you want does not fit what is wrong. Choose again.`,
      'remedy-date-missing': () => t`Say by when the new or mended goods are there.`,
      'remedy-date-invalid': () => t`Choose a day that is still to come and not more than 90 days away.`,
      'beyond-hold': () =>
        t`The hold and your earnings here lack ${amount(data.short)} for this. Pay it in first, or settle for less.`,
      'escalation-too-early': () => t`The time to answer is not over yet. You may ask for a mediator after it.`,
      'wrong-claim-state': () =>
        t`The claim has moved on since you opened this page. What you see now is its newest state.`,
      'text-missing': () => t`Write a few words.`,
      'text-too-long': () =>
        t`The text is too long. At most ${String(data.most)} characters; more belongs into a file.`,
      'evidence-unknown': () => t`Choose a file of this order.`,
      'evidence-with-appeal': () => t`After a decision new facts come with an appeal.`,
      'appealed-already': () => t`Each side appeals once.`,
      'return-address-missing': () => t`The supplier has not said yet where the goods go back to.`,
      'address-named': () => t`The address is named already.`,
      'returned-already': () => t`The goods are on their way back already.`,
      'not-delivered': () => t`What has not come back yet cannot be contested.`,
      'proof-unknown': () => t`Choose the file that proves the shipment.`,
    }
  }
}

/** Of mediating and deciding. */
function useDecidingWords(currency: string): Words {
  const { t } = useLingui()
  return (data) => ({
    'nothing-held': () =>
      t`Nothing of the deposit is in the hold, so there is nothing to split. You can give the balance up.`,
    'line-not-claimed': () => t`The claim is not about line ${String(data.line)}.`,
    'decision-cites-nothing': () => t`Cite at least one clause and one item of evidence.`,
    'cited-unknown': () => t`An item of evidence that you cite is not of this claim.`,
    'reasons-missing': () => t`Say why.`,
    'counterfeits-stay': () => t`Counterfeit goods never go back.`,
    'conflict-of-interest': () =>
      t`You belong to one of the parties, or wrote or approved the decision: another person has to do this.`,
    'claim-taken': () => t`Another mediator has this claim. Take it first.`,
    'round-open': () => t`The round of evidence is open already.`,
    'round-not-open': () => t`The round of evidence is not open.`,
    'translation-asked': () => t`You have asked for a translation of this claim; once is possible.`,
    'translation-not-asked': () => t`This side waits for no translation.`,
    'nothing-runs': () => t`No clock of yours runs now that could stand still.`,
    'text-redacted': () => t`Staff have removed these words.`,
    'text-unknown': () => t`The claim has no such text.`,
    'extension-used': () => t`This side has had its one extension.`,
    'file-open': () =>
      t`The round of evidence or an inspection still runs. Decide when it is over, or propose an end now.`,
    'documents-only': () => t`A small claim is decided on documents: nobody is sent to look at the goods.`,
    'inspection-used': () => t`Each side has the goods looked at once in a claim.`,
    'decision-waits': () => t`A decision waits for its second person already.`,
    'amount-invalid': () => t`This is no amount in ${currency}.`,
  })
}
