import { useLingui } from '@lingui/react/macro'
import type { PageProblem } from '../../api/asked.ts'
import { useNumberName } from '../policy/number-words.ts'
import { useCatalogueRefusedWords } from './catalogue-refused-words.ts'
import { useCreditRefusedWords } from './credit-refused-words.ts'
import { useRefusedWords } from './refused-words.ts'
import { useReviewWords } from './review-words.ts'
import { useRoleName } from './role-words.ts'
import { useVettingWords } from './vetting-words.ts'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about people, keys or money out was not taken and what to do, in the reader's language. */
export function useProblemWords(currency = 'USD'): (problem: PageProblem) => string {
  const [people, money, books] = [usePeopleWords(), useMoneyOutWords(), useBooksWords()]
  const [files, policy, others] = [useBankFileWords(), usePolicyWords(), useRefusedWords(currency)]
  const [vetting, reviews, products] = [useVettingWords(), useReviewWords(), useCatalogueRefusedWords()]
  const credit = useCreditRefusedWords()
  return ({ code, title, data }) => {
    const said: Said = data ?? {}
    const words: Words = {
      ...people(said),
      ...money(),
      ...books(),
      ...files(said),
      ...policy(said),
      ...vetting(said),
      ...reviews(said),
      ...products(said),
      ...credit(said),
    }
    return words[code]?.() ?? others({ code, title, data: said })
  }
}

function usePeopleWords() {
  const { t } = useLingui()
  const [roleName, closedDay] = [useRoleName(), useClosedDayWords()]
  return (data: Said): Words => ({
    'not-found': () =>
      t`It is not here any more, or you speak for another company now. What you see is the newest state.`,
    'address-invalid': () => t`This is not an e-mail address.`,
    'role-unknown': () =>
      data.role === '' || data.role === undefined
        ? t`Choose at least one role.`
        : t`This company has no role ${roleName(String(data.role))}.`,
    'request-invalid': () => t`Something is missing. Choose at least one role, and fill in each field.`,
    'own-roles': () => t`Nobody changes their own roles. Ask another administrator.`,
    'last-admin': () => t`Somebody has to be able to let people in: name another administrator first.`,
    'legal-details-missing': () =>
      t`State name, address and tax number of your company first, under “On invoices and contracts”.`,
    'agreement-text-changed': () => t`The text has changed meanwhile. Read it again.`,
    'self-billing-agreed': () => t`Somebody of you agreed already.`,
    'self-billing-ended': () => t`Somebody of you ended it already.`,
    'invoice-answered': () => t`It was answered meanwhile. What you see is the newest state.`,
    'objection-over': () => t`The time to object is over: the invoice is accepted.`,
    'invitation-open': () => t`This address was invited already and has not answered yet.`,
    'invitation-closed': () => t`This invitation was answered or has ended meanwhile.`,
    'too-many-invitations': () => t`Fifty invitations wait for an answer. Take some back first.`,
    'endpoint-url-invalid': () =>
      t`Type an https address by name, without a user in it, on port 443 or 80: https://shop.example/surety.`,
    'no-types': () => t`Choose at least one event, or all.`,
    'event-type-unknown': () => t`One of these events is not known any more. Choose again.`,
    'endpoint-disabled': () => t`It is disabled. Enable it first.`,
    'too-many-endpoints': () => t`Your company has ten addresses already. Remove one first.`,
    'replay-unclear': () => t`Choose the day since when everything is sent again.`,
    'closed-day-refused': () => closedDay(data),
    'point-over': () => t`These points count no more.`,
    'expiry-in-the-past': () => t`The key would have ended already. Choose a later day.`,
  })
}

/** Why a day cannot be closed, or opened again. */
function useClosedDayWords() {
  const { t } = useLingui()
  return ({ day: named, why, from: first, until: end, most: count }: Said) => {
    const [day, from, until, most] = [named, first, end, count].map(String)
    const year = day?.slice(0, 4)
    const words: Readonly<Record<string, string>> = {
      'too-soon': t`${day} is too near. The first day that you can close or open now is ${from}.`,
      'too-far': t`${day} is too far ahead. The last day that you can close now is ${until}.`,
      'too-many': t`${year} would have more than ${most} closed days.`,
    }
    return words[String(why)] ?? t`${day} is no date.`
  }
}

function usePolicyWords() {
  const { t } = useLingui()
  const nameOf = useNumberName()
  return (data: Said): Words => ({
    'policy-invalid': () => t`${nameOf(String(data.number))} cannot be like this: ${String(data.why)}.`,
    'policy-in-the-past': () => t`Policy never reaches back. Choose a later day, or none.`,
    'policy-approved': () => t`This version was approved already.`,
    'policy-superseded': () => t`A newer proposal stands. Approve that one, or propose again.`,
    'reason-missing': () => t`Say why, in a sentence: whoever approves it has to know.`,
  })
}

function useMoneyOutWords() {
  const { t } = useLingui()
  return (): Words => ({
    'amount-invalid': () => t`Type an amount that this currency has, such as 1,250.50.`,
    'above-debt': () => t`The company owes less than that.`,
    'write-off-waits': () => t`Somebody has asked for that already. A second person answers first.`,
    'nothing-owed': () => t`Nothing of it is owed any more.`,
    'beyond-exposure': () => t`The guarantee has paid all that the order exposed.`,
    'own-funds-changed': () => t`Somebody else moved own money in this instant. Look again, then decide.`,
    'fund-short': () => t`The fund has less than this needs. Put some aside first.`,
    'above-fund': () => t`The fund has less of it.`,
    'fund-bears-exposure': () => t`What would be left does not stand for what suppliers expose.`,
    'fund-move-waits': () => t`Something else waits for its second person. Answer that first.`,
    'client-money-short': () => t`Client money is not whole: our own money stays until it is.`,
    'own-funds-short': () => t`There is less of our own among client money than this needs. Move some there first.`,
    'guarantee-not-for-this': () => t`The guarantee pays only what a person decided, once no appeal is left.`,
    'wire-allocated': () => t`Somebody has given this wire to an order already.`,
    'wire-going-back': () => t`It goes back to its payer already.`,
    'payer-unknown': () => t`The bank named no account that it could go back to. Give it to an order, or ask the bank.`,
    'second-person-needed': () => t`You said so already. Above this amount another person has to say the same.`,
    'parts-differ': () => t`The parts have to add up to the wire: two or more, each above zero.`,
    'case-closed': () => t`The case is closed already.`,
    'reason-missing': () => t`Write the reason; it stays with the case.`,
    'file-missing': () => t`Choose a file first.`,
    'currency-not-taken': () => t`The order is in another currency than the wire.`,
    'wrong-state': () => t`This has moved on since you opened the page. What you see now is its newest state.`,
  })
}

function useBooksWords() {
  const { t } = useLingui()
  return (): Words => ({
    'period-invalid': () => t`Choose two real days in order, at most 366 days apart.`,
    'period-in-the-future': () => t`Nothing has moved yet in days to come. Choose a first day that has begun.`,
    'too-long-to-print': () => t`So many movements are no reading matter. Take CSV or XLSX.`,
    'schedule-exists': () => t`This statement comes by itself already.`,
    'too-many': () => t`Your company keeps no more of these. Remove one first.`,
    'account-code-invalid': () => t`An account has letters, digits, spaces and . _ / - only, at most 40.`,
  })
}

/** Of files for the bank, screening, and what a bank asks of whom it pays. */
function useBankFileWords() {
  const { t } = useLingui()
  return (data: Said): Words => ({
    'same-person': () => t`You did the first step yourself. A second person has to do this one.`,
    'limit-out-of-range': () => t`It lies between what needs no person and the largest limit there is.`,
    'name-differs': () => t`The bank knows this account under another name. Surety looks at it and decides.`,
    'name-invalid': () => t`Use 2 to 31 small letters, digits and dashes; begin with a letter.`,
    'name-taken': () => t`There is an account of this name already.`,
    'holder-not-latin': () =>
      t`The bank takes Latin letters only. Name the account with its holder as the bank writes it in Latin letters.`,
    'address-missing': () =>
      t`The bank needs the town and country of the holder, in Latin letters. Add them at the bank account.`,
    'no-payout-provider': () => t`Nobody pays out in this currency to this account. Name another, or ask Surety.`,
    'not-screened': () => t`The name has not been screened yet. Try again in a while.`,
    'nothing-owed': () => t`Nothing is owed here any more. There is nothing to declare.`,
    'nothing-waits': () => t`Nothing waits for this account any more. Somebody has built a file of it.`,
    'execution-date-invalid': () =>
      t`The bank does not pay on this day. The earliest is ${String(data.earliest)}, the latest ${String(data.latest)}.`,
    'execution-date-over': () => t`The day on which the bank was to pay is over. Discard the file and build it anew.`,
    'payment-taken-back': () =>
      t`A payment of this file was taken back, for its money is gone. Discard the file and build it anew.`,
    'in-batch': () => t`It stands in a file for the bank already. What the bank rejects is available again by itself.`,
    'not-a-status-report': () => t`This is no pain.002 status report.`,
    'status-report-incomplete': () => t`The report does not say what it is about: ${String(data.missing)} is missing.`,
    'status-unknown': () =>
      t`The report has the code ${String(data.code)}, which we do not know. Nothing was recorded.`,
    'xml-not-well-formed': () => t`This is no XML: line ${String(data.line)}.`,
    'reason-missing': () => t`Say why.`,
    'no-document': () => t`Choose a file first.`,
  })
}
