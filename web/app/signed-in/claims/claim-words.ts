import { msg } from '@lingui/core/macro'
import type { Tone } from '../../parts/tag.tsx'
import type { Words } from '../terms/term-words.ts'

/** What is said to be wrong. */
export const reasonWords: Words = {
  'not-shipped': msg`not shipped`,
  'shipped-late': msg`shipped late`,
  'not-received': msg`not received`,
  'wrong-item': msg`wrong goods`,
  'short-quantity': msg`too few`,
  'poor-quality': msg`quality not as agreed`,
  damaged: msg`damaged`,
  'missing-document': msg`a paper is missing or wrong`,
  counterfeit: msg`counterfeit`,
  unpaid: msg`the balance was never paid`,
}

/** What is asked for. */
export const remedyWords: Words = {
  refund: msg`the money back`,
  'partial-refund': msg`a part of the money back; the goods stay`,
  'return-and-refund': msg`goods back, money back`,
  replacement: msg`new goods`,
  rework: msg`the goods mended`,
  'price-reduction': msg`a lower price`,
  'late-rate': msg`what the terms promise for late goods`,
  damages: msg`compensation`,
}

export const claimStateWords: Words = {
  answering: msg`waits for an answer`,
  negotiating: msg`being negotiated`,
  evidence: msg`with a mediator`,
  proposed: msg`a proposal is on the table`,
  decided: msg`decided`,
  appealed: msg`appealed`,
  executing: msg`being carried out`,
  returning: msg`goods go back`,
  remedying: msg`waits for new goods`,
  closed: msg`closed`,
}

export const claimTones: Readonly<Record<string, Tone>> = {
  closed: 'plain',
  executing: 'seal',
  decided: 'seal',
}

/** What runs out next, in a list of many claims. */
export const queueClockWords: Words = {
  'claim.answer': msg`answer`,
  'claim.silence': msg`silence`,
  'claim.escalation': msg`a mediator takes it`,
  'claim.offer': msg`answer to an offer`,
  'claim.round': msg`round of evidence opens`,
  'claim.evidence': msg`evidence`,
  'claim.inspection': msg`inspection`,
  'claim.proposal': msg`answer to the proposal`,
  'claim.decision': msg`decision`,
  'claim.appeal': msg`appeals`,
  'claim.appeal-review': msg`answer to the appeal`,
  'claim.return': msg`return`,
  'claim.remedy': msg`new goods`,
  'claim.execution': msg`next try`,
}

/** How a claim ended. */
export const outcomeWords: Words = {
  settled: msg`Settled by both sides.`,
  decided: msg`Ended by a decision.`,
  machine: msg`Ended by a rule, without a person.`,
  withdrawn: msg`The buyer gave the claim up. What it froze goes on.`,
  lapsed: msg`The claim lapsed. What it froze goes on.`,
  remedied: msg`New or mended goods arrived. Their time to claim began anew.`,
  released: msg`The money was released to the supplier.`,
}

/** What helps to show a reason. */
export const checklistWords: Words = {
  'ship-by': msg`Until when the goods had to leave`,
  'carrier-record': msg`What the carrier recorded`,
  loss: msg`What the loss was, with papers`,
  'delivery-proof': msg`Proof of delivery`,
  address: msg`The address of delivery`,
  'not-here': msg`That the goods are not there`,
  'photos-of-goods': msg`Photos of the goods`,
  'photos-of-packing': msg`Photos of the packing`,
  comparison: msg`The goods beside what was agreed`,
  'packing-list': msg`Packing list`,
  count: msg`How many were counted, and how`,
  weights: msg`Weights`,
  'carrier-note': msg`What was noted when the carrier delivered`,
  'photos-of-defect': msg`Photos of the defect`,
  'quantity-affected': msg`How many are affected`,
  'test-report': msg`Test report`,
  sample: msg`A sample that was kept`,
  'which-document': msg`Which paper is missing or wrong`,
  demand: msg`When it was asked for`,
  'rights-holder': msg`A word of the owner of the brand`,
  marks: msg`Photos of marks and labels`,
  'due-date': msg`When the balance was due`,
  'goods-made': msg`That the goods are made`,
  resale: msg`What the goods bring elsewhere`,
}

/** Why a range is suggested. */
export const fairWords: Words = {
  deposit: msg`At least what the supplier does not ask to keep goes back; his loss may be smaller than he says.`,
  'goods-missing': msg`Goods that are not there are worth their price.`,
  'late-rate': msg`The terms say what late goods that are kept are worth.`,
  'goods-go-back': msg`Goods that go back are worth their price.`,
  'goods-kept': msg`Bad goods that are kept lose a part of their price.`,
  'share-found': msg`Counted is the share that an inspection found bad.`,
  'lot-passed': msg`What passed its inspection is as agreed.`,
  fake: msg`Counterfeits are worth nothing, and never go back.`,
}

/** What a text is in its claim. */
export const textWords: Words = {
  statement: msg`what happened`,
  answer: msg`answer`,
  question: msg`question`,
  request: msg`what is asked for`,
  extension: msg`more time for evidence`,
  refusal: msg`why the appeal is refused`,
  return: msg`what came back`,
  offer: msg`offer`,
  evidence: msg`evidence`,
  address: msg`address for the goods`,
  'new-facts': msg`new facts`,
  reasons: msg`reasons of the decision`,
}

export const offerStateWords: Words = {
  open: msg`open`,
  accepted: msg`accepted`,
  declined: msg`declined`,
  countered: msg`answered by another offer`,
  lapsed: msg`lapsed`,
  withdrawn: msg`withdrawn`,
}

/** Whose fault a decision finds. */
export const findingWords: Words = {
  supplier: msg`The supplier did not keep what was agreed.`,
  buyer: msg`The claim is not true.`,
  nobody: msg`The claim is not shown, and nobody is at fault.`,
}

export const machineWords: Words = {
  'silent-and-small': msg`Decided by a rule: a small claim with evidence that nobody answered.`,
  'late-rate': msg`Decided by a rule: the late rate of the terms, by the date on which the goods left.`,
}

/** Rules of ours that a decision may stand on, beside the terms. */
export const ruleWords: Words = {
  'rules/claims/cover': msg`What is covered, and what is not`,
  'rules/claims/silent-terms': msg`Where terms are silent: product page, sample, ordinary purpose`,
  'rules/claims/risk': msg`When the risk passes, by the Incoterm`,
  'rules/claims/window': msg`The time to claim`,
  'rules/claims/evidence': msg`Who has to show what`,
  'rules/claims/late-rate': msg`Late goods that are kept`,
  'rules/claims/return': msg`Goods that go back`,
}

export const sideWords: Words = {
  buyer: msg`the buyer`,
  supplier: msg`the supplier`,
  mediator: msg`the mediator`,
  inspector: msg`the inspector`,
  machine: msg`Surety, by rule`,
}
