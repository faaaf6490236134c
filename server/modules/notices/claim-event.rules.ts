/** The public events of claims; a part of `publicEvents`, which is long. */

const money = { amount: 'minor', currency: 'currency' } as const

/** An event about a claim of an order, in the feeds of both sides or of one. */
function ofOrder<const F extends Readonly<Record<string, 'text' | 'minor' | 'currency' | 'instant'>>>(
  means: string,
  fields: F,
  to: 'buyer' | 'supplier' | 'both' = 'both',
) {
  return { to, means, fields: { order: 'text' as const, ...fields } }
}

export const claimEvents = {
  'claim.filed': ofOrder('A claim was filed', {
    claim: 'text',
    reason: 'text',
    remedy: 'text',
    by: 'text',
    ...money,
    answer_by: 'instant',
  }),
  'claim.contested': ofOrder('The other side contests a claim', { claim: 'text', by: 'text' }),
  'claim.offered': ofOrder('An offer to settle a claim', {
    claim: 'text',
    offer: 'text',
    by: 'text',
    ...money,
    answer_by: 'instant',

    remedy_by: 'instant',
    fee_bearer: 'text',
  }),
  'claim.offer-accepted': ofOrder('An offer to settle was taken', { claim: 'text', offer: 'text', by: 'text' }),
  'claim.offer-declined': ofOrder('An offer to settle was declined', { claim: 'text', offer: 'text', by: 'text' }),
  'claim.offer-lapsed': ofOrder('An offer to settle ended without an answer', { claim: 'text', offer: 'text' }),
  'claim.answer-over': ofOrder('The time to answer a claim is over', { claim: 'text', state: 'text' }),
  'claim.withdrawn': ofOrder('A claim was given up', { claim: 'text', by: 'text' }),
  'claim.escalated': ofOrder('A claim goes to a mediator', {
    claim: 'text',
    by: 'text',
    track: 'text',
    evidence_until: 'instant',
    round_by: 'instant',
  }),
  'claim.taken': ofOrder('A mediator has the claim', { claim: 'text', mediator: 'text' }),
  'claim.round-opened': ofOrder('The evidence round is open', { claim: 'text', evidence_until: 'instant' }),
  'claim.evidence-added': ofOrder('Evidence was added to a claim', {
    claim: 'text',
    evidence: 'text',
    by: 'text',
    kind: 'text',
  }),
  'claim.evidence-extended': ofOrder('A side has more time for evidence', {
    claim: 'text',
    side: 'text',
    evidence_until: 'instant',
  }),
  'claim.asked': ofOrder('The mediator asks', { claim: 'text', of: 'text', question: 'text' }),
  'claim.said-all': ofOrder('A side has said all in the evidence round', { claim: 'text', by: 'text' }),
  'claim.translation-asked': ofOrder('A side asked for a human translation; its clocks stand still', {
    ...{ claim: 'text', by: 'text', until: 'instant' },
  }),
  'claim.translated': ofOrder('A human translation is beside the texts of a claim', { claim: 'text', side: 'text' }),
  'claim.text-redacted': ofOrder('Staff took the words of a text of a claim away', {
    ...{ claim: 'text', text: 'text', reason: 'text' },
  }),
  'claim.inspection-ordered': ofOrder('An inspection was ordered in mediation', {
    ...{ claim: 'text', inspection: 'text', by: 'text', advanced_by: 'text', until: 'instant' },
    ...{ fee: 'minor', currency: 'currency' },
  }),
  'claim.inspection-over': ofOrder('A claim no longer waits for its inspection', {
    ...{ claim: 'text', inspection: 'text', evidence_until: 'instant' },
  }),
  'claim.file-closed': ofOrder('The evidence round is over', { claim: 'text', decide_by: 'instant' }),
  'claim.proposed': ofOrder('The mediator proposes an end', {
    claim: 'text',
    decision: 'text',
    finding: 'text',
    ...money,
    answer_by: 'instant',
  }),
  'claim.proposal-answered': ofOrder('A side answered the proposal', {
    claim: 'text',
    decision: 'text',
    by: 'text',
    answer: 'text',
  }),
  'claim.proposal-lapsed': ofOrder('The proposal ended without two yes', { claim: 'text', decide_by: 'instant' }),
  'claim.decided': ofOrder('A claim is decided', {
    claim: 'text',
    decision: 'text',
    finding: 'text',
    ...money,
    appeal_until: 'instant',
    machine: 'text',
  }),
  'claim.appealed': ofOrder('A decision was appealed', { claim: 'text', by: 'text', review_by: 'instant' }),
  'claim.appeal-refused': ofOrder('An appeal said nothing new', { claim: 'text' }),
  'claim.appeal-waived': ofOrder('A side gives up its appeal', { claim: 'text', by: 'text' }),
  'claim.settled': ofOrder('A claim is settled and waits for goods', {
    claim: 'text',
    state: 'text',
    by: 'text',
    remedy_by: 'instant',
  }),
  'claim.executed': ofOrder('The money of a claim moves', {
    ...{ claim: 'text', outcome: 'text', ...money },
    ...{ freight: 'minor', owed: 'minor', bank_paid: 'minor' },
  }),
  'claim.guarantee-advanced': ofOrder('The guarantee pays what a decision gave', {
    claim: 'text',
    ...money,
    advanced: 'minor',
    owed: 'minor',
  }),
  'claim.closed': ofOrder('A claim is closed', { claim: 'text', outcome: 'text' }),
  'claim.return-address-named': ofOrder('Where goods go back to', { claim: 'text', ship_by: 'instant' }, 'buyer'),
  'claim.return-shipped': ofOrder(
    'Goods are on their way back',
    { claim: 'text', carrier: 'text', tracking: 'text', expected_by: 'instant' },
    'supplier',
  ),
  'claim.return-delivered': ofOrder(
    'Goods came back',
    { claim: 'text', delivered_at: 'instant', confirm_by: 'instant' },
    'supplier',
  ),
  'claim.return-confirmed': ofOrder('Goods that came back are confirmed', { claim: 'text', by: 'text' }, 'buyer'),
  'claim.return-contested': ofOrder(
    'Goods that came back are contested',
    { claim: 'text', by: 'text', decide_by: 'instant' },
    'buyer',
  ),
  'claim.return-missed': ofOrder('Goods were not shipped back', { claim: 'text' }),
  'claim.remedy-confirmed': ofOrder('New goods are there', { claim: 'text', by: 'text' }, 'supplier'),
  'claim.cover-left': ofOrder('What of new goods is beyond the supplier’s room', { claim: 'text', ...money }, 'buyer'),
  'claim.remedy-missed': ofOrder('New goods did not come', { claim: 'text' }),
  'claim.overdue': ofOrder('A step of the mediator is overdue', { claim: 'text', step: 'text', by: 'instant' }),
  'claim.chargeback-joined': ofOrder('A chargeback joins a claim', { claim: 'text', chargeback: 'text' }),
  'claim.execution-waits': ofOrder('The end of a claim waits for a card’s bank', {
    ...{ claim: 'text', chargeback: 'text', until: 'instant' },
  }),
} as const
