import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { creditNumberWords } from './credit-number-words.ts'
import { drawFieldWords, drawNumberWords } from './draw-number-words.ts'
import { quotationNumberWords } from './quotation-number-words.ts'
import { reviewNumberWords } from './review-number-words.ts'
import { ofSuppliers } from './supplier-number-words.ts'

type Words = Readonly<Record<string, MessageDescriptor>>

const ofInspections: Words = {
  inspectionFeeUsd: msg`A day of an inspector`,
  monitoringFeeUsd: msg`A day of production monitoring`,
  payWithin: msg`A booking is paid within`,
  bookAheadDays: msg`Booked ahead by`,
  reportWithin: msg`The report is here within`,
  overdueEnds: msg`An overdue report ends the inspection after`,
  minFinishedBps: msg`Least that is finished for an inspection`,
  answerWithin: msg`A report is contested within`,
  contestReview: msg`A contested report is looked at every`,
}

const ofMoney: Words = {
  methods: msg`Methods, their fees and times`,
  feeBans: msg`Where no fee may be taken`,
  paymentExpires: msg`A payment that nobody makes ends after`,
  beginWithin: msg`A payment has to be begun within`,
  refundRetry: msg`A failed refund is tried again after`,
  evidenceAhead: msg`Evidence is sent before its last day by`,
  chargebackAsk: msg`The card’s bank is asked again every`,
  refundTries: msg`Refusals until a card counts as closed`,
  minimumUsd: msg`Least payout`,
  alonePerPayoutUsd: msg`Largest payout without a second person`,
  lendersPaid: msg`How often lenders are paid what buyers repaid`,
  heldMost: msg`A payout is held at most`,
  unclaimedAfter: msg`Money counts as unclaimed after`,
  unclaimedLook: msg`Money without an account is looked at every`,
  orderAsked: msg`A transfer in no file comes back after`,
  fileAsked: msg`A file without an answer comes back after`,
  lookAgain: msg`What waits from outside is looked at every`,
  accountCooling: msg`A new bank account cools off for`,
  transactionFeeBps: msg`The supplier’s fee`,
  transactionFeeCapUsd: msg`Most that the supplier’s fee may be`,
  guaranteeMultiple: msg`All exposure, in guarantee funds`,
  wireReturn: msg`A wire of nobody goes back after`,
  aloneUsd: msg`Most that one person may decide alone`,
  caseAge: msg`A case is overdue after`,
  reportEvery: msg`A provider’s books are read every`,
  missingHere: msg`What a provider tells may be missing here for`,
  missingThere: msg`What we booked may be missing at a provider for`,
  toBankWithin: msg`A provider’s payout is on a statement within`,
  returnAsked: msg`A wire on its way back is asked after`,
  sweptEach: msg`Balances are swept every`,
  currencies: msg`Currencies that are converted`,
  spreadBps: msg`Spread of a conversion`,
  pairSpreads: msg`Other spreads, by pair of currencies`,
  refundSpreadBps: msg`Spread of a refund`,
  staleAfter: msg`A rate is too old after`,
  lockFor: msg`A quoted rate holds for`,
}

const ofOrders: Words = {
  cancelAgain: msg`A late order that is held up is looked at every`,
  proposalAnswer: msg`A proposal waits for its answer`,
  unpaidExpires: msg`An order without its first payment lapses after`,
  payByForFixedDate: msg`Time to pay when ship-by is a date`,
  instalmentDue: msg`An instalment is due within`,
  instalmentOverdue: msg`An instalment is overdue for good after`,
  readyWithin: msg`Goods have to be ready within`,
  shipGrace: msg`Grace after ship-by`,
  carrierAwaited: msg`The buyer’s carrier is awaited for`,
  lateReminder: msg`Who is late is reminded every`,
  silenceEnds: msg`An order nobody ships ends after`,
  owedAgain: msg`What is owed is collected every`,
  shipmentProofTime: msg`Time to prove a shipment`,
  cancellationAnswer: msg`An offer to end waits for its answer`,
  amendmentAnswer: msg`A change waits for its answer`,
  paperReview: msg`Papers are reviewed within`,
  paperRejected: msg`A paper nobody proved counts for nothing after`,
  receiptAfterDelivered: msg`Receipt follows a delivery after`,
  receiptExpress: msg`Receipt follows by itself: express and air`,
  receiptLand: msg`Receipt follows by itself: land`,
  receiptSea: msg`Receipt follows by itself: sea`,
  receiptUntracked: msg`Receipt follows by itself: untracked`,
  receiptExtension: msg`More time for a shipment, once a side`,
  window: msg`Time to claim`,
  windowUnproven: msg`Time to claim if delivery was never proven`,
  freightIncreaseBps: msg`Most that freight may rise`,
  shipByExtensionDays: msg`Most that ship-by may move`,
  shortfallBps: msg`Shortfall that a supplier may accept`,
  shortReminder: msg`Reminder after a short payment`,
  selfBillingObjection: msg`Time to object to an invoice drawn up`,
  savedViewsMost: msg`Kept lists of a person`,
}

const ofTheRest: Words = {
  fileBytes: msg`Largest file that is no film`,
  filmBytes: msg`Largest film`,
  filesPerOrder: msg`Files of an order`,
  bytesPerOrder: msg`All files of an order`,
  picturePixels: msg`Largest picture`,
  archiveEntries: msg`Entries of an archive`,
  archiveUnpacked: msg`Largest archive, unpacked`,
  textLength: msg`Longest message`,
  filesPerMessage: msg`Files of a message`,
  messagesPerThread: msg`Messages of a conversation`,
  translationsPerMessage: msg`Translations of a message`,
  helpAnswer: msg`Staff answer a help request within`,
  writeAfterEnd: msg`After an order’s end people may write for`,
  mailBytes: msg`Largest mail that is read`,
  replyByMail: msg`A mail can be answered for`,
  invitationTerm: msg`An invitation stands for`,
  closedDaysMost: msg`Closed days of a company in a year`,
  suspensionAppeal: msg`A suspension can be appealed for`,
  closedDaysAhead: msg`A closed day is named ahead by`,
  closedDaysFarthest: msg`A closed day is at most ahead by`,
  endpointsMost: msg`Webhook addresses of a company`,
  secretOverlap: msg`A replaced secret still signs for`,
  replayMost: msg`Events sent again at once`,
}

const ofClaims: Words = {
  answer: msg`A claim is answered within`,
  silence: msg`Silence decides a small claim after`,
  smallUsd: msg`Claims of an order are small up to`,
  silentPerBuyer: msg`Refunds by silence per buyer`,
  silentWithin: msg`Refunds by silence count for`,
  negotiation: msg`Both negotiate for`,
  offerAnswer: msg`An offer to settle is answered within`,
  roundDays: msg`A mediator opens the evidence round within`,
  evidence: msg`Evidence is taken for`,
  evidenceSmall: msg`Evidence of a small claim is taken for`,
  evidenceExtension: msg`An extension for evidence gives`,
  translationMost: msg`Clocks stand still for a translation, at most`,
  inspection: msg`An inspection in a claim takes at most`,
  decisionDays: msg`A claim is decided within`,
  decisionSmallDays: msg`A small claim is decided within`,
  appeal: msg`A decision can be appealed for`,
  appealReviewDays: msg`An appeal is looked at within`,
  secondPersonUsd: msg`Largest claim that one person decides`,
  returnAddress: msg`An address for a return is named within`,
  returnShip: msg`Goods are shipped back within`,
  returnConfirm: msg`Returned goods are confirmed within`,
  returnDecisionDays: msg`A contested return is decided within`,
  remedyGrace: msg`Grace for new or mended goods`,
  remedyLatest: msg`New or mended goods come within`,
  filingsPerLine: msg`Claims on the same goods`,
  lateMostBps: msg`Most for late goods that are kept`,
  keptLowBps: msg`Least part of the price for bad goods that are kept`,
  keptHighBps: msg`Largest part of the price for bad goods that are kept`,
  textMost: msg`Longest text in a claim`,
  chargebackWait: msg`The end of a claim waits for a card’s bank at most`,
  executionAgain: msg`A settlement that has to wait is tried again every`,
  answerProposal: msg`A mediator’s proposal is answered within`,
}

const ofPoints: Words = {
  breachUnpaid: msg`Points for a breach that is not paid`,
  decidedAgainst: msg`Points for a claim decided against the supplier`,
  notShippedPoints: msg`Points for goods that were never shipped`,
  unansweredPoints: msg`Points for a claim that is not answered`,
  chargebackAgainst: msg`Points for a chargeback against a decision`,
  claimUntrue: msg`Points for a claim that was untrue`,
  defaultPoints: msg`Points for a balance that was never paid`,
  pointsBar: msg`Points that bar new orders`,
  pointsClose: msg`Points that close a company`,
  pointsLast: msg`Points count for`,
  unpaidAfter: msg`A decision is paid within`,
}

const ofPerformance: Words = {
  auditedLimitUsd: msg`Limit of an audited supplier`,
  unprovenShareBps: msg`Part of it until orders are completed`,
  provenOrders: msg`Clean orders that prove a supplier`,
  provenBuyers: msg`Unrelated buyers that prove a supplier`,
  volumeShareBps: msg`Part of the clean volume that adds to a limit`,
  buyerShareBps: msg`Most of the clean volume that one buyer counts for`,
  volumeWindow: msg`Volume and figures count for`,
  growthFromUsd: msg`A limit grows from at least`,
  growthTimes: msg`A limit grows within its time at most by`,
  growthTerm: msg`Time in which a limit grows that much`,
  personAboveUsd: msg`Limit above which two people look`,
  limitMostUsd: msg`Largest limit`,
  firstAnswerWithin: msg`A first answer is in time within`,
  starsFromOrders: msg`Stars are shown from so many orders`,
  oneStarBps: msg`One star from`,
  twoStarsBps: msg`Two stars from`,
  threeStarsBps: msg`Three stars from`,
  fourStarsBps: msg`Four stars from`,
  fiveStarsBps: msg`Five stars from`,
}

const ofChecks: Words = {
  registrationLasts: msg`A check of the registration counts for at most`,
  bankAccountLasts: msg`A check of the bank account counts for at most`,
  ownersLast: msg`A check of the owners counts for at most`,
  sanctionsLast: msg`A look at sanctions lists counts for at most`,
  auditLasts: msg`A visit on site counts for at most`,
  certificateLasts: msg`A certificate of a product counts for at most`,
  taxNumberLasts: msg`A check of the tax number counts for at most`,
  taxExemptionLasts: msg`A certificate of tax exemption counts for at most`,
  matchLeast: msg`A name is a hit from this closeness on`,
  screenAgain: msg`Names are looked up again after`,
  refusalAppeal: msg`A refused application can be appealed for`,
  documentsMost: msg`Papers of an application`,
  documentBytes: msg`Largest paper of an application`,
  renewalNotice: msg`A check's end is announced before it by`,
}

const ofVouchers: Words = {
  voucherShareBps: msg`Share of an order that a voucher gives`,
  voucherMostUsd: msg`Largest voucher`,
  voucherFromUsd: msg`Vouchers for orders from`,
  voucherAfter: msg`A voucher is given after ship-by by`,
  voucherLasts: msg`A voucher can be used for`,
  voucherBackLasts: msg`What comes back to a voucher can be used for`,
  voucherSupplierBps: msg`Share of a voucher that the supplier bears`,
}

/** How each number of policy is called; one that is missing is shown by its code. */
export const numberWords: Words = {
  ...ofInspections,
  ...ofMoney,
  ...ofOrders,
  ...ofClaims,
  ...reviewNumberWords,
  ...quotationNumberWords,
  ...creditNumberWords,
  ...ofPoints,
  ...ofSuppliers,
  ...ofPerformance,
  ...ofVouchers,
  ...ofChecks,
  ...drawNumberWords,
  ...ofTheRest,
}

/** How the fields inside a table of policy are called. */
const fieldWords: Words = {
  code: msg`code`,
  name: msg`name`,
  fee: msg`fee`,
  kind: msg`kind`,
  bps: msg`basis points`,
  amounts: msg`amount`,
  currency: msg`currency`,
  bands: msg`band`,
  upTo: msg`up to`,
  time: msg`time`,
  most: msg`at most`,
  from: msg`from`,
  to: msg`to`,
  finality: msg`final`,
  otherwise: msg`otherwise`,
  days: msg`days`,
  currencies: msg`currencies`,
  countries: msg`countries`,
  local: msg`country of its currency`,
  limitUsd: msg`limit in US cents`,
  funding: msg`kinds of card`,
  reason: msg`reason`,
  ...drawFieldWords,
}

/** What a number of policy is called. */
export function useNumberName(): (name: string) => string {
  const { _ } = useLingui()
  return (name) => {
    const word = numberWords[name]
    return word === undefined ? name : _(word)
  }
}

/** What a field of a table is called: `fee / bands / 0 / upTo` in words, its places counted from one. */
export function useFieldName(): (path: string) => string {
  const { _ } = useLingui()
  const wordOf = (part: string) => {
    const word = fieldWords[part]
    return word === undefined ? (/^\d+$/.test(part) ? String(Number(part) + 1) : part) : _(word)
  }
  return (path) => path.split('/').map(wordOf).join(' · ')
}

/** What a number is called, or a field inside its table: `methods/0/fee/bps` in words. */
export function usePathName(): (path: string) => string {
  const [numberName, fieldName] = [useNumberName(), useFieldName()]
  return (path) => {
    const [number = '', ...fields] = path.split('/')
    return fields.length === 0 ? numberName(number) : `${numberName(number)} · ${fieldName(fields.join('/'))}`
  }
}
