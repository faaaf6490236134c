import type { Coverage, PromiseName, Said } from './coverage.rules.ts'

/** Words for codes, with `{names}` of their data. A language is one such file. */
export type Words = Readonly<Record<string, string>>

/** What each promise says, to people. */
export const promiseWords: Readonly<Record<PromiseName, string>> = {
  'shipped-on-time': 'The goods are shipped in time.',
  received: 'You receive the goods.',
  'as-agreed': 'Quality and quantity are as agreed.',
  documents: 'The papers that the terms name are there.',
}

/** Why a promise stands where it stands. */
export const reasonWords: Words = {
  'not-agreed': 'Nothing is agreed yet, so nothing is covered.',
  ended: 'The order has ended; what was paid went back as agreed or as the rules say.',
  'clock-not-running': 'The time to ship begins when the payment it waits for has arrived.',
  'to-be-shipped': 'The supplier has until {ship_by}.',
  'shipped-in-time': 'Everything was handed to the carrier before {ship_by}.',
  'shipped-late': 'The last goods left {days} day(s) after {ship_by}.',
  'not-shipped': 'Goods are still missing {days} day(s) after {ship_by}.',
  'not-here': 'You said that lot {lot} is not here; our staff ask for proof of delivery.',
  'held-up': 'The carrier reports trouble with lot {lot}; nothing counts as received until our staff have looked.',
  received: 'Everything has been received.',
  'received-by-time':
    'Lot {lot} counts as received because nobody said otherwise. If it is not there, claim before {until}.',
  'on-its-way': 'Lot {lot} is on its way. It counts as received on {receipt_due} unless you say that it is not there.',
  'not-on-its-way': 'Nothing is on its way yet.',
  'no-claim-in-window': 'The time to claim is over, and no claim is open.',
  claimable: 'Look at the goods. If something is wrong, claim before {until}.',
  'window-begins-at-receipt': 'Your time to check the goods begins when you receive them.',
  'proof-is-here': 'Each shipment has its proof ({document}).',
  'proof-rejected': 'The paper of lot {lot} proved nothing, so it counts as not shipped.',
  'proof-at-shipment': 'The supplier brings the proof ({document}) when the goods leave.',
}

/** What to do next. */
export const stepWords: Words = {
  'nothing-left': 'Nothing is left to do.',
  ended: 'The order has ended.',
  'answer-proposal': 'Read version {version} of the terms, then accept it or answer with your own.',
  'send-draft': 'Send your draft to the other side.',
  'wait-for-answer': 'Wait for the other side’s answer.',
  pay: 'Pay instalment {instalment} here. Money paid elsewhere is not covered.',
  'cancel-late': 'You may cancel what is not shipped and get its money back.',
  'look-for-lot': 'Confirm lot {lot} when it is there, or say that it is not here.',
  'wait-for-review': 'Our staff look into lot {lot}; you need not do anything.',
  'check-goods': 'Check lot {lot} and claim in time if something is wrong.',
  'wait-for-supplier': 'The supplier is making or shipping the goods.',
  'do-not-produce-yet': 'Wait with production until the initial payment is held.',
  'say-goods-ready': 'Say when the goods are ready; then instalment {instalment} is to be paid.',
  ship: 'Ship the goods and bring the proof.',
  'wait-for-payment': 'Instalment {instalment} is to be paid; shipping before is your own risk.',
  'waive-or-default': 'Instalment {instalment} is long overdue: you may waive the rest or ask for mediation.',
  'wait-for-buyer': 'The buyer receives and checks the goods.',
}

/** What no order covers; said wherever cover is shown. */
export const notCovered: readonly string[] = [
  'Money that was paid elsewhere.',
  'Customs and charges at the destination.',
  'Repair and service after the time to claim.',
  'A change of mind.',
  'What was accepted by an amendment or a settlement.',
]

/** The words of a code with its data put in; a code without words reads as itself. */
export function worded(words: Words, { code, data }: Said): string {
  return (words[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''))
}

/** Coverage with its words, in the API's spelling. */
export function coverageShown(coverage: Coverage) {
  const { currency } = coverage
  const money = (amount: bigint) => ({ amount: Number(amount), currency })
  const stepsOf = (side: 'buyer' | 'supplier') =>
    coverage.next[side].map((each) => ({ ...each, by: each.by ?? null, text: worded(stepWords, each) }))
  return {
    covered: money(coverage.amount),
    until: coverage.until ?? null,
    promises: coverage.promises.map((each) => ({
      promise: each.promise,
      text: promiseWords[each.promise],
      state: each.state,
      until: each.until ?? null,
      why: { code: each.code, data: each.data, text: worded(reasonWords, each), clauses: each.clauses },
    })),
    lots: coverage.lots.map(({ lotId, amount, until, state }) => ({
      lot: lotId,
      covered: money(amount),
      until: until ?? null,
      state,
    })),
    not_covered: notCovered,
    next: { buyer: stepsOf('buyer'), supplier: stepsOf('supplier') },
  }
}
