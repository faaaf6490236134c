import { useLingui } from '@lingui/react/macro'
import { useWord } from '../terms/clauses.ts'
import type { Order, Side } from '../trade/open-order.ts'
import { outcomeWords } from './claim-words.ts'
import type { Claim } from './read-claims.ts'

type Names = Pick<Order, 'buyer_name' | 'supplier_name'>
type Sentences = Readonly<Record<string, string>>

/** The side that answers a claim. */
export function respondentOf({ by }: Pick<Claim, 'by'>): 'buyer' | 'supplier' {
  return by === 'buyer' ? 'supplier' : 'buyer'
}

export function nameOf(order: Names, side: string): string {
  return side === 'buyer' ? order.buyer_name : order.supplier_name
}

/** What happens next in a claim, and what the reader can do about it. */
export function useClaimNext(order: Names, side: Side): (claim: Claim) => string {
  const { t } = useLingui()
  const word = useWord()
  const back = useReturnNext(order, side)
  return (claim) => {
    const respondent = nameOf(order, respondentOf(claim))
    const other = claim.turn === null ? '' : nameOf(order, claim.turn)
    const isAsked = claim.turn === side
    const isRunning = claim.evidence_until !== null && 'claim.evidence' in clocksOf(claim)
    const words: Sentences = {
      answering: isAsked
        ? t`Accept it, offer something else, or say why it is not so. Silence helps the other side.`
        : t`${respondent} answers: accepts, offers something else, or contests. The money in question stays frozen.`,
      negotiating: isAsked
        ? t`It is your turn: accept, offer something else, or let a mediator look at it.`
        : t`It is the turn of ${other}. Either side may ask for a mediator once the time to answer is over.`,
      evidence: isRunning
        ? side === 'staff'
          ? t`Both sides bring their evidence. When the time is over it is decided on what is there.`
          : t`Bring what shows your side. When the time is over it is decided on what is there.`
        : claim.round_opened_at === null
          ? t`A mediator reads the case and opens the round of evidence.`
          : t`The file is closed. The mediator decides on it.`,
      proposed: t`The mediator proposes an end. If both say yes it is carried out; else it is decided.`,
      decided: t`The decision stands unless somebody appeals with new facts. It is carried out when that time is over, or when both give their appeal up.`,
      appealed: t`Another mediator looks at what is new. What that person decides is the last word.`,
      executing: claim.waits_for_bank
        ? t`A card’s bank has taken money of this order. Once it has decided, this is carried out; what it gave the buyer counts as paid.`
        : t`The money is on its way. Nothing for you to do.`,
      remedying:
        side === claim.by
          ? t`Say when the new or mended goods are there. If they do not come in time, the money goes back.`
          : t`Deliver the new or mended goods in time; else the money goes back.`,
      closed: word(outcomeWords, claim.outcome ?? ''),
    }
    return claim.state === 'returning' ? back(claim) : (words[claim.state] ?? claim.state)
  }
}

function useReturnNext(order: Names, side: Side): (claim: Claim) => string {
  const { t } = useLingui()
  return (claim) => {
    const own = side === claim.by
    const supplier = nameOf(order, respondentOf(claim))
    const words: Sentences = {
      'address-asked': own
        ? t`${supplier} says where the goods go back to. Without an address you keep them and get the money.`
        : t`Say where the goods go back to. Without an address the buyer keeps them and gets the money.`,
      'to-be-shipped': own
        ? t`Ship the goods back, with proof. If you do not, the money is released to ${supplier}.`
        : t`The buyer ships the goods back, with proof. If not, the money is released.`,
      'on-its-way': t`The goods are on their way back.`,
      delivered: own
        ? t`${supplier} looks at what came back. Silence confirms it.`
        : t`Look at what came back: confirm it, or say what is wrong. Silence confirms it.`,
      contested: t`A mediator compares what was sent back with what arrived.`,
    }
    return words[claim.goods_return?.state ?? ''] ?? t`The money is on its way. Nothing for you to do.`
  }
}

function clocksOf({ clocks }: Claim): Sentences {
  return Object.fromEntries(clocks.map(({ name, at }) => [name, at]))
}

/** What each clock of a claim waits for. */
export function useClockWords(order: Names): (claim: Claim, clock: string) => string {
  const { t } = useLingui()
  return (claim, clock) => {
    const respondent = nameOf(order, respondentOf(claim))
    const claimant = nameOf(order, claim.by)
    const returned: Sentences = {
      'address-asked': t`${respondent} names the address by`,
      'to-be-shipped': t`${claimant} ships the goods back by`,
      'on-its-way': t`The goods are expected back by`,
      delivered: t`${respondent} confirms or contests by`,
    }
    const words: Sentences = {
      // Who has answered is not asked again: from then on the same time says when a mediator may be asked for.
      'claim.answer': claim.state === 'answering' ? t`${respondent} answers by` : t`A mediator may be asked for from`,
      'claim.silence': t`A small claim that nobody answers is paid on`,
      'claim.escalation': t`A mediator takes it by itself on`,
      'claim.offer': t`The offer on the table is answered by`,
      'claim.round': t`A mediator opens the round of evidence by`,
      'claim.evidence': t`Both sides bring their evidence by`,
      'claim.inspection': t`The report of the inspection is here by`,
      'claim.proposal': t`Both sides answer the proposal by`,
      'claim.decision': t`The mediator decides by`,
      'claim.appeal': t`Each side may appeal until`,
      'claim.appeal-review': t`Another mediator answers the appeal by`,
      'claim.return': returned[claim.goods_return?.state ?? ''] ?? t`The return is looked at by`,
      'claim.remedy': t`New or mended goods are there by`,
      'claim.execution': claim.waits_for_bank ? t`The bank is waited for until` : t`It is tried again on`,
    }
    return words[clock] ?? clock
  }
}
