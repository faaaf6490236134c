import { useLingui } from '@lingui/react/macro'
import { useSizeText } from '../../parts/file-kind.ts'
import { useMoneyText } from '../../parts/money.tsx'
import { useFaultWords } from '../form/fault-words.ts'
import { useCatalogueRefusedWords } from './catalogue-refused-words.ts'
import { useClaimRefusedWords } from './claim-refused-words.ts'
import { useDrawRefusedWords } from './draw-refused-words.ts'
import { useQuotationWords } from './quotation-words.ts'
import { useReviewWords } from './review-words.ts'
import { useSearchWords } from './search-words.ts'
import type { Refused } from './session.ts'

type Words = Readonly<Record<string, () => string>>

function useAmount(currency: string) {
  const money = useMoneyText()
  return (value: unknown) => money({ amount: Number(value ?? 0), currency })
}

/** Why a step was not taken and what to do, in the reader's language; amounts are of the order's currency. */
export function useRefusedWords(currency: string): (refused: Refused) => string {
  const [terms, shipments, payments] = [useTermsWords(currency), useShipmentWords(), useMoneyWords(currency)]
  const [files, messages] = [useFileWords(), useMessageWords()]
  const [claims, inspections] = [useClaimRefusedWords(currency), useInspectionWords()]
  const [reviews, products] = [useReviewWords(), useCatalogueRefusedWords()]
  const [quotations, searches] = [useQuotationWords(), useSearchWords()]
  const draws = useDrawRefusedWords(currency)
  const faults = useFaultWords()
  return (refused) => {
    const { code, data, title } = refused
    const words: Words = {
      ...{ ...terms(data), ...shipments(data), ...claims(data) },
      ...{ ...payments(data), ...files(data), ...messages(data), ...inspections(data) },
      ...draws(data),
      ...reviews(data),
      ...products(data as Readonly<Record<string, unknown>> | undefined),
      ...quotations(data),
      ...searches(data),
    }
    return words[code]?.() ?? faults(refused) ?? title
  }
}

/** Of agreeing, changing and ending an order, and of whose turn it is. */
function useTermsWords(currency: string) {
  const { t } = useLingui()
  const amount = useAmount(currency)
  return (data: Refused['data']): Words => ({
    'not-allowed': () =>
      t`Your role in the company does not include this. Ask a colleague who may, or an administrator.`,
    'clock-moving': () => t`The clock of the sandbox is on its way. Wait until it has arrived.`,
    'too-many-views': () => t`You keep as many lists as there may be. Remove one first.`,
    'not-your-turn': () => t`It is the other side's turn now. Nothing was changed.`,
    'wrong-state': () => t`The order has moved on since you opened this page. What you see now is its newest state.`,
    'terms-invalid': () => t`These terms cannot stand like this: ${String(data.field)}.`,
    'incoterm-not-for-mode': () =>
      t`${String(data.incoterm)} is for transport by water only. Choose another Incoterm or another transport.`,
    'instalments-differ': () =>
      t`The instalments are ${amount(data.instalments)}, but the total is ${amount(data.total)}.`,
    'plan-invalid': () => t`The shares of the release have to be 100 % together, each above 0.`,
    'nothing-new': () => t`These are the terms that are on the table already. Change something, or accept them.`,
    'amendment-barred': () =>
      t`What was paid for may change only within the rules: ${String(data.field)}. More goods are a new order.`,
    'offer-open': () => t`An offer is open already. It has to be answered first.`,
    'offer-ended': () => t`This offer was answered or has lapsed.`,
    'above-hold': () => t`At most ${amount(data.most)} is held for what is not shipped.`,
    'same-company': () => t`An order has two companies. Choose another one.`,
    'no-such-company': () => t`This company cannot be part of an order now.`,
    'not-late': () =>
      t`You cannot end this order alone now: nothing is late. Offer to end it, and name what the supplier keeps.`,
    'no-badge': () => t`The supplier's verification is not valid now, so nothing can be agreed.`,
    'company-not-open': () => t`One of the two companies takes on nothing new now. Nothing was agreed.`,
    'barred-by-points': () =>
      t`Your company has ${String(data.points)} penalty points and agrees to no new orders. Your company page says until when.`,
    'terms-changed': () => t`The terms have changed since you read them. Read the newest version first.`,
    'no-document': () => t`Choose a file first.`,
    'document-too-large': () => t`The file is larger than 10 MB.`,
    'request-invalid': () => t`One of the numbers is not possible. Nothing was changed.`,
  })
}

/** Of shipping and receiving. */
function useShipmentWords() {
  const { t } = useLingui()
  return (data: Refused['data']): Words => ({
    'quantity-above-open': () => t`Line ${String(data.lineNo)} has fewer pieces left to ship than you named.`,
    'no-proof': () => t`A carrier's proof needs a tracking number, a paper needs its file.`,
    'in-the-future': () => t`The date of dispatch cannot lie in the future.`,
    'before-agreement': () => t`The date of dispatch lies before the agreement.`,
    'lot-received': () => t`This shipment is already received.`,
    'lot-delivered': () => t`The carrier has delivered this shipment; its receipt is not extended any more.`,
    'extended-already': () => t`Each side may extend the receipt of a shipment once.`,
  })
}

/** Of files: what is wrong with one, by its content. */
function useFileWords() {
  const { t } = useLingui()
  const sizeText = useSizeText()
  return (data: Refused['data']): Words => ({
    'file-empty': () => t`The file is empty. Choose another one.`,
    'file-too-large': () => t`The file is too large. At most ${sizeText(Number(data.most))} are taken.`,
    'file-type-not-taken': () =>
      t`Files of this type are not taken. Send a photo (JPEG, PNG, WebP, HEIC), a PDF, a text, a table (CSV, XLSX), a DOCX or a ZIP.`,
    'file-type-differs': () => t`What is in the file is not what its name says. Save it again in its own format.`,
    'case-file-too-large': () => t`The files are larger than one ZIP can be. Take them one by one.`,
    'file-damaged': () => t`The file is damaged or was cut off. Save or scan it again.`,
    'picture-too-large': () => t`The picture has too many pixels to be opened safely. Save it smaller.`,
    'archive-too-large': () => t`There is too much in the archive. Send its files one by one.`,
    'too-many-files': () => t`This order has ${String(data.most)} files, and cannot have more.`,
    'files-too-large': () => t`The files of this order are together too large for one more.`,
    'no-such-file': () => t`The file is not attached to this order. Choose it again.`,
    'no-answer': () => t`The connection broke before the file had arrived. Try again.`,
  })
}

/** Of inspections. */
function useInspectionWords() {
  const { t } = useLingui()
  return (data: Refused['data']): Words => ({
    'inspection-day-invalid': () => t`Choose a day from ${String(data.earliest)} to ${String(data.latest)}.`,
    'inspection-open': () => t`A service of this kind is booked already and not done yet.`,
    'no-such-firm': () => t`Choose a firm from the list.`,
    'firm-not-independent': () => t`A side of the order cannot inspect it.`,
    'lot-not-there': () => t`Confirm receipt first: what is not here cannot be looked at.`,
    'nothing-to-waive': () => t`No money waits for an inspection here.`,
    'above-payable': () => t`You have too little to your credit for the fee.`,
    'results-invalid': () => t`What was entered cannot be (${String(data.field)}): ${String(data.why)}.`,
  })
}

/** Of messages and help. */
function useMessageWords() {
  const { t } = useLingui()
  return (data: Refused['data']): Words => ({
    'message-empty': () => t`Write something, or choose a file.`,
    'message-too-long': () => t`A message has at most ${String(data.most)} characters. Send the rest as a file.`,
    'message-too-many-files': () => t`A message has at most ${String(data.most)} files. Send the others with the next.`,
    'message-redacted': () => t`Staff have removed the words of this message.`,
    'thread-full': () => t`This conversation is full. Ask our staff for help.`,
    'too-many-translations': () => t`There are as many translations of this message as there may be.`,
    'nothing-asked': () => t`This request has been answered.`,
    'request-taken': () => t`A colleague answers this request already.`,
  })
}

/** Of converting money. */
function useRateWords(): Words {
  const { t } = useLingui()
  return {
    'currency-not-converted': () => t`This currency is not converted. Choose another.`,
    'no-rate': () => t`There is no published rate for this currency. Choose another.`,
    'rate-stale': () => t`The newest published rate is too old to promise anything by it. Try again later.`,
    'rate-lock-expired': () => t`The promised rate holds no longer. Choose the currency again for the rate of now.`,
    'rate-lock-needed': () => t`A card in another currency needs a promised rate. Choose the currency first.`,
    'rate-lock-unknown': () => t`There is no such promised rate for this order. Choose the currency again.`,
    'same-currency': () => t`This is the order's own currency: nothing is converted.`,
  }
}

/** Of paying in and paying out. */
function useMoneyWords(currency: string) {
  const { t } = useLingui()
  const amount = useAmount(currency)
  const rates = useRateWords()
  return (data: Refused['data']): Words => ({
    'nothing-due': () => t`Nothing is due right now.`,
    'amount-above-due': () => t`At most ${amount(data.due)} is due now.`,
    'method-not-possible': () => t`This method does not take this amount, currency or country. Choose another.`,
    'attempt-open': () => t`A try is still open at the provider. Finish it there, or wait until it ends by itself.`,
    ...rates,
    'payment-expired': () => t`The time of this payment is over. Begin a new one below.`,
    'same-person': () => t`You named this account yourself. A second person has to approve it.`,
    'person-needed': () => t`A program cannot do this. Sign in as a person.`,
    'account-number-invalid': () => t`This is not an account number of that country. Check each digit.`,
    'bank-code-missing': () => t`Without an IBAN, the bank's code (BIC) is needed, too.`,
    'holder-missing': () => t`Name the holder of the account.`,
    'account-not-usable': () => t`This account cannot be used yet. It needs a second person and two days.`,
    'other-currency': () => t`This account is kept in another currency.`,
    'below-minimum': () => t`This is less than the smallest payout, about USD 10.`,
    'above-payable': () => t`At most ${amount(data.available)} can be paid out now.`,
    'not-free': () => t`More than what is free on one of the lines.`,
    'early-release-barred': () => t`Money from a card without 3-D Secure is never released early.`,
    'nothing-named': () => t`Name an amount for at least one line.`,
    'shortfall-too-large': () => t`More is missing than may be accepted this way. The buyer has to send the rest.`,
    'nothing-short': () => t`Nothing is missing.`,
    'not-overdue': () => t`The balance can be given up 30 days after it was due, not before.`,
    'payment-in-progress': () => t`A payment is under way. Wait until it has arrived or failed.`,
    'lines-frozen': () => t`A claim has frozen this money. It has to end first.`,
  })
}
