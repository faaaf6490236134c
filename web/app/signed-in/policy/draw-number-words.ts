import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

type Words = Readonly<Record<string, MessageDescriptor>>

/** What the numbers of paying later are called; a part of `numberWords`. */
export const drawNumberWords: Words = {
  plans: msg`Plans for paying later`,
  firstDrawMostUsd: msg`Largest first draw`,
  lateBps: msg`Late charge on overdue principal`,
  lateDayCount: msg`How late days are counted`,
  lateGrace: msg`Being late costs nothing for`,
  reserveLasts: msg`A draw waits for the lender at most`,
  datesAtLatest: msg`Dates begin after the first shipment at the latest by`,
  remindBefore: msg`Reminded before the due day, in days`,
  remindAfter: msg`Reminded after the due day, in days`,
  promisesMost: msg`Promises to pay, for each draw`,
  promiseLongest: msg`How far ahead may be promised`,
  promiseGrace: msg`How long after its day a promise is judged`,
  collectAnnounced: msg`How long before its day a collection is told`,
  collectShortest: msg`What is left at least where it is told later`,
  collectLeaveOut: msg`Until how long before a collection can be left out`,
  collectAgain: msg`Tried again after a collection was declined, in days`,
  mandateOpen: msg`How long allowing automatic payment stays open`,
  ageBuckets: msg`Debts by age, and what of them is lost`,
  disclosures: msg`What state laws ask to be shown`,
}

/** What the fields of its tables are called. */
export const drawFieldWords: Words = {
  repays: msg`repaid`,
  months: msg`months`,
  monthlyBps: msg`basis points a month`,
  dayCount: msg`how days are counted`,
  depositBps: msg`deposit in basis points`,
  upToDays: msg`days past due up to`,
  lossBps: msg`expected loss in basis points`,
  state: msg`state`,
  law: msg`law`,
  rows: msg`rows`,
  label: msg`label`,
  shows: msg`shows`,
  words: msg`words`,
  closing: msg`text below`,
  signed: msg`to be signed`,
}
